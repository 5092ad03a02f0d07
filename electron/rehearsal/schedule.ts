import type { House } from '../../shared/contract/house';
import { HOUR_MS } from '../../shared/time';
import type { MatchedLine, MatchedOrder } from './match-menu';
import { type Assignment, assign, type Manners, mannersOf } from './people';
import { exponential, random } from './random';

/** The best restaurants of the busiest chain do this many at lunch, one every 10.3 s. */
const TICKETS_PER_HOUR = 350;

/** A ticket to come, `at` milliseconds of service time after the doors open. */
export type PlannedTicket = { at: number; lines: MatchedLine[] } & Assignment & Manners;

export type ScheduleOptions = {
  /** Of the Poisson stream that orders without times arrive in. Default 350. */
  ticketsPerHour?: number | undefined;
  /** The same seed plans the same service. Default 1. */
  seed?: number | undefined;
};

/** A closed restaurant is not waited for: longer pauses in an export's times are cut to this. */
const PAUSE_MAX_MS = HOUR_MS / 2;

/**
 * Plans the service: when each order arrives, who it is for, and how people will treat it. With
 * times in the export those are kept (an order without one comes with the one before it); with none,
 * orders arrive at random at `ticketsPerHour`. Sorted by arrival.
 */
export function schedule(
  orders: readonly MatchedOrder[],
  house: House,
  { ticketsPerHour = TICKETS_PER_HOUR, seed = 1 }: ScheduleOptions = {},
): PlannedTicket[] {
  const next = random(seed);
  const timed = arrivals(orders, () => exponential(next, HOUR_MS / ticketsPerHour));
  return timed.map(({ order, at }, index) => ({
    at,
    lines: order.lines,
    ...assign(house, order.table, next),
    ...mannersOf(seed, index, order.lines.length),
  }));
}

function arrivals(
  orders: readonly MatchedOrder[],
  gap: () => number,
): { order: MatchedOrder; at: number }[] {
  let at = 0;
  let time = orders.find((order) => order.time !== undefined)?.time;
  if (time === undefined) {
    return orders.map((order) => {
      at += gap();
      return { order, at };
    });
  }
  const known = orders.map((order) => {
    time = order.time ?? time ?? 0;
    return { order, time };
  });
  known.sort((a, b) => a.time - b.time);
  let before = known[0]?.time ?? 0;
  return known.map((arrival) => {
    at += Math.min(PAUSE_MAX_MS, arrival.time - before);
    before = arrival.time;
    return { order: arrival.order, at };
  });
}
