import type { HeardError } from '../../../shared/contract/acks';
import { type Reason, type ReasonValues, refusal } from '../../../shared/contract/refusals';

/** A backup, restore or export that could not be done, with a sentence for a person. */
export class Refused extends Error {
  readonly error: HeardError;

  constructor(error: HeardError, options?: ErrorOptions) {
    super(error.message, options);
    this.error = error;
  }
}

export const refused = <R extends Reason>(
  code: HeardError['code'],
  reason: R,
  values: ReasonValues<R>,
): Refused => new Refused(refusal(code, reason, values));

/** An error of the disk, with its code, as a refusal about a file or folder that a person chose. */
export function diskRefused(where: string, cause: unknown): Refused {
  if (cause instanceof Refused) return cause;
  const detail = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new Refused(refusal('unavailable', 'disk-refused', { where, detail }), { cause });
}
