import { z } from 'zod';

const count = z.int().min(0);
const moment = z.int().min(0);
const ms = z.int().min(0);
/** Dishes; a half or a quarter of one is a fraction. */
const dishes = z.number().min(0);

/** How long something took, in ms: the median and the 90th percentile. */
export const times = z.strictObject({ count, median: ms, ninetieth: ms });

/** Of `of` fired things, how many were late when they were ready, or are late now. */
export const late = z.strictObject({ late: count, of: count });

/** Figures that every part of the day has: a station, an hour, the whole day. */
const part = {
  /** Dishes that were fired, by quantity. */
  dishes,
  /** Fired ▶ ready, per line. */
  cooking: times,
  /** Fired ▶ all served; the lines that were ordered together for one course count as one. */
  serving: times,
  /** Announced as ready ▶ served, per line: how long food waits on the pass. */
  pass: times,
  /** Lines, by the threshold of their order type. */
  late,
};

/**
 * A business day in figures. A ticket, its lines and their times count on the day that ordered them, with their state
 * at `at`. A void or an outage counts on the day on which it happened.
 */
export const dayReport = z.strictObject({
  day: z.iso.date(),
  /** The moment of the figures: now, or the end of a day that is over. */
  at: moment,
  currency: z.string(),
  tickets: z.strictObject({
    placed: count,
    open: count,
    served: count,
    voided: count,
    /** Tickets that were still open when the day began; they count on the day that placed them. */
    carried: count,
    /** Of the fired tickets, those with a late line. */
    late,
  }),
  /** Dishes by quantity; a voided dish counts in `voided` only. */
  dishes: z.strictObject({ ready: dishes, waiting: dishes, voided: dishes }),
  /** The value of everything ordered and not voided, in cents. */
  cents: z.int(),
  cooking: times,
  serving: times,
  pass: times,
  /** Pages about food. Calls without food are in no figure. */
  pages: z.strictObject({
    sent: count,
    /** Pages that are not heard while the food still waits. */
    unheard: count,
    /** Paged ▶ heard, and heard ▶ served, per page. */
    heard: times,
    fetched: times,
  }),
  /** The house's stations in their order, then stations that only lines still name. */
  stations: z.array(z.strictObject({ id: z.string(), name: z.string(), ...part })),
  /** The hours in which something was placed or fired, in the order of the day. */
  hours: z.array(
    z.strictObject({
      hour: z.int().min(0).max(23),
      /** Tickets that were placed in that hour, and those of them with a late line. */
      tickets: count,
      lateTickets: count,
      ...part,
    }),
  ),
  /** Voids, latest first. */
  voids: z.array(
    z.strictObject({
      at: moment,
      number: count,
      name: z.string(),
      quantity: dishes,
      cents: z.int(),
      reason: z.string(),
      /** The person who approved it with a PIN. */
      by: z.string().optional(),
    }),
  ),
  /** Voids by reason, the most expensive first. Case does not distinguish reasons. */
  reasons: z.array(z.strictObject({ reason: z.string(), times: count, dishes, cents: z.int() })),
  /**
   * Combos that were sold, those with most money first: `sold` counts a combo once, `dishes` its parts, `cents` all of
   * it. The parts are also in all other figures. Absent: none was sold.
   */
  combos: z
    .array(
      z.strictObject({
        menuItemId: z.string(),
        name: z.string(),
        sold: count,
        dishes,
        cents: z.int(),
      }),
    )
    .optional(),
  /**
   * Dishes that were made again free of charge, by dish and reason, the most expensive first: `cents` is what the
   * first one cost. Case does not distinguish reasons. Absent: none was.
   */
  remakes: z
    .array(
      z.strictObject({
        name: z.string(),
        reason: z.string(),
        times: count,
        dishes,
        cents: z.int(),
      }),
    )
    .optional(),
  /** How long each dish could not be sold, the longest first. `isOut`: it still cannot at `at`. */
  outages: z.array(
    z.strictObject({
      menuItemId: z.string(),
      name: z.string(),
      times: count,
      ms,
      isOut: z.boolean(),
    }),
  ),
});

export type Times = z.infer<typeof times>;
export type Late = z.infer<typeof late>;
export type DayReport = z.infer<typeof dayReport>;
