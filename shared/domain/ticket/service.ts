import type { CommandOf } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { HouseState, Ticket } from '../../contract/state';
import { whoIsPaged } from '../carrying';
import { accept, type Decision, fact, reject } from '../decision';
import { pageHandedOver, pagesAbout, pagesCleared } from '../page';
import { pagesRestored } from '../restored-pages';
import { spelledTable } from '../tables';
import { isLive, isOwed, isUntouched, nameOf } from './lines';
import { pacedIds } from './pace';

/**
 * Decides `ticket.fire-course`: fires the held lines of the course, or those that the command names. If courses land
 * together, the first fire of a course sends the slowest dishes, and a later one sends the rest.
 */
export function fireCourse(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.fire-course'>,
): Decision {
  const wanted = data.itemIds && new Set(data.itemIds);
  const inCourse = ticket.items.filter((item) => isLive(item) && item.course === data.course);
  const held = inCourse.filter(
    (item) => item.phase === 'held' && (wanted === undefined || wanted.has(item.itemId)),
  );
  if (held.length === 0) {
    const values = { ...nameOf(ticket), course: data.course };
    return reject('conflict', 'nothing-held', values, 'data.course');
  }
  const isFirstFire = wanted === undefined && inCourse.every((item) => item.firedAt === undefined);
  const waiting = (isFirstFire ? pacedIds(state, held) : undefined) ?? [];
  return accept(
    fact('ticket.course-fired', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      course: data.course,
      itemIds: held.map((item) => item.itemId).filter((itemId) => !waiting.includes(itemId)),
      ...(waiting.length > 0 ? { pacedItemIds: waiting } : {}),
    }),
  );
}

/**
 * Decides `ticket.hold`: fired lines that nobody started wait again, and lines that wait to land together wait for a
 * person: of a course, those that the command names, or all. Refuses with `conflict` if there is none, or if a named
 * one was started.
 */
export function hold(ticket: Ticket, { data }: CommandOf<'ticket.hold'>): Decision {
  const { course } = data;
  const wanted = data.itemIds && new Set(data.itemIds);
  const named = ticket.items.filter(
    (item) =>
      (wanted === undefined || wanted.has(item.itemId)) &&
      (course === undefined || item.course === course),
  );
  if (wanted !== undefined && named.length < wanted.size) {
    return reject('not-found', 'not-all-lines', nameOf(ticket), 'data.itemIds');
  }
  const toHold = named.filter(isUntouched);
  const started = wanted === undefined ? undefined : named.find((item) => !isUntouched(item));
  if (started) {
    const values = { ...nameOf(ticket), item: started.name, phase: started.phase };
    return reject('conflict', 'line-is-already', values, 'data.itemIds');
  }
  if (toHold.length === 0) {
    return reject('conflict', 'nothing-to-hold', nameOf(ticket), 'data.ticketId');
  }
  return accept(
    fact('ticket.held', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: toHold.map(({ itemId }) => itemId),
    }),
  );
}

/** Decides `ticket.serve`: ready lines were picked up and delivered; without `itemIds`, all of them. */
export function serve(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.serve'>,
): Decision {
  const wanted = new Set(
    data.itemIds ??
      ticket.items.filter((item) => item.phase === 'ready').map((item) => item.itemId),
  );
  if (wanted.size === 0) {
    return reject('conflict', 'nothing-ready', nameOf(ticket), 'data.ticketId');
  }
  for (const itemId of wanted) {
    const item = ticket.items.find((line) => line.itemId === itemId);
    if (!item) {
      return reject('not-found', 'no-line', nameOf(ticket), 'data.itemIds');
    }
    if (item.phase !== 'ready') {
      const values = { ...nameOf(ticket), item: item.name };
      return reject('conflict', 'line-not-ready', values, 'data.itemIds');
    }
  }
  return accept(
    fact('ticket.served', `ticket/${ticket.id}`, { ticketId: ticket.id, itemIds: [...wanted] }),
    ...pagesCleared(state, ticket, wanted, 'picked-up'),
  );
}

/**
 * Decides `ticket.unserve`: served lines are on the pass after all, with their old times. Without `itemIds`, those that
 * were served last. The pages about them are open again as they were, so nothing that was heard rings again.
 */
export function unserve(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.unserve'>,
  now: number,
): Decision {
  const served = ticket.items.filter((item) => item.phase === 'served');
  const last = Math.max(...served.map(({ servedAt = 0 }) => servedAt));
  const wanted = new Set(
    data.itemIds ??
      served.filter(({ servedAt = 0 }) => servedAt === last).map(({ itemId }) => itemId),
  );
  if (wanted.size === 0) {
    return reject('conflict', 'nothing-served', nameOf(ticket), 'data.ticketId');
  }
  for (const itemId of wanted) {
    const item = ticket.items.find((line) => line.itemId === itemId);
    if (!item) return reject('not-found', 'no-line', nameOf(ticket), 'data.itemIds');
    if (item.phase !== 'served') {
      const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
      return reject('conflict', 'line-is', values, 'data.itemIds');
    }
  }
  const back = served.filter(({ itemId }) => wanted.has(itemId));
  return accept(
    fact('ticket.unserved', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: back.map(({ itemId }) => itemId),
    }),
    ...pagesRestored(state, ticket, back, now),
  );
}

/** Decides `ticket.prioritise`. Makes no fact if the ticket has the priority already. */
export function prioritise(ticket: Ticket, { data }: CommandOf<'ticket.prioritise'>): Decision {
  return ticket.priority === data.priority
    ? accept()
    : accept(fact('ticket.prioritised', `ticket/${ticket.id}`, data));
}

/** Decides `ticket.pin`: puts the ticket before the others, or lets it go. Makes no fact if it is so already. */
export function pin(ticket: Ticket, { data }: CommandOf<'ticket.pin'>): Decision {
  return (ticket.pinnedAt !== undefined) === data.pinned
    ? accept()
    : accept(fact('ticket.pinned', `ticket/${ticket.id}`, data));
}

/** Decides `item.prioritise`: puts one line on the fly (before all others), or takes it off. */
export function prioritiseItem(ticket: Ticket, { data }: CommandOf<'item.prioritise'>): Decision {
  const item = ticket.items.find(({ itemId }) => itemId === data.itemId);
  if (!item) {
    return reject('not-found', 'no-line', nameOf(ticket), 'data.itemId');
  }
  if (item.phase !== 'held' && !isOwed(item)) {
    const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
    return reject('conflict', 'line-is-already', values, 'data.itemId');
  }
  return (item.rush === true) === (data.priority === 'rush')
    ? accept()
    : accept(fact('item.prioritised', `ticket/${ticket.id}`, data));
}

/**
 * Decides `ticket.move` to another table or to none, another server, or both; pages follow the ticket. The table is
 * stored as the house spells it. Makes no fact if it is there already.
 */
export function move(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.move'>,
): Decision {
  const table = typeof data.table === 'string' ? spelledTable(state.house, data.table) : data.table;
  return accept(...movedTo(state, ticket, { table, server: data.server }));
}

/** Moves a ticket to a table (null: to none) and a server; what is undefined or so already stays. */
export function movedTo(
  state: HouseState,
  ticket: Ticket,
  to: { table?: string | null | undefined; server?: string | undefined },
): Fact[] {
  const table = (to.table ?? undefined) === ticket.table ? undefined : to.table;
  const server = to.server === ticket.server ? undefined : to.server;
  if (table === undefined && server === undefined) return [];
  const { server: before } = whoIsPaged(state, ticket);
  const { server: after } = whoIsPaged(state, {
    table: table === undefined ? ticket.table : (table ?? undefined),
    server: server ?? ticket.server,
  });
  return [
    fact('ticket.moved', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      table,
      server,
      from: { table: ticket.table, server: ticket.server },
    }),
    ...(before === after && server === undefined ? [] : handedTo(after, state, ticket)),
  ];
}

/** Hands the pages of a ticket to the server who is now paged for it. */
export const handedTo = (server: string, state: HouseState, ticket: Ticket): Fact[] =>
  pagesAbout(state, ticket)
    .filter((page) => page.server !== server)
    .map((page) => pageHandedOver(page, server));
