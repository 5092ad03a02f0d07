import type { Language } from '../../../shared/contract/house';
import { en } from './en';
import { es } from './es';

/** A message catalogue: every key in every language, in ICU message syntax. */
export type Words = Record<Language, Record<string, string>>;

/** Words that every window uses. The words of one window are in its folder's `words/`. */
export const commonWords = { en, es } satisfies Words;
