import type { HouseState, Ticket } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { MINUTE_MS } from '../time';
import { prepOf } from './ages';
import { type Load, loadOf, orderMinutes, type Wanted } from './kitchen-load';
import { remember } from './remember';
import { isOwedAt, type Stations, stationsKey } from './stations';

export type Quote = {
  /** What an order takes that is placed now, in whole minutes; undefined before the day's first order. */
  minutes: number | undefined;
  /** Tickets that owe something here. */
  open: number;
  /** When the earliest line that is still owed here was fired, in ms since 1970. */
  oldest: number | undefined;
  /** The ticket of that line, and the longest prep time that it waits for: they decide when it is late. */
  oldestTicket: Ticket | undefined;
  oldestPrep: number;
};

/** Staff tell a guest "in 20 minutes", not 17. */
const PROMISE_STEP = 5;

/**
 * What the stations owe, and what an order would take that is placed now, from the live load: what each station owes
 * and what is about to be fired there, at the pace that the station showed with its last dishes (how many it makes at
 * once, and how much longer than the menu says). It is the median of what the last 20 orders would take if they were
 * placed now, rounded up to a minute. Orders for later do not count. A window says `waitNow` of it. How close the
 * quotes come: docs/figures.md.
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
 * The wait that windows show at `now` (ms since 1970): as the quote says, and never below what the oldest open ticket
 * has waited already that the stations still owe, whose age stands next to it. It is careful: what one order takes is
 * `waitOf`. Undefined if nothing is known yet.
 */
export function waitNow(
  { minutes, oldest }: Pick<Quote, 'minutes' | 'oldest'>,
  now: number,
): number | undefined {
  const most = Math.max(minutes ?? 0, Math.ceil(minutesSince(oldest, now)));
  return most > 0 ? most : undefined;
}

/**
 * The minutes that an order of these lines takes if it is fired at `now` (ms since 1970), from the live load as in
 * `expectedWait`. At least the prep time of the slowest one, and never below what the oldest open ticket has waited at
 * the same stations, unless they have passed it over (see `waitsSince`): with 18 tickets on the fire one of them is
 * always slow, and its wait would tell each guest of the worst case (see docs/figures.md). Not rounded.
 */
export function waitOf(state: HouseState, lines: readonly Wanted[], now: number): number {
  const load = loadOf(state);
  const stations = new Set(lines.flatMap((line) => line.stations));
  const since = earliest(load, (station) => stations.has(station));
  return Math.max(orderMinutes(load, lines), minutesSince(since, now));
}

/**
 * The minutes to promise for an order that leaves the house: what `waitOf` says of its lines, or the current wait for
 * an order without any yet. Rounded up to a multiple of 5 and at least 5.
 */
export function promiseMinutes(state: HouseState, lines: readonly Wanted[], now: number): number {
  const wait =
    lines.length > 0 ? waitOf(state, lines, now) : (waitNow(expectedWait(state, 'all'), now) ?? 0);
  return PROMISE_STEP * Math.max(1, Math.ceil(wait / PROMISE_STEP));
}

/** When the oldest line was fired that waits at these stations. */
function earliest({ waiting }: Load, isHere: (station: string) => boolean): number | undefined {
  const times = [...waiting].flatMap(([station, since]) => (isHere(station) ? [since] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}

const minutesSince = (since: number | undefined, now: number): number =>
  since === undefined ? 0 : Math.max(0, (now - since) / MINUTE_MS);

/** The line of a ticket that the stations owe since longest. */
const oldestIn = remember(stationsKey, (ticket: Ticket, stations: Stations) => {
  const owed = ticket.items.filter((item) => isOwedAt(item, stations));
  const sequence = Math.min(...owed.map((item) => item.firedSequence ?? 0));
  const item = owed.find((one) => (one.firedSequence ?? 0) === sequence);
  return item && { ticket, item, sequence, prep: prepOf(owed) };
});
