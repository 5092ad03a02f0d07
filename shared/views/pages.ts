import type { OrderType, Settings } from '../contract/house';
import type { HouseState, Item, Page, Ticket } from '../contract/state';
import { LAST_PAGE_LEVEL } from '../domain/page';
import { findTicket, isPaced } from '../domain/ticket/lines';
import { SECOND_MS } from '../time';
import { type LineWord, lineWords } from './line-words';

/** One card on a pager. The same object until its page or its ticket changes. */
export type PageCard = {
  page: Page;
  ticket?: Ticket;
  /** Where to carry it; unknown fields are absent. The table comes first, then the guest, then the number. */
  where: { table?: string; guest?: string; number?: number; orderType?: OrderType };
  /** What waits on the pass for this page, summed up by dish. Empty for a call without food. */
  what: { name: string; quantity: number }[];
  /** The same as rows: equal plates together with their seats, in the order of the ticket. */
  lines: PageLine[];
  /** How many plates there are to carry; a part of a dish is a plate. */
  plates: number;
  /** The course of the ticket that can be fired next, and how many dishes it has. */
  next?: { course: number; count: number };
  /** The courses and stations of the waiting food. */
  courses: number[];
  stations: string[];
  /** When the server was first paged; the waiting time counts from here. */
  since: number;
  /** 1 paged, 2 paged again, 3 sent to the manager too. */
  level: number;
  heard: boolean;
  /** The house does not know its server, so it is on every pager. */
  everybodys: boolean;
  /** The table's own server, if another person is paged: the zone's runner, or who took the page over. */
  whose?: string;
};

/** Plates that are equal but for their seats. */
export type PageLine = {
  itemId: string;
  name: string;
  quantity: number;
  /** Ascending; empty if no seat was named. */
  seats: number[];
  /** What was asked for: how a person tells two steaks apart. */
  words: readonly LineWord[];
  isRemake: boolean;
  isToGo: boolean;
};

/** The server whose pager it is; `all` for every page; `manager` for unanswered pages. */
export type PagerOf = string;

/**
 * The cards of one pager: the unheard before the heard, the loudest before the softer, the oldest first. A server has
 * their own pages and those for servers whom the house does not know. A manager also has the pages that stayed
 * unheard after the last escalation.
 */
export function pagesFor(state: HouseState, pagerOf: PagerOf): PageCard[] {
  const staff = new Map(state.house.staff.map((member) => [member.name, member.manager]));
  const isManager = pagerOf === 'manager' || staff.get(pagerOf) === true;
  return Object.values(state.pages)
    .filter(
      (page) =>
        pagerOf === 'all' ||
        page.server === pagerOf ||
        !staff.has(page.server) ||
        (isManager && isLastCall(page)),
    )
    .map((page) => cardOf(state, page, !staff.has(page.server)))
    .sort(loudestFirst);
}

const isLastCall = (page: Page): boolean => page.level >= LAST_PAGE_LEVEL && !page.heard;

const known = new WeakMap<Page, PageCard>();

function cardOf(state: HouseState, page: Page, everybodys: boolean): PageCard {
  const ticket = page.ticketId === undefined ? undefined : findTicket(state, page.ticketId);
  const before = known.get(page);
  if (before && before.ticket === ticket && before.everybodys === everybodys) return before;
  const card = makeCard(page, ticket, everybodys);
  known.set(page, card);
  return card;
}

function makeCard(page: Page, ticket: Ticket | undefined, everybodys: boolean): PageCard {
  const ids = new Set(page.itemIds);
  const waiting =
    ticket?.items.filter((item) => item.phase === 'ready' && ids.has(item.itemId)) ?? [];
  const table = page.table ?? ticket?.table;
  return {
    page,
    ...(ticket ? { ticket } : {}),
    where: {
      ...(table === undefined ? {} : { table }),
      ...(ticket?.guest === undefined ? {} : { guest: ticket.guest }),
      ...(ticket ? { number: ticket.number, orderType: ticket.orderType } : {}),
    },
    what: dishesOf(waiting),
    lines: linesOf(waiting),
    plates: waiting.reduce((sum, { quantity }) => sum + Math.ceil(quantity), 0),
    ...(ticket ? nextOf(ticket) : {}),
    courses: [...new Set(waiting.map((item) => item.course))].sort((a, b) => a - b),
    stations: [...new Set(waiting.flatMap((item) => item.stations))],
    since: page.sentAt,
    level: page.level,
    heard: page.heard !== undefined,
    everybodys,
    ...(ticket && ticket.server !== page.server ? { whose: ticket.server } : {}),
  };
}

/**
 * Whether a page has waited too long. `late`: it was sent again. `ageing`: it was heard, and the food has stayed on
 * the pass for as long again as a page may stay unheard.
 */
export function waitOf(
  { page, level, heard, what }: PageCard,
  now: number,
  { pageAgainAfterSeconds }: Settings,
): 'fresh' | 'ageing' | 'late' {
  if (!heard) return level > 1 ? 'late' : 'fresh';
  const isLong = now - (page.heard?.at ?? now) >= pageAgainAfterSeconds * SECOND_MS;
  return what.length > 0 && isLong ? 'ageing' : 'fresh';
}

function linesOf(items: readonly Item[]): PageLine[] {
  const lines = new Map<string, PageLine>();
  for (const item of items) {
    const { itemId, name, quantity, seat, modifiers, remake, toGo, combo } = item;
    const key = JSON.stringify([name, modifiers, remake !== undefined, toGo, combo?.name]);
    const line = lines.get(key) ?? {
      itemId,
      name,
      quantity: 0,
      seats: [],
      words: lineWords(item),
      isRemake: remake !== undefined,
      isToGo: toGo === true,
    };
    line.quantity += quantity;
    if (seat !== undefined) line.seats = [...new Set([...line.seats, seat])].sort((a, b) => a - b);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The lowest held course of a ticket; nothing of an order for later, which fires by itself. */
export function nextOf({ items, fireAt, closed }: Ticket): Pick<PageCard, 'next'> {
  const held = items.filter((item) => item.phase === 'held' && !isPaced(item));
  if (held.length === 0 || fireAt !== undefined || closed) return {};
  const course = Math.min(...held.map((item) => item.course));
  const count = held
    .filter((item) => item.course === course)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return { next: { course, count } };
}

/** The dishes to carry, several lines of the same dish summed up. */
export function dishesOf(items: readonly Pick<Item, 'name' | 'quantity'>[]): PageCard['what'] {
  const quantities = new Map<string, number>();
  for (const { name, quantity } of items) {
    quantities.set(name, (quantities.get(name) ?? 0) + quantity);
  }
  return [...quantities].map(([name, quantity]) => ({ name, quantity }));
}

const loudestFirst = (a: PageCard, b: PageCard): number =>
  Number(a.heard) - Number(b.heard) ||
  (a.heard ? 0 : b.level - a.level) ||
  a.since - b.since ||
  (a.page.id < b.page.id ? -1 : 1);
