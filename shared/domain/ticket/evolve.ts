import { type HeardEvent, isEvent, sequenceOf } from '../../contract/events';
import type { HouseState, Item, Page, ResolvedItem, Ticket } from '../../contract/state';
import type { Made } from '../record';
import { keep, type TicketState } from './file-ticket';
import { findTicket } from './lines';
import { paced } from './pace';

/**
 * Folds what an event of the time `at` means for the tickets of the day. Events about no ticket change
 * nothing. What is in `made` it changes instead of copying it: `state` is not to be read afterwards.
 */
export function evolveTickets(
  state: HouseState,
  event: HeardEvent,
  at: number,
  made?: Made,
): TicketState {
  if (isEvent(event, 'ticket.placed')) {
    const ticket = placed(event, at);
    const day = { ...state.day, lastNumber: Math.max(state.day.lastNumber, ticket.number) };
    return { ...keep(state, made, ticket), day };
  }
  if (isEvent(event, 'ticket.merged')) return merged(state, event.data, at, made);
  if (isEvent(event, 'ticket.split')) return split(state, event.data, at, made);
  if (isEvent(event, 'page.heard')) {
    return onPage(state, made, event.data.pageId, (item, { server }) => ({
      ...item,
      heardAt: at,
      pagedTo: server,
    }));
  }
  if (isEvent(event, 'page.escalated')) {
    const { pageId, level } = event.data;
    return onPage(state, made, pageId, (item) => ({
      ...item,
      pageLevel: Math.max(level, item.pageLevel ?? 0),
    }));
  }
  if (isEvent(event, 'page.handed-over')) {
    const { pageId, to } = event.data;
    return onPage(state, made, pageId, (item) => ({ ...item, pagedTo: to }));
  }
  if (!('ticketId' in event.data) || event.data.ticketId === undefined) return state;
  const ticket = findTicket(state, event.data.ticketId);
  if (!ticket) return state;
  const next = evolveTicket(ticket, event, at);
  return next === ticket ? state : keep(state, made, settled(next, at));
}

/** Folds one event into its ticket. */
function evolveTicket(ticket: Ticket, event: HeardEvent, at: number): Ticket {
  switch (event.type) {
    case 'app.heard.ticket.items-added.v1': {
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
    }
    case 'app.heard.ticket.course-fired.v1': {
      const { itemIds, pacedItemIds, course } = event.data;
      const next = changeItems(ticket, new Set(itemIds), (item) => fired(item, event, at));
      if (pacedItemIds === undefined) return next;
      const ids = new Set([...itemIds, ...pacedItemIds]);
      const lines = ticket.items.filter((item) => item.course === course && ids.has(item.itemId));
      return { ...next, items: paced(next.items, pacedItemIds, at, lines) };
    }
    case 'app.heard.ticket.voided.v1': {
      const { reason, by } = event.data;
      const voided = { at: changeTime(ticket, at), reason, ...(by === undefined ? {} : { by }) };
      const items = ticket.items.map(
        (item): Item =>
          item.phase === 'served' || item.phase === 'voided'
            ? item
            : { ...item, phase: 'voided', voided },
      );
      return { ...ticket, items, changedAt: voided.at, closed: { as: 'voided', at } };
    }
    case 'app.heard.item.voided.v1': {
      const { itemId, reason, by } = event.data;
      const voided = { at: changeTime(ticket, at), reason, ...(by === undefined ? {} : { by }) };
      const next = changeItems(ticket, new Set([itemId]), (item) => ({
        ...item,
        phase: 'voided',
        voided,
      }));
      return { ...next, changedAt: voided.at };
    }
    case 'app.heard.ticket.prioritised.v1':
      return { ...ticket, priority: event.data.priority };
    case 'app.heard.item.prioritised.v1': {
      const { itemId, priority } = event.data;
      return changeItems(ticket, new Set([itemId]), ({ rush: _rush, ...item }) =>
        priority === 'rush' ? { ...item, rush: true } : item,
      );
    }
    case 'app.heard.page.sent.v1':
      return changeItems(ticket, new Set(event.data.itemIds), (item) =>
        item.pagedAt === undefined ? { ...item, pagedAt: at, pagedTo: event.data.server } : item,
      );
    case 'app.heard.ticket.moved.v1': {
      const { table, server, from } = event.data;
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
    }
    case 'app.heard.item.started.v1':
      return changeItems(ticket, new Set([event.data.itemId]), (item) => ({
        ...item,
        phase: 'started',
        startedAt: at,
      }));
    case 'app.heard.item.station-done.v1': {
      const { itemId, station } = event.data;
      return changeItems(ticket, new Set([itemId]), (item) => ({
        ...item,
        doneStations: { ...item.doneStations, [station]: at },
      }));
    }
    case 'app.heard.item.ready.v1':
      return changeItems(ticket, new Set([event.data.itemId]), (item) => {
        const { doneStations: _d, ...rest } = item;
        return { ...rest, phase: 'ready', readyAt: at };
      });
    case 'app.heard.item.recalled.v1':
      return changeItems(ticket, new Set([event.data.itemId]), (item) => {
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
      });
    case 'app.heard.ticket.ready.v1':
      return changeItems(ticket, new Set(event.data.itemIds), (item) => ({
        ...item,
        passedAt: at,
      }));
    case 'app.heard.ticket.served.v1':
      return changeItems(ticket, new Set(event.data.itemIds), (item) => ({
        ...item,
        phase: 'served',
        servedAt: at,
      }));
    case 'app.heard.ticket.acknowledged.v1': {
      const seenAt = event.data.what === 'changes' ? Math.max(at, ticket.changedAt ?? 0) : at;
      return { ...ticket, acknowledged: { ...ticket.acknowledged, [event.data.what]: seenAt } };
    }
    default:
      return ticket;
  }
}

function placed(
  event: Extract<HeardEvent, { type: 'app.heard.ticket.placed.v1' }>,
  at: number,
): Ticket {
  const { data } = event;
  const { items, pacedItemIds = [], promisedAt } = data;
  const isOfCourse = (line: ResolvedItem): boolean => line.course <= data.firedCourse;
  const lines = items.map((line) =>
    newLine(line, event, at, isOfCourse(line) && !pacedItemIds.includes(line.itemId)),
  );
  // Written out, as each line is: every order comes through here, and a spread takes V8 a hundred times as long.
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
  return ticket;
}

/** All keys of T, also those that may be undefined: a field that is added to T has to be written out. */
type Every<T> = Record<keyof T, unknown>;
/** What an order's event has and its ticket keeps in another way. */
type NotKept = 'ticketId' | 'firedCourse' | 'pacedItemIds' | 'promisedAt';

/** A line as it comes with its order or is added to it: fired at once, or held. */
function newLine(line: ResolvedItem, event: HeardEvent, at: number, isFired: boolean): Item {
  const item: Item & Every<Omit<ResolvedItem, 'menuItemId'>> = {
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
  return item;
}

/** A held line whose time has come. */
function fired(line: Item, event: HeardEvent, at: number): Item {
  const owed: Item = { ...line, phase: 'owed', firedAt: at, firedSequence: sequenceOf(event) };
  if (owed.fireAt === undefined) return owed;
  const { fireAt: _due, ...rest } = owed;
  return rest;
}

/** What became of a page is kept in its lines: how long it took is part of the day's figures. */
function onPage(
  state: HouseState,
  made: Made | undefined,
  pageId: string,
  update: (item: Item, page: Page) => Item,
): TicketState {
  const page = Object.hasOwn(state.pages, pageId) ? state.pages[pageId] : undefined;
  const ticket = page?.ticketId === undefined ? undefined : findTicket(state, page.ticketId);
  if (!page || !ticket || page.itemIds.length === 0) return state;
  return keep(
    state,
    made,
    changeItems(ticket, new Set(page.itemIds), (item) => update(item, page)),
  );
}

/**
 * The time of a change that a cook must see: always later than the acknowledgement and the bumps
 * before it, also in the same millisecond or after the clock was set back, so that comparing times
 * within a ticket tells the order of events.
 */
function changeTime(ticket: Ticket, at: number): number {
  const bumps = ticket.items.map((item) => item.readyAt ?? -1);
  return Math.max(at, 1 + Math.max(ticket.acknowledged.changes ?? -1, ...bumps));
}

const hasAllergies = (item: Item): boolean => item.allergies.length > 0;

function allergiesUnseen(ticket: Ticket): Ticket['acknowledged'] {
  const { allergies: _seen, ...acknowledged } = ticket.acknowledged;
  return acknowledged;
}

/** Closes a ticket of which nothing is left to do, and opens one again of which something is. */
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
  state: HouseState,
  { ticketId, into }: { ticketId: string; into: string },
  at: number,
  made: Made | undefined,
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
  return keep(state, made, emptied, settled(joined, at));
}

/** What was said about the order that is gone still holds for its lines. */
function joinedWords(target: Ticket, source: Ticket): Pick<Ticket, 'guest' | 'note'> {
  const guest = target.guest ?? source.guest;
  const notes = [...new Set([target.note, source.note])].filter((note) => note !== undefined);
  return {
    ...(guest === undefined ? {} : { guest }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function split(
  state: HouseState,
  data: { ticketId: string; itemIds: string[]; newTicketId: string; number: number },
  at: number,
  made: Made | undefined,
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
  return { ...keep(state, made, settled(left, at), settled(fresh, at)), day };
}

function changeItems(
  ticket: Ticket,
  ids: ReadonlySet<string>,
  update: (item: Item) => Item,
): Ticket {
  return {
    ...ticket,
    items: ticket.items.map((item) => (ids.has(item.itemId) ? update(item) : item)),
  };
}
