import type { ErrorCode, HeardError } from '../contract/acks';
import type { EventData, EventName, Fact } from '../contract/events';

/** What a decider says: the facts that a command makes true (none: it was true already), or why not. */
export type Decision = { ok: true; facts: Fact[] } | { ok: false; error: HeardError };

export const accept = (...facts: Fact[]): Decision => ({ ok: true, facts });

export const reject = (code: ErrorCode, message: string, field?: string): Decision => ({
  ok: false,
  error: field === undefined ? { code, message } : { code, message, field },
});

/** A fact about `subject`, like `ticket/<id>`. */
export const fact = <N extends EventName>(
  name: N,
  subject: string,
  data: EventData<N>,
): Extract<Fact, { name: N }> => ({ name, subject, data }) as unknown as Extract<Fact, { name: N }>;
