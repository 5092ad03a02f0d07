import type { CommandOf } from '../contract/commands';
import type { Fact } from '../contract/events';
import type { HouseState, Page } from '../contract/state';
import { carrierOf, whoIsPaged } from './carrying';
import { accept, type Decision, fact, reject } from './decision';
import { foldWith, ignores } from './fold';
import { pageHandedOver } from './page';
import { findTicket } from './ticket/lines';

type Shifts = HouseState['shifts'];
type Shift = Shifts[string];

type ShiftCommand = CommandOf<'shift.start' | 'shift.end' | 'shift.pause' | 'shift.resume'>;

/**
 * Decides `shift.start`, `shift.end`, `shift.pause` and `shift.resume`. Starting a shift again changes only its zones.
 * An end with `to` moves the server's tickets and pages to that person, also after the shift; a break with `to` moves
 * the pages. Without `to` the pages go to who is paged now, if anybody is. Refuses with `conflict` a server who is
 * not on shift, and a hand-over to the same person.
 */
export function changeShift(state: HouseState, command: ShiftCommand): Decision {
  const { server } = command.data;
  const on = Object.hasOwn(state.shifts, server) ? state.shifts[server] : undefined;
  switch (command.type) {
    case 'shift.start':
      return startShift(on, command);
    case 'shift.end':
      return endShift(state, on, command);
    case 'shift.pause':
      return pauseShift(state, on, command);
    case 'shift.resume':
      if (!on) return notOnShift(server);
      return on.paused ? accept(fact('shift.resumed', 'house', { server })) : accept();
  }
}

function startShift(on: Shift | undefined, { data }: CommandOf<'shift.start'>): Decision {
  const zones = data.zones ?? on?.zones ?? [];
  const isSame = on?.zones.length === zones.length && zones.every((z) => on.zones.includes(z));
  return isSame ? accept() : accept(fact('shift.started', 'house', { server: data.server, zones }));
}

function endShift(
  state: HouseState,
  on: Shift | undefined,
  { data: { server, to } }: CommandOf<'shift.end'>,
): Decision {
  if (to === server) return toItself(server);
  const { [server]: _ended, ...shifts } = state.shifts;
  const after = { ...state, shifts, shiftsOverAt: 0 };
  const facts =
    to === undefined
      ? pagesPassedOn(after, pagesOf(state, server))
      : [...ticketsMoved(state, server, to), ...pagesGiven(after, pagesOf(state, server), to)];
  if (on) return accept(...facts, fact('shift.ended', 'house', { server }));
  return to !== undefined && facts.length > 0 ? accept(...facts) : notOnShift(server);
}

function pauseShift(
  state: HouseState,
  on: Shift | undefined,
  { data: { server, to } }: CommandOf<'shift.pause'>,
): Decision {
  if (to === server) return toItself(server);
  if (!on) return notOnShift(server);
  if (on.paused && on.paused.to === to) return accept();
  const paused = { at: 0, ...(to === undefined ? {} : { to }) };
  const after = { ...state, shifts: { ...state.shifts, [server]: { ...on, paused } } };
  const pages = pagesOf(state, server);
  return accept(
    // Without a stand-in, what was heard is still carried before the break.
    ...(to === undefined
      ? pagesPassedOn(
          after,
          pages.filter(({ heard }) => !heard),
        )
      : pagesGiven(after, pages, to)),
    fact('shift.paused', 'house', { server, ...(to === undefined ? {} : { to }) }),
  );
}

const notOnShift = (server: string): Decision =>
  reject('conflict', 'not-on-shift', { server }, 'data.server');

const toItself = (server: string): Decision =>
  reject('conflict', 'hand-over-to-itself', { server }, 'data.to');

const pagesOf = ({ pages }: HouseState, server: string): Page[] =>
  Object.values(pages).filter((page) => page.server === server);

/** Hands pages to a person, or to who carries that person's pager. */
const pagesGiven = (after: HouseState, pages: readonly Page[], to: string): Fact[] =>
  pages.map((page) => pageHandedOver(page, carrierOf(after, to) ?? to));

/** Hands each page to who is paged now. A page that nobody carries stays where it is. */
const pagesPassedOn = (after: HouseState, pages: readonly Page[]): Fact[] =>
  pages.flatMap((page) => {
    const { server, carried } = whoIsPaged(after, page);
    return carried && server !== page.server ? [pageHandedOver(page, server)] : [];
  });

/** Moves the server's open tickets, and those whose guests still sit at their table. */
const ticketsMoved = (state: HouseState, server: string, to: string): Fact[] =>
  [
    ...Object.values(state.tickets),
    ...Object.keys(state.seated ?? {}).flatMap((id) => findTicket(state, id) ?? []),
  ]
    .filter((ticket) => ticket.server === server)
    .map(({ id, table }) =>
      fact('ticket.moved', `ticket/${id}`, { ticketId: id, server: to, from: { table, server } }),
    );

/**
 * When the last shift ended. Undefined while somebody is on shift, and in a house without shifts since the day turned.
 */
export function evolveShiftsOver(
  { shifts: before, shiftsOverAt }: HouseState,
  after: Shifts,
  at: number,
): number | undefined {
  if (after === before) return shiftsOverAt;
  return Object.keys(after).length === 0 ? at : undefined;
}

/** Folds the servers on shift. */
export const evolveShifts = foldWith<Shifts>({
  'item.station-done': ignores,
  'item.ready': ignores,
  'item.recalled': ignores,
  'ticket.ready': ignores,
  'ticket.served': ignores,
  'ticket.acknowledged': ignores,
  'ticket.merged': ignores,
  'ticket.split': ignores,
  'page.sent': ignores,
  'ticket.placed': ignores,
  'ticket.items-added': ignores,
  'ticket.course-fired': ignores,
  'ticket.voided': ignores,
  'ticket.prioritised': ignores,
  'ticket.moved': ignores,
  'item.voided': ignores,
  'item.prioritised': ignores,
  'item.started': ignores,
  'page.heard': ignores,
  'page.escalated': ignores,
  'page.handed-over': ignores,
  'page.cleared': ignores,
  'shift.started': (shifts, { data: { server, zones } }, { at }) => {
    const before = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
    return { ...shifts, [server]: { ...before, since: before?.since ?? at, zones } };
  },
  'shift.ended': (shifts, { data }) => {
    const { [data.server]: _ended, ...rest } = shifts;
    return rest;
  },
  'menu.item-eighty-sixed': ignores,
  'menu.item-restored': ignores,
  'house.changed': ignores,
  'staff.approved': ignores,
  'staff.refused': ignores,
  'staff.pin-set': ignores,
  'staff.pin-removed': ignores,
  'staff.pins-reset': ignores,
  'day.opened': ignores,
  'item.changed': ignores,
  'ticket.changed': ignores,
  'item.remade': ignores,
  'ticket.held': ignores,
  'ticket.unserved': ignores,
  'ticket.unvoided': ignores,
  'ticket.unmerged': ignores,
  'ticket.bill-split': ignores,
  'ticket.pinned': ignores,
  'table.freed': ignores,
  'page.restored': ignores,
  'shift.paused': (shifts, { data: { server, to } }, { at }) => {
    const on = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
    const paused = { at, ...(to === undefined ? {} : { to }) };
    return on ? { ...shifts, [server]: { ...on, paused } } : shifts;
  },
  'shift.resumed': (shifts, { data: { server } }) => {
    const on = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
    if (!on) return shifts;
    const { paused: _over, ...rest } = on;
    return { ...shifts, [server]: rest };
  },
  'ingredient.eighty-sixed': ignores,
  'ingredient.restored': ignores,
});
