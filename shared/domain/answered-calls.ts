import { type HeardEvent, isEvent } from '../contract/events';
import type { AnsweredCall, HouseState } from '../contract/state';

/** More of them than any shift has; the oldest go first, so that a state stays small. */
export const ANSWERED_CALLS_MAX = 200;

/**
 * Folds the calls without food that were answered, for the history of the shift: with them there is no
 * line that could tell. `state` is what was true before the event, the page among it.
 */
export function evolveAnsweredCalls(
  { pages, answeredCalls }: HouseState,
  event: HeardEvent,
): AnsweredCall[] | undefined {
  if (!isEvent(event, 'page.cleared') || event.data.reason !== 'answered') return answeredCalls;
  const page = Object.hasOwn(pages, event.data.pageId) ? pages[event.data.pageId] : undefined;
  if (!page) return answeredCalls;
  const { itemIds: _items, lastSentAt: _last, heard, ...call } = page;
  const answered = { ...call, heardAt: heard?.at ?? Date.parse(event.time) };
  return [...(answeredCalls ?? []), answered].slice(-ANSWERED_CALLS_MAX);
}
