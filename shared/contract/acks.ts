import { z } from 'zod';

/**
 * Why a command was refused, or could not be taken.
 * - `invalid`: malformed; `field` says where.
 * - `forbidden`: the sender's role may not send this command.
 * - `not-found`: the ticket, item or page that it names does not exist.
 * - `conflict`: it does not fit the current state; `message` says why.
 * - `unavailable`: the journal cannot write; try again later with the same id.
 * - `too-large`: the command or one of its fields is over its limit.
 * - `busy`: too many commands are waiting; try again with the same id.
 */
export const ERROR_CODES = [
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'unavailable',
  'too-large',
  'busy',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const heardError = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** One plain English sentence: what is wrong and what to do. */
  message: z.string(),
  /** Path of the field at fault, like `data.items.0.quantity`. */
  field: z.string().optional(),
  /** The key of the sentence, with its values, so that a window can show it in its own language. */
  reason: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const ack = z.discriminatedUnion('ok', [
  /** Durable. `sequence` is that of the last event it caused. */
  z.strictObject({ ok: z.literal(true), sequence: z.int().min(0) }),
  z.strictObject({ ok: z.literal(false), error: heardError }),
]);

export type HeardError = z.infer<typeof heardError>;
export type Ack = z.infer<typeof ack>;

/** A refusal with its own message. Heard's own refusals come from `refusal`; every window has words for them. */
export const refuse = (code: ErrorCode, message: string, field?: string): Ack => ({
  ok: false,
  error: field === undefined ? { code, message } : { code, message, field },
});
