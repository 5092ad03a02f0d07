import type { House } from '../../shared/contract/house';
import { HOUR_MS } from '../../shared/time';
import type { MatchedLine, MatchedOrder } from './match-menu';
import { type Assignment, assign, type Manners, mannersOf } from './people';
import { exponential, random } from './random';

/** The lunch rate of the best restaurants of the busiest chain: one ticket every 10.3 s. */
const TICKETS_PER_HOUR = 350;

/** A planned ticket. It arrives `at` milliseconds of service time after the start. */
export type PlannedTicket = { at: number; lines: MatchedLine[] } & Assignment & Manners;

export type ScheduleOptions = {
  /** Rate of the Poisson stream, when the export has no times. Default 350. */
  ticketsPerHour?: number | undefined;
  /** The same seed plans the same service. Default 1. */
  seed?: number | undefined;
};

/** Longer gaps between an export's times are shortened to this, so that closed hours are skipped. */
const PAUSE_MAX_MS = HOUR_MS / 2;

/**
 * Plans the service: when each order arrives, who it is for, and how people treat it. Uses the export's times;
 * an order without one arrives with the order before it. Without any times, orders arrive at random at
 * `ticketsPerHour`. Sorted by arrival.
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
