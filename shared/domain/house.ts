import type { Command, CommandOf } from '../contract/commands';
import { type EventOf, type Fact, type HeardEvent, isEvent, sequenceOf } from '../contract/events';
import type { House } from '../contract/house';
import type { HouseState } from '../contract/state';
import { evolveAnsweredCalls } from './answered-calls';
import { changeHouse, withChange } from './change-house';
import { asShelf } from './closed-tickets';
import { accept, type Decision, fact, reject } from './decision';
import { evolvePages } from './evolve-pages';
import { arrangeFloor } from './floor';
import { eightySix, evolveEightySixed, restore } from './menu';
import { evolveOutages } from './outages';
import { escalatePage, handOver, hearPage, sendPage } from './page';
import type { Made } from './record';
import { decideStaff, evolveApprovals } from './staff';
import { evolveTickets } from './ticket/evolve';
import { place } from './ticket/place';
import { decideTicket } from './ticket/ticket';

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

/**
 * Decides any command against what is true now. Pure: no clock, no chance, no side effect. The
 * command has been validated and its sender's role checked; see each decider for what it refuses.
 */
export function decide(state: HouseState, command: Command): Decision {
  switch (command.type) {
    case 'ticket.place':
      return place(state, command);
    case 'page.send':
      return sendPage(state, command);
    case 'page.hear':
      return hearPage(state, command);
    case 'page.escalate':
      return escalatePage(state, command);
    case 'page.hand-over':
      return handOver(state, command);
    case 'shift.start':
    case 'shift.end':
      return changeShift(state, command);
    case 'menu.eighty-six':
      return eightySix(state, command);
    case 'menu.restore':
      return restore(state, command);
    case 'floor.arrange':
      return arrangeFloor(state, command);
    case 'house.change':
      return changeHouse(state, command);
    case 'staff.approve':
    case 'staff.refuse':
    case 'staff.set-pin':
    case 'staff.remove-pin':
    case 'staff.reset-pins':
      return decideStaff(command);
    default:
      return decideTicket(state, command);
  }
}

/** Folds one event into the state: the same function in the hub and in every window. */
export const evolve = (state: HouseState, event: HeardEvent): HouseState => fold(state, event);

/**
 * Folds many events in their order: the same as one by one, without a copy of all open tickets for each.
 * A fold that goes on passes the same `made` again; until then nobody else may hold its states.
 */
export const evolveAll = (
  state: HouseState,
  events: readonly HeardEvent[],
  made: Made = new Set(),
): HouseState => events.reduce((before, event) => fold(before, event, made), state);

function fold(state: HouseState, event: HeardEvent, made?: Made): HouseState {
  const sequence = sequenceOf(event);
  const at = Date.parse(event.time);
  if (isEvent(event, 'day.opened')) {
    const { state: opened } = event.data;
    return { ...opened, closed: asShelf(opened.closed), sequence };
  }
  const house = isEvent(event, 'house.changed') ? changed(state.house, event) : state.house;
  const eightySixed = evolveEightySixed(state.eightySixed, event);
  const outages = evolveOutages(state, eightySixed, at);
  const approvals = evolveApprovals(state.approvals, event);
  const answeredCalls = evolveAnsweredCalls(state, event);
  const pages = evolvePages(state, event, at);
  const shifts = evolveShifts(state.shifts, event);
  // Last, because it may change what the others read. Written out: each event of a busy house makes one.
  const { tickets, closed, day } = evolveTickets(state, event, at, made);
  const next: HouseState = { sequence, house, day, tickets, closed, pages, eightySixed, shifts };
  if (outages !== undefined) next.outages = outages;
  if (approvals !== undefined) next.approvals = approvals;
  if (answeredCalls !== undefined) next.answeredCalls = answeredCalls;
  return next;
}

/** Who approved a change is in its event, and no part of the house. */
function changed(house: House, { data: { by: _by, ...change } }: EventOf<'house.changed'>): House {
  return withChange(house, change);
}

/**
 * The fact that opens a business day: what is open, paged, 86'd and on shift is carried over; the
 * closed tickets and the answered calls stay behind in the day before. Numbers start again after the
 * highest that is still open, so that no day has one twice. Opening the same day again, after its file
 * was damaged, keeps all of it.
 */
export function openDay(state: HouseState, date: string, now: number): Fact {
  const { sequence: _sequence, ...carried } = state;
  if (date === state.day.date) return fact('day.opened', 'day', { date, state: carried });
  const open = Object.values(state.tickets).map((ticket) => ticket.number);
  const day = { date, openedAt: now, lastNumber: Math.max(0, ...open) };
  const { outages, approvals: _approvals, answeredCalls: _answered, ...rest } = carried;
  const lasting = outages?.filter(({ to }) => to === undefined) ?? [];
  return fact('day.opened', 'day', {
    date,
    state: {
      ...rest,
      closed: [],
      day,
      ...(lasting.length === 0 ? {} : { outages: lasting.map((one) => ({ ...one, from: now })) }),
    },
  });
}

/** Starting a shift again changes its zones only; ending one that is not on is a conflict. */
function changeShift(
  state: HouseState,
  { type, data }: CommandOf<'shift.start'> | CommandOf<'shift.end'>,
): Decision {
  const on = Object.hasOwn(state.shifts, data.server) ? state.shifts[data.server] : undefined;
  if (type === 'shift.start') {
    const zones = data.zones ?? on?.zones ?? [];
    const isSame = on?.zones.length === zones.length && zones.every((z) => on.zones.includes(z));
    return isSame
      ? accept()
      : accept(fact('shift.started', 'house', { server: data.server, zones }));
  }
  return on
    ? accept(fact('shift.ended', 'house', { server: data.server }))
    : reject('conflict', 'not-on-shift', { server: data.server }, 'data.server');
}

function evolveShifts(shifts: HouseState['shifts'], event: HeardEvent): HouseState['shifts'] {
  if (isEvent(event, 'shift.started')) {
    const { server, zones } = event.data;
    const before = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
    return { ...shifts, [server]: { since: before?.since ?? Date.parse(event.time), zones } };
  }
  if (isEvent(event, 'shift.ended')) {
    const { [event.data.server]: _ended, ...rest } = shifts;
    return rest;
  }
  return shifts;
}
