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

export const emptySummary = (): SummaryDocument => ({
  _id: SUMMARY_ID,
  format: FORMAT,
  tickets: 0,
  items: 0,
  voided: 0,
  cents: 0,
  ...NOTHING,
});

const counts = ({ as }: Figures): boolean => as === 'served' || as === 'voided';

/** The summary with more tickets in it. */
export function including(summary: SummaryDocument, added: Iterable<Figures>): SummaryDocument {
  const sum = { ...summary };
  for (const one of added) {
    if (!counts(one)) continue;
    count(sum, one, 1);
    sum.first = Math.min(sum.first ?? one.placedAt, one.placedAt);
    sum.last = Math.max(sum.last ?? one.closedAt, one.closedAt);
  }
  return sum;
}

/**
 * The summary without some of its tickets; undefined where one of them was the first or the last of
 * the day, so that only all that are left can tell.
 */
export function without(
  summary: SummaryDocument,
  removed: Iterable<Figures>,
): SummaryDocument | undefined {
  const sum = { ...summary };
  for (const one of removed) {
    if (!counts(one)) continue;
    if (one.placedAt === summary.first || one.closedAt === summary.last) return undefined;
    count(sum, one, -1);
  }
  return sum;
}

function count(sum: SummaryDocument, { as, items, cents }: Figures, sign: 1 | -1): void {
  if (as === 'served') sum.tickets += sign;
  if (as === 'voided') sum.voided += sign;
  sum.items += sign * items;
  sum.cents += sign * cents;
}

/** A summary as it was read; undefined for anything else, also for one of another format. */
export function readSummary(raw: unknown): SummaryDocument | undefined {
  const parsed = summaryDocument.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}
