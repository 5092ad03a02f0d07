import { type EventOf, type Fact, type HeardEvent, isEvent } from '../contract/events';
import type { HouseState } from '../contract/state';
import { fact } from './decision';
import { outIds } from './outages';

/**
 * The fact that opens a business day, or opens the same day again after damage to its part of the journal. The first
 * event of a journal carries the house, so that the log alone folds to the whole state.
 */
export function openDay({ sequence, house, tickets }: HouseState, date: string): Fact {
  const taken = Object.values(tickets)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  return fact('day.opened', 'day', {
    date,
    ...(sequence === 0 ? { house } : {}),
    ...(taken.length === 0 ? {} : { taken }),
  });
}

/** The number of the day's next ticket. It leaves out the numbers that carried-over tickets have. */
export function nextNumber({ lastNumber, taken = [] }: HouseState['day']): number {
  let number = lastNumber + 1;
  while (taken.includes(number)) number += 1;
  return number;
}

/** True for an event from which a fold can begin: it carries the first house, or in version 1 the state. */
export const carriesStart = (event: HeardEvent): boolean =>
  isEvent(event, 'day.opened') && (event.data.house ?? event.data.state) !== undefined;

/**
 * The state at the start of a business day. Open tickets, pages, shifts and what is 86'd until a person restores it are
 * carried over; what is 86'd until the day turns may be sold again. Closed tickets, who sat at the tables, approvals and
 * answered calls stay in the day before. Numbers start again and leave out those of open tickets, so that a day never
 * has a number twice. Nothing changes if the date is already open.
 */
export function evolveDay(state: HouseState, { data, time }: EventOf<'day.opened'>): HouseState {
  const { date, house, taken, state: carried } = data;
  // Version 1 carried the whole state; it replaces the state that was folded before.
  if (carried) return { ...carried, sequence: state.sequence };
  const from = house ? { ...state, house } : state;
  if (date === state.day.date) return from;
  const {
    outages,
    approvals: _approvals,
    answeredCalls: _answered,
    shiftsOverAt: _over,
    seated: _seated,
    ...rest
  } = from;
  const openedAt = Date.parse(time);
  const { outIngredients, ...limits } = untilTurned(rest);
  const out = outIds({ house: rest.house, outIngredients, ...limits });
  const open = Object.values(state.tickets).map((ticket) => ticket.number);
  const lasting =
    outages?.filter(({ to, menuItemId }) => to === undefined && out.has(menuItemId)) ?? [];
  const { outIngredients: _out, ...carriedOver } = rest;
  return {
    ...carriedOver,
    ...limits,
    ...(outIngredients && { outIngredients }),
    closed: [],
    day: taken
      ? { date, openedAt, lastNumber: 0, taken }
      : { date, openedAt, lastNumber: Math.max(0, ...open) },
    ...(lasting.length === 0
      ? {}
      : { outages: lasting.map((one) => ({ ...one, from: openedAt })) }),
  };
}

/** What still limits the sale of dishes when the day turns. */
function untilTurned({
  eightySixed,
  outIngredients = {},
}: HouseState): Pick<HouseState, 'eightySixed' | 'outIngredients'> {
  const stays = ([, { until }]: [string, { until?: 'day-turn' | undefined }]): boolean =>
    until === undefined;
  const out = Object.entries(outIngredients).filter(stays);
  return {
    eightySixed: Object.fromEntries(Object.entries(eightySixed).filter(stays)),
    ...(out.length > 0 && { outIngredients: Object.fromEntries(out) }),
  };
}
