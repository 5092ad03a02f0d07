import { z } from 'zod';

/** The allergens that a window names by itself: the nine that the law of most guests names. */
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

/** Each window says a code in its own language. What no code says is written as free text beside it. */
export const allergens = z.array(z.enum(ALLERGENS)).max(ALLERGENS.length);
export const callCode = z.enum(CALLS);
