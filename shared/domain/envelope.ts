import {
  type Fact,
  formatSequence,
  type HeardEvent,
  SOURCE_PREFIX,
  typeOf,
} from '../contract/events';
import type { Actor } from '../contract/roles';

/** What caused the facts: the command's id, its sender, and the event that a subscriber reacted to. */
export type Cause = { commandId: string; actor: Actor; causationId?: string | undefined };

/** Turns facts into events: sequences from `after + 1`, the hub's time `now` (ms) and the CloudEvents envelope. */
export function toEvents(
  facts: readonly Fact[],
  cause: Cause,
  after: number,
  houseId: string,
  now: number,
): HeardEvent[] {
  const time = new Date(now).toISOString();
  return facts.map((fact, index) => {
    const event = {
      specversion: '1.0' as const,
      id: `${cause.commandId}-${index}`,
      source: `${SOURCE_PREFIX}${houseId}`,
      type: typeOf(fact.name),
      subject: fact.subject,
      time,
      sequence: formatSequence(after + 1 + index),
      correlationid: cause.commandId,
      causationid: cause.causationId,
      actor: cause.actor.role,
      actorname: cause.actor.name,
      actorperson: cause.actor.person,
      data: fact.data,
    };
    // `name` and `data` are a pair in every Fact, as `type` and `data` are in every HeardEvent.
    return event as HeardEvent;
  });
}
