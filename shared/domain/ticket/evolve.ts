import type { EventName, EventOf } from '../../contract/events';
import type { House } from '../../contract/house';
import type { Item, Page, Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import { type Around, type Fold, foldWith, ignores } from '../fold';
import { changeItems, settled } from './change-items';
import { changedItem, changedTicket, moved } from './evolve-changes';
import { merged, split, unmerged } from './evolve-joins';
import { unvoided, voidedItem, voidedTicket, withFollowers } from './evolve-voids';
import { fileTicket, type TicketState } from './file-ticket';
import { laterAgain, timed } from './later';
import { findTicket } from './lines';
import { fired, heldAgain, newLine, placed } from './new-line';
import { paced } from './pace';
import { acknowledgedAt, allergiesUnseen, changeTime } from './unseen';

/**
 * Folds the tickets of the day. It mutates objects in `around.owned` instead of copying them, so the state before the
 * event must not be read afterwards.
 */
export const evolveTickets = foldWith<TicketState>({
  'ticket.placed': (state, event, { at, owned }) => {
    const ticket = placed(event, at);
    const day = { ...state.day, lastNumber: Math.max(state.day.lastNumber, ticket.number) };
    return { ...fileTicket(state, owned, ticket), day };
  },
  'ticket.items-added': onTicket((ticket, event, at) => {
    const held = new Set(event.data.heldItemIds);
    const addedAt = changeTime(ticket, at);
    const added = event.data.items.map(
      (line): Item => ({ ...newLine(line, event, addedAt, !held.has(line.itemId)), addedAt }),
    );
    return {
      ...ticket,
      items: [...ticket.items, ...added],
      changedAt: addedAt,
      acknowledged: added.some(hasAllergies) ? allergiesUnseen(ticket) : ticket.acknowledged,
    };
  }),
  'ticket.course-fired': onTicket((ticket, event, at) => {
    const { itemIds, pacedItemIds, course } = event.data;
    const next = changeItems(ticket, itemIds, (item) => fired(item, event, at));
    if (pacedItemIds === undefined) return next;
    const ids = new Set([...itemIds, ...pacedItemIds]);
    const lines = ticket.items.filter((item) => item.course === course && ids.has(item.itemId));
    return { ...next, items: paced(next.items, pacedItemIds, at, lines) };
  }),
  'ticket.voided': onTicket<'ticket.voided'>(voidedTicket),
  'ticket.prioritised': onTicket((ticket, { data }) => ({ ...ticket, priority: data.priority })),
  'ticket.moved': onTicket<'ticket.moved'>(moved),
  'item.voided': onTicket<'item.voided'>(voidedItem),
  'item.prioritised': onTicket((ticket, { data }) =>
    changeItems(ticket, [data.itemId], ({ rush: _rush, ...item }) =>
      data.priority === 'rush' ? { ...item, rush: true } : item,
    ),
  ),
  'item.started': onTicket((ticket, { data }, at) =>
    changeItems(ticket, [data.itemId], (item) => ({ ...item, phase: 'started', startedAt: at })),
  ),
  'item.station-done': onTicket((ticket, { data: { itemId, station } }, at) =>
    changeItems(ticket, [itemId], (item) => ({
      ...item,
      doneStations: { ...item.doneStations, [station]: at },
    })),
  ),
  'item.ready': onTicket((ticket, { data }, at) =>
    changeItems(ticket, [data.itemId], (item) => {
      const { doneStations: _d, ...rest } = item;
      return { ...rest, phase: 'ready', readyAt: at };
    }),
  ),
  'item.recalled': onTicket((ticket, { data }, at) =>
    changeItems(ticket, [data.itemId], (item) => recalled(item, at)),
  ),
  'ticket.ready': onTicket((ticket, { data }, at) =>
    changeItems(ticket, data.itemIds, (item) => ({ ...item, passedAt: at })),
  ),
  'ticket.served': onTicket((ticket, { data }, at) =>
    changeItems(ticket, data.itemIds, (item) => ({ ...item, phase: 'served', servedAt: at })),
  ),
  'ticket.acknowledged': onTicket((ticket, { data: { what, station } }, at) => ({
    ...ticket,
    acknowledged: acknowledgedAt(ticket, what, station, at),
  })),
  'ticket.merged': merged,
  'ticket.split': split,
  'page.sent': onTicket((ticket, { data }, at) =>
    changeItems(ticket, data.itemIds, (item) =>
      item.pagedAt === undefined ? { ...item, pagedAt: at, pagedTo: data.server } : item,
    ),
  ),
  'page.heard': (state, { data }, around) =>
    onPage(state, around, data.pageId, (item, { server }) => ({
      ...item,
      heardAt: around.at,
      pagedTo: server,
    })),
  'page.escalated': (state, { data: { pageId, level } }, around) =>
    onPage(state, around, pageId, (item) => ({
      ...item,
      pageLevel: Math.max(level, item.pageLevel ?? 0),
    })),
  'page.handed-over': (state, { data: { pageId, to } }, around) =>
    onPage(state, around, pageId, (item) => handedOver(item, to, around.at)),
  'page.cleared': ignores,
  'shift.started': ignores,
  'shift.ended': ignores,
  'menu.item-eighty-sixed': ignores,
  'menu.item-restored': ignores,
  'house.changed': ignores,
  'staff.approved': ignores,
  'staff.refused': ignores,
  'staff.pin-set': ignores,
  'staff.pin-removed': ignores,
  'staff.pins-reset': ignores,
  'day.opened': ignores,
  'item.changed': onTicket(changedItem),
  'ticket.changed': onTicket((ticket, event, at, house) =>
    laterAgain(changedTicket(ticket, event, at), house, at),
  ),
  'item.remade': onTicket((ticket, event, at) => {
    const { item, rush } = event.data;
    const addedAt = changeTime(ticket, at);
    const line: Item = { ...newLine(item, event, addedAt, true), addedAt };
    if (rush) line.rush = true;
    return {
      ...withFollowers(ticket, item.remake?.of ?? '', item.itemId),
      items: [...ticket.items, line],
      changedAt: addedAt,
      acknowledged: hasAllergies(item) ? allergiesUnseen(ticket) : ticket.acknowledged,
    };
  }),
  'ticket.held': onTicket((ticket, { data }, at, house) => {
    const changedAt = changeTime(ticket, at);
    const next = changeItems(ticket, data.itemIds, (item) => heldAgain(item, changedAt));
    return laterAgain({ ...next, changedAt }, house, at);
  }),
  'ticket.unserved': onTicket((ticket, { data }) =>
    changeItems(ticket, data.itemIds, ({ servedAt: _served, ...item }) => ({
      ...item,
      phase: 'ready',
    })),
  ),
  'ticket.unvoided': onTicket(unvoided),
  'ticket.unmerged': unmerged,
  'ticket.bill-split': onTicket(({ bills: _before, ...ticket }, { data: { bills } }) =>
    bills.length === 0 ? ticket : { ...ticket, bills },
  ),
  'ticket.pinned': onTicket(({ pinnedAt: _pin, ...ticket }, { data }, at) =>
    data.pinned ? { ...ticket, pinnedAt: at } : ticket,
  ),
  'table.freed': ignores,
  'page.restored': ignores,
  'shift.paused': ignores,
  'shift.resumed': ignores,
  'ingredient.eighty-sixed': ignores,
  'ingredient.restored': ignores,
});

/** Folds an event about one ticket into that ticket. Nothing changes if the day does not have the ticket. */
function onTicket<N extends EventName>(
  change: (ticket: Ticket, event: EventOf<N>, at: number, house: House) => Ticket,
): Fold<TicketState, N> {
  return (state, event, { state: { house }, at, owned }) => {
    const { ticketId } = event.data as { ticketId?: string | undefined };
    const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
    if (!ticket) return state;
    const next = change(ticket, event, at, house);
    return next === ticket ? state : fileTicket(state, owned, settled(timed(next, house), at));
  };
}

/** Changes the lines of a page. Lines record the page's outcome, for the figures of the day. */
function onPage(
  state: TicketState,
  { state: { pages }, owned }: Around,
  pageId: string,
  update: (item: Item, page: Page) => Item,
): TicketState {
  const page = Object.hasOwn(pages, pageId) ? pages[pageId] : undefined;
  const ticket = page?.ticketId === undefined ? undefined : findTicket(state, page.ticketId);
  if (!page || !ticket || page.itemIds.length === 0) return state;
  return fileTicket(
    state,
    owned,
    changeItems(ticket, page.itemIds, (item) => update(item, page)),
  );
}

/** A call that was heard is over: the line keeps it, and is paged to the next person from now on. */
function handedOver(item: Item, to: string, at: number): Item {
  if (item.heardAt === undefined) return { ...item, pagedTo: to };
  const { pagedAt: _g, pagedTo: _to, heardAt: _h, pageLevel: _l, ...rest } = item;
  return { ...rest, pagedAt: at, pagedTo: to, ...pastPagesOf(item) };
}

/** The calls about a line with its last one, once that is over; absent if there was none. */
function pastPagesOf(item: Item): Pick<Item, 'pastPages'> {
  const { pagedAt, pagedTo, heardAt, pageLevel, pastPages = [] } = item;
  if (pagedAt === undefined) return item.pastPages ? { pastPages } : {};
  const past: NonNullable<Item['pastPages']>[number] = { pagedAt };
  if (pagedTo !== undefined) past.pagedTo = pagedTo;
  if (heardAt !== undefined) past.heardAt = heardAt;
  if (pageLevel !== undefined) past.pageLevel = pageLevel;
  return { pastPages: [...pastPages, past] };
}

/** A line to make again: it loses every moment after `firedAt`; the call about it goes to its past ones. */
function recalled(item: Item, at: number): Item {
  const {
    startedAt: _s,
    doneStations: _d,
    readyAt: _r,
    passedAt: _p,
    pagedAt: _g,
    heardAt: _h,
    pagedTo: _to,
    pageLevel: _l,
    servedAt: _v,
    ...rest
  } = item;
  return { ...rest, phase: 'owed', recalledAt: at, ...pastPagesOf(item) };
}
