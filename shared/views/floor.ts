import type { HouseState, Item, Page, Ticket } from '../contract/state';
import { findClosed } from '../domain/closed-tickets';
import { lineCents } from '../domain/line';
import { underWay } from '../domain/ticket/later';
import { isLive, isOwed, isPaced } from '../domain/ticket/lines';
import { prepOf } from './ages';
import { remember } from './remember';

/**
 * The phase of a ticket for front of house: `held` (only later courses are left), `in-kitchen` (fired, not
 * started), `cooking`, `partly-ready` (something waits, more is owed), `ready` (everything fired waits on the pass),
 * `heard` (ready, and its server answered), `seated` (all was served and it is closed; its guests still sit there).
 */
export const FLOOR_PHASES = [
  'held',
  'in-kitchen',
  'cooking',
  'partly-ready',
  'ready',
  'heard',
  'seated',
] as const;
export type FloorPhase = (typeof FLOOR_PHASES)[number];

export type FloorTicket = {
  ticket: Ticket;
  phase: FloorPhase;
  /** When the guest's wait in this phase began: fired, ready, heard; for `held` and `seated`, the last served. */
  since: number;
  /** The longest prep time, in minutes, of the lines that are owed since then; 0 if nothing is. */
  prep: number;
  /** With `heard`: the server who answered. */
  heardBy?: string;
  /** Lines that are ready or served, of all that are not voided. */
  done: number;
  total: number;
  cents: number;
  /** A page about it was sent again and is still not heard. */
  repaged: boolean;
};

type Floor = Pick<HouseState, 'tickets' | 'pages'> & Partial<Pick<HouseState, 'closed' | 'seated'>>;

/**
 * Every open ticket with its live phase, in the order in which they were placed, without orders for later; then the
 * served tickets whose guests still sit at their table. Returns the same card object until the ticket or its pages
 * change.
 */
export function floor(state: Floor): FloorTicket[] {
  const pages = new Map<string, Page[]>();
  for (const page of Object.values(state.pages)) {
    if (page.ticketId === undefined) continue;
    const known = pages.get(page.ticketId);
    if (known) known.push(page);
    else pages.set(page.ticketId, [page]);
  }
  const open = underWay(state)
    .map((ticket) => placedCard(ticket, pages.get(ticket.id) ?? NO_PAGES))
    .sort((a, b) => a.place - b.place)
    .map(({ card }) => card);
  return [...open, ...seatedCards(state)];
}

/** The served tickets whose guests still sit at their table, the one that was served first on top. */
function seatedCards({ closed, seated }: Floor): FloorTicket[] {
  return Object.entries(seated ?? {})
    .flatMap(([ticketId, { since }]) => {
      const ticket = closed && findClosed(closed, ticketId);
      return ticket ? [seatedCard(ticket, since)] : [];
    })
    .sort((a, b) => a.since - b.since || a.ticket.number - b.ticket.number);
}

const seatedCard = remember(String, (ticket: Ticket, since: number): FloorTicket => {
  return { ...countsOf(ticket), ticket, phase: 'seated', since, repaged: false };
});

const NO_PAGES: readonly Page[] = [];

/** Cache key: the page fields that affect a ticket's phase. */
const pagesKey = (pages: readonly Page[]): string =>
  pages
    .map(({ id, level, server, heard, itemIds }) =>
      [id, level, server, heard?.at ?? '', itemIds.length].join(' '),
    )
    .join('|');

/** The first course fires with the placing, so the first firing gives the ticket's place in the day. */
const placedCard = remember(pagesKey, (ticket: Ticket, pages: readonly Page[]) => ({
  card: floorTicket(ticket, pages),
  place: Math.min(...ticket.items.map((item) => item.firedSequence ?? Number.MAX_SAFE_INTEGER)),
}));

/** The phase of an open ticket; `pages` are the open pages, of this ticket or of all. */
export function phaseOf(ticket: Ticket, pages: readonly Page[]): FloorPhase {
  const isAnyOwed = ticket.items.some((item) => isOwed(item) || isPaced(item));
  if (ticket.items.some((item) => item.phase === 'ready')) {
    if (isAnyOwed) return 'partly-ready';
    return heardPage(ticket, pages) ? 'heard' : 'ready';
  }
  if (!isAnyOwed) return 'held';
  return ticket.items.some((item) => item.phase === 'started') ? 'cooking' : 'in-kitchen';
}

function floorTicket(ticket: Ticket, pages: readonly Page[]): FloorTicket {
  const phase = phaseOf(ticket, pages);
  const heard = phase === 'heard' ? heardPage(ticket, pages) : undefined;
  return {
    ...countsOf(ticket),
    ticket,
    phase,
    since: heard?.heard?.at ?? sinceOf(ticket, phase),
    ...(heard ? { heardBy: heard.server } : {}),
    repaged: pages.some((page) => page.level > 1 && !page.heard),
  };
}

function countsOf(ticket: Ticket): Pick<FloorTicket, 'done' | 'total' | 'cents' | 'prep'> {
  const live = ticket.items.filter(isLive);
  return {
    done: live.filter((item) => item.phase === 'ready' || item.phase === 'served').length,
    total: live.length,
    cents: live.reduce((sum, item) => sum + lineCents(item), 0),
    prep: prepOf(live.filter(isOwed)),
  };
}

/** The last heard page about the ticket's waiting food; undefined if any such page is unheard. */
function heardPage(ticket: Ticket, pages: readonly Page[]): Page | undefined {
  const about = pages.filter((page) => page.ticketId === ticket.id && page.itemIds.length > 0);
  return about.every((page) => page.heard) ? about.at(-1) : undefined;
}

function sinceOf(ticket: Ticket, phase: FloorPhase): number {
  if (phase === 'held') {
    return Math.max(ticket.placedAt, ...ticket.items.map((item) => item.servedAt ?? 0));
  }
  if (phase === 'ready' || phase === 'heard') {
    return earliest(
      ticket,
      ({ phase: is }) => is === 'ready',
      (item) => item.readyAt,
    );
  }
  // If all remaining lines wait for their course to land together, the wait is the course's.
  const isAwaited = ticket.items.some(isOwed) ? isOwed : isUnderWay;
  return earliest(ticket, isAwaited, (item) => item.firedAt);
}

const isUnderWay = (item: Item): boolean => item.phase === 'ready' || isPaced(item);

function earliest(
  ticket: Ticket,
  isOne: (item: Item) => boolean,
  when: (item: Item) => number | undefined,
): number {
  const times = ticket.items
    .filter(isOne)
    .map(when)
    .filter((time) => time !== undefined);
  return times.length > 0 ? Math.min(...times) : ticket.placedAt;
}
