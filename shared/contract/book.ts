import { z } from 'zod';
import { heardError } from './acks';
import { dayReport } from './day-report';
import { ticket } from './state';
import { NAME_MAX, name } from './text';

/** The most closed tickets that one look-up returns. If there are more, narrow the question. */
export const FOUND_MAX = 50;

/** A query of the ticket book. With `day` alone, it returns the latest tickets of that day. */
export const bookQuery = z.strictObject({
  /** Business day, `2026-11-23`; without it, every stored day, latest first. */
  day: z.iso.date().optional(),
  number: z.int().min(1).optional(),
  table: name.optional(),
  server: name.optional(),
  guest: name.optional(),
  /** What a person typed: each word is looked for in number, table, guest and server. */
  text: z.string().min(1).max(NAME_MAX).optional(),
});

const refusal = z.strictObject({ ok: z.literal(false), error: heardError });

export const bookAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    tickets: z.array(z.strictObject({ day: z.string(), ticket })),
    /** True if more than FOUND_MAX matched. */
    more: z.boolean(),
  }),
  refusal,
]);

/** The business day of a report. */
export const reportRequest = z.iso.date();

export const daysAnswer = z.discriminatedUnion('ok', [
  /** The days on which the house was open, oldest first, including those whose book is being rebuilt. */
  z.strictObject({ ok: z.literal(true), days: z.array(z.iso.date()) }),
  refusal,
]);

export const reportAnswer = z.discriminatedUnion('ok', [
  /** The day's report as the manager's window showed it when the day ended. */
  z.strictObject({ ok: z.literal(true), report: dayReport }),
  refusal,
]);

export type BookQuery = z.infer<typeof bookQuery>;
export type BookAnswer = z.infer<typeof bookAnswer>;
export type DaysAnswer = z.infer<typeof daysAnswer>;
export type ReportAnswer = z.infer<typeof reportAnswer>;
