import type { HouseState, Item, Ticket } from '../contract/state';
import { MINUTE_MS } from '../time';
import { recentlyBumped } from './recall';
import { isOwedAt, type Stations } from './stations';

export type Quote = {
  /** Whole minutes that an order placed now should be told; undefined where nothing is known yet. */
  minutes: number | undefined;
  /** Tickets that owe something here. */
  open: number;
  /** When the earliest line that is still owed here was fired. */
  oldest: number | undefined;
  /** The ticket of that line: its kind of order says from when on it is late. */
  oldestTicket: Ticket | undefined;
};

/** Tickets whose times are looked at: enough to smooth, few enough to follow a rush within minutes. */
const RECENT_TICKETS = 20;
/** What was bumped longer than this before the latest bump is from another part of the service. */
const RECENT_MS = 45 * MINUTE_MS;
/** A guest is told "in 20 minutes", not in 17. */
const PROMISE_STEP = 5;

/**
 * What to tell a guest who orders now. Formula: the median time from fired to bumped of the lines of
 * the last 20 tickets bumped here (at most 45 minutes apart), which carries the load of this service
 * as it is; but at least the longest prep minutes among what is owed; rounded up to a minute. With
 * nothing bumped yet, the longest prep minutes alone. It promises nothing about one ticket.
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
 * In how many minutes an order that leaves the house can be promised: the wait of the whole kitchen
 * now, at least the order's own longest prep time, rounded up to 5 minutes and never less than that.
 */
export function promiseMinutes(state: HouseState, prepMinutes: readonly number[]): number {
  const wait = Math.max(expectedWait(state, 'all').minutes ?? 0, ...prepMinutes);
  return PROMISE_STEP * Math.max(1, Math.ceil(wait / PROMISE_STEP));
}

/** Times from fired to bumped. A recalled line is left out: its clock ran on while it was done; and so is one that others still owe. */
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
