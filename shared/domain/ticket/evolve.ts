import { type EventName, type EventOf, type HeardEvent, sequenceOf } from '../../contract/events';
import type { Item, Page, ResolvedItem, Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import { type Around, type Fold, foldWith, ignores } from '../fold';
import { fileTicket, type TicketState } from './file-ticket';
import { findTicket } from './lines';
import { paced } from './pace';

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
  'ticket.voided': onTicket((ticket, { data }, at) => {
    const voided = voiding(ticket, data, at);
    const items = ticket.items.map(
      (item): Item =>
        item.phase === 'served' || item.phase === 'voided'
          ? item
          : { ...item, phase: 'voided', voided },
    );
    return { ...ticket, items, changedAt: voided.at, closed: { as: 'voided', at } };
  }),
  'ticket.prioritised': onTicket((ticket, { data }) => ({ ...ticket, priority: data.priority })),
  'ticket.moved': onTicket((ticket, { data: { table, server, from } }, at) => {
    const movedAt = changeTime(ticket, at);
    return {
      ...ticket,
      table: table ?? ticket.table,
      server: server ?? ticket.server,
      movedFrom: {
        table: table === undefined ? undefined : from.table,
        server: server === undefined ? undefined : from.server,
        at: movedAt,
      },
      changedAt: movedAt,
    };
  }),
  'item.voided': onTicket((ticket, { data }, at) => {
    const voided = voiding(ticket, data, at);
    const next = changeItems(ticket, [data.itemId], (item) => ({
      ...item,
      phase: 'voided',
      voided,
    }));
    return { ...next, changedAt: voided.at };
  }),
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
  'ticket.acknowledged': onTicket((ticket, { data: { what } }, at) => {
    const seenAt = what === 'changes' ? Math.max(at, ticket.changedAt ?? 0) : at;
    return { ...ticket, acknowledged: { ...ticket.acknowledged, [what]: seenAt } };
  }),
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
    onPage(state, around, pageId, (item) => ({ ...item, pagedTo: to })),
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
  'shift.paused': ignores,
  'shift.resumed': ignores,
  'ingredient.eighty-sixed': ignores,
  'ingredient.restored': ignores,
});

/** Folds an event about one ticket into that ticket. Nothing changes if the day does not have the ticket. */
function onTicket<N extends EventName>(
  change: (ticket: Ticket, event: EventOf<N>, at: number) => Ticket,
): Fold<TicketState, N> {
  return (state, event, { at, owned }) => {
    const { ticketId } = event.data as { ticketId?: string | undefined };
    const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
    if (!ticket) return state;
    const next = change(ticket, event, at);
    return next === ticket ? state : fileTicket(state, owned, settled(next, at));
  };
}

function placed(event: EventOf<'ticket.placed'>, at: number): Ticket {
  const { data } = event;
  const { items, pacedItemIds = [], promisedAt } = data;
  const isOfCourse = (line: ResolvedItem): boolean => line.course <= data.firedCourse;
  const lines = items.map((line) =>
    newLine(line, event, at, isOfCourse(line) && !pacedItemIds.includes(line.itemId)),
  );
  // Written out, as each line is: every order passes here, and a spread takes V8 a hundred times as long.
  const ticket: Ticket & Every<Omit<typeof data, NotKept>> = {
    id: data.ticketId,
    number: data.number,
    orderType: data.orderType,
    table: data.table,
    guest: data.guest,
    server: data.server,
    covers: data.covers,
    note: data.note,
    priority: data.priority,
    placedAt: at,
    acknowledged: {},
    items: paced(lines, pacedItemIds, at, items.filter(isOfCourse)),
  };
  if (promisedAt !== undefined) ticket.promisedAt = Date.parse(promisedAt);
  if (data.fireAt !== undefined) ticket.fireAt = Date.parse(data.fireAt);
  return ticket;
}

/** All keys of T, including optional ones, so that a field added to T must be written out. */
type Every<T> = Record<keyof T, unknown>;
/** Fields of an order's event that its ticket stores in another form. */
type NotKept = 'ticketId' | 'firedCourse' | 'fireAt' | 'pacedItemIds' | 'promisedAt';

/** A line of a new order or an add-on: fired at once, or held. */
function newLine(line: ResolvedItem, event: HeardEvent, at: number, isFired: boolean): Item {
  const item: Item & Every<Omit<ResolvedItem, RarelyKept>> = {
    itemId: line.itemId,
    quantity: line.quantity,
    seat: line.seat,
    course: line.course,
    modifiers: line.modifiers,
    allergies: line.allergies,
    note: line.note,
    name: line.name,
    price: line.price,
    stations: line.stations,
    prepMinutes: line.prepMinutes,
    phase: isFired ? 'owed' : 'held',
    firedAt: isFired ? at : undefined,
    firedSequence: isFired ? sequenceOf(event) : undefined,
  };
  if (line.menuItemId !== undefined) item.menuItemId = line.menuItemId;
  if (line.allergens !== undefined) item.allergens = line.allergens;
  if (line.choices !== undefined) item.choices = line.choices;
  if (line.kitchenName !== undefined) item.kitchenName = line.kitchenName;
  if (line.ingredients !== undefined) item.ingredients = line.ingredients;
  if (line.toGo !== undefined) item.toGo = line.toGo;
  if (line.combo !== undefined) item.combo = line.combo;
  if (line.remake !== undefined) item.remake = line.remake;
  return item;
}

/** Fields that most lines do not have: they are set only when they are there. */
type RarelyKept =
  | 'menuItemId'
  | 'allergens'
  | 'choices'
  | 'kitchenName'
  | 'ingredients'
  | 'toGo'
  | 'combo'
  | 'remake';

/** A held line, fired at `at`. */
function fired(line: Item, event: HeardEvent, at: number): Item {
  const owed: Item = { ...line, phase: 'owed', firedAt: at, firedSequence: sequenceOf(event) };
  if (owed.fireAt === undefined) return owed;
  const { fireAt: _due, ...rest } = owed;
  return rest;
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

const voiding = (
  ticket: Ticket,
  { reason, by }: { reason: string; by?: string | undefined },
  at: number,
): NonNullable<Item['voided']> => ({
  at: changeTime(ticket, at),
  reason,
  ...(by === undefined ? {} : { by }),
});

/** A line to make again: it loses every moment after `firedAt`. */
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
  return { ...rest, phase: 'owed', recalledAt: at };
}

/**
 * The time of a change that a cook must see: always later than the acknowledgements and bumps before it, even in the
 * same millisecond or after the clock was set back. So times within a ticket give the order.
 */
function changeTime(ticket: Ticket, at: number): number {
  const bumps = ticket.items.map((item) => item.readyAt ?? -1);
  return Math.max(at, 1 + Math.max(ticket.acknowledged.changes ?? -1, ...bumps));
}

function allergiesUnseen(ticket: Ticket): Ticket['acknowledged'] {
  const { allergies: _seen, ...acknowledged } = ticket.acknowledged;
  return acknowledged;
}

/** Closes a ticket when all its lines are served or voided, and opens it again when one is not. */
function settled(ticket: Ticket, at: number): Ticket {
  const live = ticket.items.filter((item) => item.phase !== 'voided');
  const isOver = live.every((item) => item.phase === 'served');
  if (!isOver) {
    const { closed: _closed, ...open } = ticket;
    return ticket.closed === undefined ? ticket : open;
  }
  return ticket.closed
    ? ticket
    : { ...ticket, closed: { as: live.length > 0 ? 'served' : 'voided', at } };
}

function merged(
  state: TicketState,
  { data: { ticketId, into } }: EventOf<'ticket.merged'>,
  { at, owned }: Around,
): TicketState {
  const source = findTicket(state, ticketId);
  const target = findTicket(state, into);
  if (!source || !target) return state;
  const isNewAllergy =
    source.items.some(hasAllergies) && source.acknowledged.allergies === undefined;
  const joined = {
    ...target,
    items: [...target.items, ...source.items],
    ...joinedWords(target, source),
    changedAt: changeTime(target, at),
    acknowledged: isNewAllergy ? allergiesUnseen(target) : target.acknowledged,
  };
  const emptied: Ticket = { ...source, items: [], closed: { as: 'merged', at } };
  return fileTicket(state, owned, emptied, settled(joined, at));
}

/** The guest and the notes of both tickets: the merged ticket's notes still apply to its lines. */
function joinedWords(target: Ticket, source: Ticket): Pick<Ticket, 'guest' | 'note'> {
  const guest = target.guest ?? source.guest;
  const notes = [...new Set([target.note, source.note])].filter((note) => note !== undefined);
  return {
    ...(guest === undefined ? {} : { guest }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function split(
  state: TicketState,
  { data }: EventOf<'ticket.split'>,
  { at, owned }: Around,
): TicketState {
  const source = findTicket(state, data.ticketId);
  if (!source) return state;
  const ids = new Set(data.itemIds);
  const changed = { ...source, changedAt: changeTime(source, at) };
  const fresh: Ticket = {
    ...changed,
    id: data.newTicketId,
    number: data.number,
    items: source.items.filter((item) => ids.has(item.itemId)),
  };
  const left = { ...changed, items: source.items.filter((item) => !ids.has(item.itemId)) };
  const day = { ...state.day, lastNumber: Math.max(state.day.lastNumber, data.number) };
  return { ...fileTicket(state, owned, settled(left, at), settled(fresh, at)), day };
}

function changeItems(
  ticket: Ticket,
  itemIds: readonly string[],
  update: (item: Item) => Item,
): Ticket {
  const ids = new Set(itemIds);
  return {
    ...ticket,
    items: ticket.items.map((item) => (ids.has(item.itemId) ? update(item) : item)),
  };
}
