import { formatSequence, type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { EventLog } from './event-log';

/** Throws before anything is written when an append is a mistake of the caller (see EventLog.append). */
export function checkAppend(
  { last, mustOpenDay }: Pick<EventLog, 'last' | 'mustOpenDay'>,
  expected: number,
  events: readonly HeardEvent[],
): void {
  if (expected !== last) throw new Error(`The journal is at ${last}, not at ${expected}.`);
  const follows = (event: HeardEvent, index: number): boolean =>
    event.sequence === formatSequence(expected + 1 + index);
  if (!events.every(follows)) {
    throw new Error(`The events do not follow ${expected} one by one.`);
  }
  const [first, ...rest] = events;
  if (rest.some((event) => isEvent(event, 'day.opened'))) {
    throw new Error('day.opened must be the first of its batch: it begins a new part.');
  }
  if (first && mustOpenDay && !isEvent(first, 'day.opened')) {
    throw new Error('The journal must open a day before anything else.');
  }
}
