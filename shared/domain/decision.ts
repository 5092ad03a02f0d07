import type { ErrorCode, HeardError } from '../contract/acks';
import type { EventData, EventName, Fact } from '../contract/events';
import { type Reason, type ReasonValues, refusal } from '../contract/refusals';

/** A decider's answer: the facts that the command causes (none if nothing changes), or a refusal. */
export type Decision = { ok: true; facts: Fact[] } | { ok: false; error: HeardError };

/** An accepted command with its facts. */
export const accept = (...facts: Fact[]): Decision => ({ ok: true, facts });

/** A refusal with a reason of the catalogue and the values of its sentence. */
export const reject = <R extends Reason>(
  code: ErrorCode,
  reason: R,
  values: ReasonValues<R>,
  field?: string,
): Decision => ({ ok: false, error: refusal(code, reason, values, field) });

/** A fact about `subject`, like `ticket/<id>`. */
export const fact = <N extends EventName>(
  name: N,
  subject: string,
  data: EventData<N>,
): Extract<Fact, { name: N }> => ({ name, subject, data }) as unknown as Extract<Fact, { name: N }>;
