import { z } from 'zod';
import type { Figures } from './entry';

export const SUMMARY_ID = 'summary';
/** Raised when entries change their shape: days written before are then written anew. */
const FORMAT = 1;

/** One business day in figures, and how far the book has followed it. */
export const daySummary = z.object({
  /** Tickets of which something was served. */
  tickets: z.int(),
  /** Dishes served, by quantity. */
  items: z.int(),
  /** Tickets that were voided. */
  voided: z.int(),
  /** What was served, in cents. */
  cents: z.int(),
  /** When the first of them was placed and the last one closed; absent on a day without any. */
  first: z.int().optional(),
  last: z.int().optional(),
});
export type DaySummary = z.infer<typeof daySummary>;

/** The last event that the day's entries rest on, and whether the day is over and all in the book. */
export type Progress = { through: number; isComplete: boolean };
export const NOTHING: Progress = { through: 0, isComplete: false };

const summaryDocument = daySummary.extend({
  _id: z.literal(SUMMARY_ID),
  format: z.literal(FORMAT),
  through: z.int(),
  isComplete: z.boolean(),
});
export type SummaryDocument = z.infer<typeof summaryDocument>;

export function summaryOf(all: Iterable<Figures>, progress: Progress): SummaryDocument {
  const sum: DaySummary = { tickets: 0, items: 0, voided: 0, cents: 0 };
  for (const { as, items, cents, placedAt, closedAt } of all) {
    if (as === 'served') sum.tickets += 1;
    if (as === 'voided') sum.voided += 1;
    sum.items += items;
    sum.cents += cents;
    if (as !== 'served' && as !== 'voided') continue;
    sum.first = Math.min(sum.first ?? placedAt, placedAt);
    sum.last = Math.max(sum.last ?? closedAt, closedAt);
  }
  return { _id: SUMMARY_ID, format: FORMAT, ...sum, ...progress };
}

/** A summary as it was read; undefined for anything else, also for one of another format. */
export function readSummary(raw: unknown): SummaryDocument | undefined {
  const parsed = summaryDocument.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}
