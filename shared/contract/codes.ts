import { z } from 'zod';

/** The allergens that have a name of their own in every window: the nine that most guests' law lists. */
export const ALLERGENS = [
  'nuts',
  'peanuts',
  'dairy',
  'egg',
  'gluten',
  'soy',
  'fish',
  'shellfish',
  'sesame',
] as const;
export type AllergenCode = (typeof ALLERGENS)[number];

/** What a kitchen calls a server for with one touch: to carry, to come, to answer about the order. */
export const CALLS = ['hands', 'pass', 'question'] as const;
export type CallCode = (typeof CALLS)[number];

/** Each window shows a code in its own language. Anything without a code is free text in `allergies`. */
export const allergens = z.array(z.enum(ALLERGENS)).max(ALLERGENS.length);
export const callCode = z.enum(CALLS);
