import type { HouseState, Item, Ticket } from '../contract/state';
import { MINUTE_MS } from '../time';
import { recentlyBumped } from './recall';
import { isOwedAt, type Stations } from './stations';

export type Quote = {
  /** Whole minutes to quote for an order placed now; undefined if nothing is known yet. */
  minutes: number | undefined;
  /** Tickets that owe something here. */
  open: number;
  /** When the earliest line that is still owed here was fired. */
  oldest: number | undefined;
  /** The ticket of that line: its order type decides when it is late. */
  oldestTicket: Ticket | undefined;
};

/** How many tickets the times come from: enough to smooth, few enough to follow a rush within minutes. */
const RECENT_TICKETS = 20;
/** A bump that is this much older than the latest one belongs to another part of the service. */
const RECENT_MS = 45 * MINUTE_MS;
/** Staff tell a guest "in 20 minutes", not 17. */
const PROMISE_STEP = 5;

/**
 * The wait to quote to a guest who orders now. Formula: the median time from fired to bumped of the lines of the last
 * 20 tickets bumped here (at most 45 minutes apart), which reflects the current load; at least the longest prep
 * minutes among the owed lines; rounded up to a minute. With nothing bumped yet, the longest prep minutes alone. It
 * predicts nothing about one ticket.
 */
export function expectedWait(state: HouseState, stations: Stations): Quote {
  const owing = Object.values(state.tickets)
    .map((ticket) => ticket.items.filter((item) => isOwedAt(item, stations)))
    .filter((items) => items.length > 0);
  const owed = owing.flat();
  const prep = Math.max(0, ...owed.map((item) => item.prepMinutes));
  const taken = median(recentTimes(state, stations)) / MINUTE_MS;
  const minutes = Math.ceil(Math.max(prep, Number.isNaN(taken) ? 0 : taken));
  const oldest = oldestOf(owed);
  return {
    minutes: minutes > 0 ? minutes : undefined,
    open: owing.length,
    oldest: oldest?.firedAt,
    oldestTicket:
      oldest && Object.values(state.tickets).find(({ items }) => items.includes(oldest)),
  };
}

/**
 * The minutes to promise for an order that leaves the house: the current wait of the whole kitchen, at least the
 * order's own longest prep time, rounded up to a multiple of 5 and at least 5.
 */
export function promiseMinutes(state: HouseState, prepMinutes: readonly number[]): number {
  const wait = Math.max(expectedWait(state, 'all').minutes ?? 0, ...prepMinutes);
  return PROMISE_STEP * Math.max(1, Math.ceil(wait / PROMISE_STEP));
}

/**
 * Times from fired to bumped. Leaves out recalled lines, because their clock kept running while they were done, and
 * lines that other stations still owe.
 */
function recentTimes(state: HouseState, stations: Stations): number[] {
  const recent = recentlyBumped(state, stations, RECENT_TICKETS);
  const latest = recent[0]?.bumpedAt ?? 0;
  return recent
    .filter(({ bumpedAt }) => latest - bumpedAt <= RECENT_MS)
    .flatMap(({ items }) => items)
    .filter((item) => item.recalledAt === undefined && item.readyAt !== undefined)
    .map(({ firedAt, readyAt }) => Math.max(0, (readyAt ?? 0) - (firedAt ?? readyAt ?? 0)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  return sorted[middle] ?? Number.NaN;
}

const oldestOf = (items: readonly Item[]): Item | undefined =>
  items.reduce<Item | undefined>(
    (oldest, item) =>
      oldest === undefined || (item.firedSequence ?? 0) < (oldest.firedSequence ?? 0)
        ? item
        : oldest,
    undefined,
  );
