import { type EventOf, type Fact, type HeardEvent, isEvent } from '../contract/events';
import type { HouseState } from '../contract/state';
import { fact } from './decision';

/**
 * The fact that opens a business day, or the same day again after its part of the journal was damaged.
 * The first event of a journal carries the house, so that the log alone folds to the whole state.
 */
export const openDay = ({ sequence, house }: HouseState, date: string): Fact =>
  fact('day.opened', 'day', sequence === 0 ? { date, house } : { date });

/** True for an event from which a fold can begin: it carries the first house, or in version 1 the state. */
export const carriesStart = (event: HeardEvent): boolean =>
  isEvent(event, 'day.opened') && (event.data.house ?? event.data.state) !== undefined;

/**
 * The state at the start of a business day: what is open, paged, 86'd and on shift is carried over; the
 * closed tickets, the approvals and the answered calls stay behind in the day before. Numbers start again
 * after the highest that is still open, so that no day has one twice. The date that is open already
 * changes nothing.
 */
export function evolveDay(state: HouseState, { data, time }: EventOf<'day.opened'>): HouseState {
  const { date, house, state: carried } = data;
  // Version 1 carried the whole state; it replaces what was folded before.
  if (carried) return { ...carried, sequence: state.sequence };
  const from = house ? { ...state, house } : state;
  if (date === state.day.date) return from;
  const { outages, approvals: _approvals, answeredCalls: _answered, ...rest } = from;
  const openedAt = Date.parse(time);
  const open = Object.values(state.tickets).map((ticket) => ticket.number);
  const lasting = outages?.filter(({ to }) => to === undefined) ?? [];
  return {
    ...rest,
    closed: [],
    day: { date, openedAt, lastNumber: Math.max(0, ...open) },
    ...(lasting.length === 0
      ? {}
      : { outages: lasting.map((one) => ({ ...one, from: openedAt })) }),
  };
}
