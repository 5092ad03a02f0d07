import { z } from 'zod';
import { CARD_NUMBER_MESSAGE, holdsCardNumber } from './card-number';
import type { FieldReason } from './refusals';

/** Longest name of a dish, table, person or modifier. A longer one does not fit a chit. */
export const NAME_MAX = 80;
/** Longest note, in UTF-16 units. Longer text is refused, not cut. */
export const NOTE_MAX = 500;

/** The error of a refinement, with the reason that windows translate. */
export const because = (reason: FieldReason, error: string) => ({ error, params: { reason } });

/** Any character except white space, controls and invisible format marks, like U+200B. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** Free text of 1 to `max` UTF-16 units, without a payment card number in it. */
export const freeText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => VISIBLE.test(text), because('blank', 'must not be blank'))
    .refine((text) => !holdsCardNumber(text), because('card-number', CARD_NUMBER_MESSAGE));

/** Names become keys of records, and parsers drop this key. */
const UNUSABLE_KEY = '__proto__';

export const name = freeText(NAME_MAX).refine(
  (text) => text !== UNUSABLE_KEY,
  because('not-a-name', 'is not a name'),
);
export const note = freeText(NOTE_MAX);

/** Ids are UUIDv7 strings made by the sender, so they sort by creation time. */
export const id = z.uuidv7();

/** A time of the guests' clock, in UTC. Moments are milliseconds since 1970, so there is none before. */
export const time = z.iso
  .datetime()
  .refine((text) => Date.parse(text) >= 0, because('before-1970', 'is before 1970'));

/** Money is integer cents. The bound (1,000,000.00) keeps sums exact. */
export const CENTS_MAX = 100_000_000;
export const cents = z.int().min(0).max(CENTS_MAX);
/** What a choice adds to a dish's price; a smaller size takes something off. */
export const surcharge = z.int().min(-CENTS_MAX).max(CENTS_MAX);
