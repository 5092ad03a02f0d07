import { z } from 'zod';
import { heardError } from './acks';
import { dayReport } from './day-report';
import { ticket } from './state';
import { name } from './text';

/** Most closed tickets one look-up answers; more means: narrow the question. */
export const FOUND_MAX = 50;

/** A look-up in the ticket book. Without any field but `day`: the latest of that day. */
export const bookQuery = z.strictObject({
  /** Business day, `2026-11-23`; without it, every day that is kept, latest first. */
  day: z.iso.date().optional(),
  number: z.int().min(1).optional(),
  table: name.optional(),
  server: name.optional(),
  guest: name.optional(),
});

const refusal = z.strictObject({ ok: z.literal(false), error: heardError });

export const bookAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    tickets: z.array(z.strictObject({ day: z.string(), ticket })),
    /** True where more matched than FOUND_MAX. */
    more: z.boolean(),
  }),
  refusal,
]);

/** A business day whose figures are asked for. */
export const reportRequest = z.iso.date();

export const daysAnswer = z.discriminatedUnion('ok', [
  /** The days on which the house was open, oldest first, also those that are being rewritten. */
  z.strictObject({ ok: z.literal(true), days: z.array(z.iso.date()) }),
  refusal,
]);

export const reportAnswer = z.discriminatedUnion('ok', [
  /** The day as its own page showed it when it was over. */
  z.strictObject({ ok: z.literal(true), report: dayReport }),
  refusal,
]);

export type BookQuery = z.infer<typeof bookQuery>;
export type BookAnswer = z.infer<typeof bookAnswer>;
export type DaysAnswer = z.infer<typeof daysAnswer>;
export type ReportAnswer = z.infer<typeof reportAnswer>;
