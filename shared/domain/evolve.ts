import { type HeardEvent, isEvent, sequenceOf } from '../contract/events';
import type { House } from '../contract/house';
import type { HouseState } from '../contract/state';
import { evolveAnsweredCalls } from './answered-calls';
import { evolveHouse } from './change-house';
import { evolveEightySixed } from './eighty-six';
import { evolvePages } from './evolve-pages';
import type { Around } from './fold';
import { evolveOutIngredients } from './ingredients';
import { evolveDay } from './open-day';
import { evolveOutages } from './outages';
import type { Owned } from './owned';
import { evolveSeated, unserved } from './seated';
import { evolveShifts, evolveShiftsOver } from './shifts';
import { evolveApprovals } from './staff';
import { evolveTickets } from './ticket/evolve';

/** A house before its first event. */
export const initial = (house: House): HouseState => ({
  sequence: 0,
  house,
  day: { date: '1970-01-01', openedAt: 0, lastNumber: 0 },
  tickets: {},
  closed: [],
  pages: {},
  eightySixed: {},
  shifts: {},
});

/** Folds one event into the state. The hub and every window run this same function. */
export const evolve = (state: HouseState, event: HeardEvent): HouseState => fold(state, event);

/**
 * Folds many events in order, without copying all open tickets for each. To continue a fold, pass the same `owned`
 * again; until then no other code may hold one of its states.
 */
export const evolveAll = (
  state: HouseState,
  events: readonly HeardEvent[],
  owned: Owned = new Set(),
): HouseState => events.reduce((before, event) => fold(before, event, owned), state);

function fold(state: HouseState, event: HeardEvent, owned?: Owned): HouseState {
  const sequence = sequenceOf(event);
  // It changes the state as a whole, so the folds of the parts ignore it.
  if (isEvent(event, 'day.opened')) return { ...evolveDay(state, event), sequence };
  const around: Around = { state, at: Date.parse(event.time), owned };
  const house = evolveHouse(state.house, event, around);
  const eightySixed = evolveEightySixed(state.eightySixed, event, around);
  const outIngredients = evolveOutIngredients(state.outIngredients, event, around.at);
  const outages = evolveOutages(state, { house, eightySixed, outIngredients }, around.at);
  const approvals = evolveApprovals(state.approvals, event, around);
  const answeredCalls = evolveAnsweredCalls(state.answeredCalls, event, around);
  const pages = evolvePages(state.pages, event, around);
  const shifts = evolveShifts(state.shifts, event, around);
  const shiftsOverAt = evolveShiftsOver(state, shifts, around.at);
  const owing = unserved(state, event);
  // Last, because it may mutate objects that it owns and the other folds read. No spread: every event makes a state.
  const { tickets, closed, day } = evolveTickets(state, event, around);
  const next: HouseState = { sequence, house, day, tickets, closed, pages, eightySixed, shifts };
  const seated = evolveSeated(state.seated, event, owing, next, around);
  if (seated !== undefined) next.seated = seated;
  if (outages !== undefined) next.outages = outages;
  if (outIngredients !== undefined) next.outIngredients = outIngredients;
  if (approvals !== undefined) next.approvals = approvals;
  if (answeredCalls !== undefined) next.answeredCalls = answeredCalls;
  if (shiftsOverAt !== undefined) next.shiftsOverAt = shiftsOverAt;
  return next;
}
