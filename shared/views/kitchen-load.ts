import type { HouseState, Item, Ticket } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { isPaced } from '../domain/ticket/lines';
import { MINUTE_MS } from '../time';
import { type Job, jobsOf, waitsSince, workOf } from './jobs';
import { type Bumped, recentlyBumped } from './recall';
import { remember } from './remember';
import { median, minutesAt, type Pace, pacesOf, type Queue } from './station-pace';

/** A bump that is this much older than the latest one belongs to another part of the service. */
const RECENT_MS = 45 * MINUTE_MS;
/** In a quiet service so many tickets measure the pace, however long ago they were. */
const QUIET_TICKETS = 40;
/** Most tickets that measure the pace: 45 minutes of the busiest restaurant. */
const RECENT_TICKETS = 300;
/** How many orders tell what guests order, and how well the forecast fits. */
const ORDERS = 20;
/** The forecast is corrected by what whole tickets took, but by no more than this either way. */
const CORRECTION = { from: 8, least: 0.7, most: 1.6 };

/** What a line of an order needs from the kitchen. */
export type Wanted = Pick<Item, 'stations' | 'prepMinutes' | 'quantity'>;

/** The kitchen's load and pace. */
export type Load = {
  queues: ReadonlyMap<string, Queue>;
  paces: ReadonlyMap<string, Pace>;
  /** When the oldest line was fired that the station owes and has not passed over, by station. */
  waiting: ReadonlyMap<string, number>;
  /** Whole tickets took this many times what their lines alone would have. */
  correction: number;
  /** The last orders, the latest first: what guests order now. */
  orders: readonly (readonly Wanted[])[];
};

type Order = { ticket: Ticket; lines: Item[]; sequence: number };

const NOTHING: Queue = { count: 0, work: 0 };
const loads = new WeakMap<HouseState, Load>();

/** The load of the kitchen in this state. The same object for the same state. */
export function loadOf(state: HouseState): Load {
  const known = loads.get(state);
  if (known) return known;
  const load = measure(state);
  loads.set(state, load);
  return load;
}

function measure(state: HouseState): Load {
  const open = underWay(state);
  const bumped = recentlyBumped(state, 'all', RECENT_TICKETS);
  const recent = recentOf(bumped);
  const isWhole = recent.length === bumped.length && bumped.length < RECENT_TICKETS;
  const knownFrom = isWhole ? 0 : (recent.at(-1)?.bumpedAt ?? 0);
  const tickets = [...new Set([...open, ...recent.map(({ ticket }) => ticket)])];
  const stations = byStation(tickets);
  const paces = pacesOf(stations, knownFrom);
  const orders = [...new Set([...open, ...bumped.slice(0, 2 * ORDERS).map((one) => one.ticket)])]
    .flatMap((ticket) => orderOf(ticket, undefined) ?? [])
    .sort((a, b) => b.sequence - a.sequence);
  return {
    queues: queuesOf(stations, open),
    paces,
    waiting: new Map([...stations].flatMap(([id, jobs]) => waitingAt(id, jobs))),
    correction: correctionOf(orders, stations, paces),
    orders: orders.slice(0, ORDERS).map(({ lines }) => lines),
  };
}

/**
 * The bumped tickets of this part of the service, the latest first: those of the last 45 minutes, and before them up to
 * `QUIET_TICKETS` of a quiet service. A pause of 45 minutes ends the part.
 */
function recentOf(bumped: readonly Bumped[]): Bumped[] {
  const latest = bumped[0]?.bumpedAt ?? 0;
  const end = bumped.findIndex(
    ({ bumpedAt }, n) =>
      (bumped[n - 1]?.bumpedAt ?? bumpedAt) - bumpedAt > RECENT_MS ||
      (n >= QUIET_TICKETS && latest - bumpedAt > RECENT_MS),
  );
  return bumped.slice(0, end < 0 ? bumped.length : end);
}

/** All jobs of each station, in the order of firing. */
function byStation(tickets: readonly Ticket[]): Map<string, Job[]> {
  const stations = new Map<string, Job[]>();
  for (const ticket of tickets) {
    for (const job of jobsOf(ticket)) {
      const known = stations.get(job.station);
      if (known) known.push(job);
      else stations.set(job.station, [job]);
    }
  }
  for (const jobs of stations.values()) jobs.sort((a, b) => a.sequence - b.sequence);
  return stations;
}

const waitingAt = (id: string, jobs: readonly Job[]): [string, number][] => {
  const since = waitsSince(jobs);
  return since === undefined ? [] : [[id, since]];
};

/** What each station owes, and what is about to be fired there. */
function queuesOf(
  stations: ReadonlyMap<string, readonly Job[]>,
  open: readonly Ticket[],
): Map<string, Queue> {
  const queues = new Map<string, Queue>();
  for (const [id, jobs] of stations) {
    const owed = jobs.filter(({ readyAt }) => readyAt === undefined);
    queues.set(id, { count: owed.length, work: sum(owed.map(({ work }) => work)) });
  }
  for (const item of open.flatMap((ticket) => comingOf(ticket, undefined))) {
    for (const station of item.stations) {
      const { count, work } = queues.get(station) ?? NOTHING;
      queues.set(station, { count: count + 1, work: work + workOf(item) });
    }
  }
  return queues;
}

/**
 * The held lines of a ticket that are about to be fired: those that wait so that their course lands together, and the
 * next course of guests who have eaten the one before.
 */
const comingOf = remember(
  () => '',
  ({ items }: Ticket, _: undefined): Item[] => {
    const held = items.filter(({ phase }) => phase === 'held');
    if (held.length === 0) return [];
    const others = items.filter(({ phase }) => phase !== 'held' && phase !== 'voided');
    const haveEaten = others.length > 0 && others.every(({ phase }) => phase === 'served');
    const next = Math.min(...held.map(({ course }) => course));
    return held.filter((item) => isPaced(item) || (haveEaten && item.course === next));
  },
);

/** What a ticket was when it was first fired. */
const orderOf = remember(
  () => '',
  (ticket: Ticket, _: undefined): Order | undefined => {
    const fired = ticket.items.filter((item) => item.firedSequence !== undefined);
    const sequence = Math.min(...fired.map((item) => item.firedSequence ?? 0));
    const lines = fired.filter((item) => item.firedSequence === sequence);
    return lines.length === 0 ? undefined : { ticket, lines, sequence };
  },
);

/** The median of what the last whole orders took, against the forecast for them at their firing. */
function correctionOf(
  orders: readonly Order[],
  stations: ReadonlyMap<string, readonly Job[]>,
  paces: ReadonlyMap<string, Pace>,
): number {
  const ratios: number[] = [];
  for (const { lines, sequence } of orders) {
    if (ratios.length === ORDERS) break;
    const done = lines.map((item) => (item.recalledAt === undefined ? item.readyAt : undefined));
    const firedAt = lines[0]?.firedAt ?? 0;
    const ready = Math.max(...done.map((at) => at ?? Number.POSITIVE_INFINITY));
    if (!Number.isFinite(ready) || ready <= firedAt) continue;
    const queues = new Map<string, Queue>();
    for (const station of new Set(lines.flatMap((item) => item.stations))) {
      const ahead = (stations.get(station) ?? []).filter(
        (job) => job.sequence < sequence && (job.readyAt === undefined || job.readyAt > firedAt),
      );
      queues.set(station, { count: ahead.length, work: sum(ahead.map(({ work }) => work)) });
    }
    const forecast = forecastOf(lines, queues, paces);
    if (forecast > 0) ratios.push((ready - firedAt) / MINUTE_MS / forecast);
  }
  if (ratios.length < CORRECTION.from) return 1;
  return Math.min(CORRECTION.most, Math.max(CORRECTION.least, median(ratios)));
}

/** The minutes until all these lines are made, behind what waits; by each station's own pace. */
function forecastOf(
  lines: readonly Wanted[],
  queues: ReadonlyMap<string, Queue>,
  paces: ReadonlyMap<string, Pace>,
  isHere: (station: string) => boolean = () => true,
): number {
  const ahead = new Map<string, Queue>();
  let longest = 0;
  for (const line of lines) {
    const work = workOf(line);
    for (const station of line.stations) {
      if (!isHere(station)) continue;
      const queue = ahead.get(station) ?? queues.get(station) ?? NOTHING;
      const pace = paces.get(station) ?? { places: 4, factor: 1 };
      longest = Math.max(longest, minutesAt(queue, pace, work));
      ahead.set(station, { count: queue.count + 1, work: queue.work + work });
    }
  }
  return longest;
}

/**
 * The minutes until an order of these lines would be made if it was fired now: at least the prep time of its slowest
 * line. `isHere` limits it to the parts of some stations.
 */
export function orderMinutes(
  { queues, paces, correction }: Load,
  lines: readonly Wanted[],
  isHere: (station: string) => boolean = () => true,
): number {
  const here = lines.filter((line) => line.stations.some(isHere));
  const prep = Math.max(0, ...here.map((line) => line.prepMinutes));
  return Math.max(prep, correction * forecastOf(here, queues, paces, isHere));
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
