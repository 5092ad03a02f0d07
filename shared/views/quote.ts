import type { HouseState, Item, Ticket } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { MINUTE_MS } from '../time';
import { prepOf } from './ages';
import { loadOf, orderMinutes, type Wanted } from './kitchen-load';
import { remember } from './remember';
import { isOwedAt, type Stations, stationsKey } from './stations';

export type Quote = {
  /** What an order takes that is placed now, in whole minutes; undefined before the day's first order. */
  minutes: number | undefined;
  /** Tickets that owe something here. */
  open: number;
  /** When the earliest line that is still owed here was fired. */
  oldest: number | undefined;
  /** The ticket of that line, and the longest prep time that it waits for: they decide when it is late. */
  oldestTicket: Ticket | undefined;
  oldestPrep: number;
};

/** A ticket is stuck once it has waited so many times what its dishes take when nothing is ahead of them. */
const OVERDUE = 4;
/** Staff tell a guest "in 20 minutes", not 17. */
const PROMISE_STEP = 5;

/**
 * What the stations owe, and what an order would take that is placed now, from the live load: what each station owes
 * and what is about to be fired there, at the pace that the station showed with its last dishes (how many it makes at
 * once, and how much longer than the menu says). It is the median of what the last 20 orders would take if they were
 * placed now, rounded up to a minute. Orders for later do not count. A window says `waitNow` of it.
 */
export function expectedWait(state: HouseState, stations: Stations): Quote {
  const owing = underWay(state).flatMap((ticket) => oldestIn(ticket, stations) ?? []);
  const [first] = owing;
  const oldest = first && owing.reduce((one, next) => (next.sequence < one.sequence ? next : one));
  const load = loadOf(state);
  const isHere = (station: string) => stations === 'all' || stations.includes(station);
  const usual = load.orders
    .map((lines) => orderMinutes(load, lines, isHere))
    .filter((minutes) => minutes > 0)
    .sort((a, b) => a - b);
  const minutes = usual[Math.floor(usual.length / 2)];
  return {
    minutes: minutes === undefined ? undefined : Math.ceil(minutes),
    open: owing.length,
    oldest: oldest?.item.firedAt,
    oldestTicket: oldest?.ticket,
    oldestPrep: oldest?.prep ?? 0,
  };
}

/**
 * The minutes to say to a guest at `now` (ms since 1970): as the quote says, and never below what the oldest open
 * ticket has waited already. Undefined if nothing is known yet.
 */
export function waitNow({ minutes, oldest }: Quote, now: number): number | undefined {
  const waits = oldest === undefined ? 0 : Math.ceil((now - oldest) / MINUTE_MS);
  const most = Math.max(minutes ?? 0, waits);
  return most > 0 ? most : undefined;
}

/**
 * The minutes that an order of these lines takes if it is fired at `now` (ms since 1970), from the live load as in
 * `expectedWait`. At least the prep time of the slowest one. A ticket that takes four times as long as its own
 * dishes do shows that something is stuck: while there is one at these stations, the quote is not below what it has
 * waited. Not rounded.
 */
export function waitOf(state: HouseState, lines: readonly Wanted[], now: number): number {
  const load = loadOf(state);
  const atOnce = { ...load, queues: new Map() };
  const stations = stationsOf(lines);
  const overdue = underWay(state)
    .flatMap((ticket) => oldestIn(ticket, stations) ?? [])
    .map(({ item, owed }) => ({ owed, minutes: waited(item, now) }))
    .filter(({ owed, minutes }) => minutes > OVERDUE * orderMinutes(atOnce, owed))
    .map(({ minutes }) => minutes);
  return Math.max(orderMinutes(load, lines), ...overdue);
}

/**
 * The minutes to promise for an order that leaves the house: what `waitOf` says of its lines, or the current wait for
 * an order without any yet; never below what the oldest open ticket at its stations has waited already. Rounded up to
 * a multiple of 5 and at least 5.
 */
export function promiseMinutes(state: HouseState, lines: readonly Wanted[], now: number): number {
  const stations = lines.length > 0 ? stationsOf(lines) : 'all';
  const { minutes = 0, oldest = now } = expectedWait(state, stations);
  const own = lines.length > 0 ? waitOf(state, lines, now) : minutes;
  const wait = Math.max(own, (now - oldest) / MINUTE_MS);
  return PROMISE_STEP * Math.max(1, Math.ceil(wait / PROMISE_STEP));
}

const stationsOf = (lines: readonly Wanted[]): string[] => [
  ...new Set(lines.flatMap((line) => line.stations)),
];

const waited = (oldest: Item | undefined, now: number): number =>
  oldest?.firedAt === undefined ? 0 : (now - oldest.firedAt) / MINUTE_MS;

/** The line of a ticket that the stations owe since longest. */
const oldestIn = remember(stationsKey, (ticket: Ticket, stations: Stations) => {
  const owed = ticket.items.filter((item) => isOwedAt(item, stations));
  const sequence = Math.min(...owed.map((item) => item.firedSequence ?? 0));
  const item = owed.find((one) => (one.firedSequence ?? 0) === sequence);
  return item && { ticket, item, sequence, prep: prepOf(owed), owed };
});
