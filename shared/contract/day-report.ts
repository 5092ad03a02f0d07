import { z } from 'zod';

const count = z.int().min(0);
const moment = z.int().min(0);
const ms = z.int().min(0);

/** How long something took, in ms: the middle one, and what nine of ten did not go over. */
export const times = z.strictObject({ count, median: ms, ninetieth: ms });

/** Of `of` things that were fired, how many were late when they were ready, or are now. */
export const late = z.strictObject({ late: count, of: count });

/** What a part of the day (a station, an hour, all of it) has in common. */
const part = {
  /** Dishes that were fired, by quantity. */
  dishes: count,
  /** Fired ▶ ready, a line each. */
  cooking: times,
  /** Fired ▶ all of it served: what was ordered together for one course is one. */
  serving: times,
  /** Announced as ready ▶ served, a line each: how long food waits on the pass. */
  pass: times,
  /** Lines, by their order type's threshold. */
  late,
};

/**
 * A business day in figures. A ticket, its lines and their times count on the day that ordered them, as they
 * are at `at`; a void and an outage on the day on which they happened.
 */
export const dayReport = z.strictObject({
  day: z.iso.date(),
  /** As it was then: now, or the end of a day that is over. */
  at: moment,
  currency: z.string(),
  tickets: z.strictObject({
    placed: count,
    open: count,
    served: count,
    voided: count,
    /** Still open when the day began; counted on the day that placed them. */
    carried: count,
    /** Of those that were fired: with a line that was late. */
    late,
  }),
  /** Dishes by quantity; what was voided is in none but `voided`. */
  dishes: z.strictObject({ ready: count, waiting: count, voided: count }),
  /** What was ordered and not voided, in cents. */
  cents: z.int(),
  cooking: times,
  serving: times,
  pass: times,
  /** Pages about food. Calls without food are in no figure. */
  pages: z.strictObject({
    sent: count,
    /** Not heard, and the food still there. */
    unheard: count,
    /** Paged ▶ heard, and heard ▶ served, a page each. */
    heard: times,
    fetched: times,
  }),
  /** The house's stations in their order, then those that only lines still name. */
  stations: z.array(z.strictObject({ id: z.string(), name: z.string(), ...part })),
  /** The hours in which something was placed or fired, as the day runs. */
  hours: z.array(
    z.strictObject({
      hour: z.int().min(0).max(23),
      /** Placed in that hour, and those of them with a late line. */
      tickets: count,
      lateTickets: count,
      ...part,
    }),
  ),
  /** What was voided, latest first. */
  voids: z.array(
    z.strictObject({
      at: moment,
      number: count,
      name: z.string(),
      quantity: count,
      cents: z.int(),
      reason: z.string(),
      /** Who approved it with a PIN. */
      by: z.string().optional(),
    }),
  ),
  /** The same by reason, the dearest first; a reason written in another case is the same. */
  reasons: z.array(
    z.strictObject({ reason: z.string(), times: count, dishes: count, cents: z.int() }),
  ),
  /** How long each dish could not be sold, the longest first. `isOut`: it still cannot, at `at`. */
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
