import type { Language } from '../../../shared/contract/house';

/** What a keyboard shows: letters, digits and signs, or letters with accents. */
export const PAGES = ['letters', 'signs', 'accents'] as const;
export type Page = (typeof PAGES)[number];

const WIDE: Record<Language, readonly string[]> = {
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  es: ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'],
};
/** Fewer keys in a row, so that each is wide enough for a finger on a phone. */
const NARROW: Record<Language, readonly string[]> = {
  en: ['abcdefg', 'hijklmn', 'opqrstu', 'vwxyz'],
  es: ['abcdefg', 'hijklmn', 'ñopqrst', 'uvwxyz'],
};
/** The last row is shorter: shift and delete stand beside it. */
const SIGNS = {
  wide: ['1234567890', '-/:;()&@#"', "?!'+*%=€$"],
  narrow: ['1234567', '890-+/:', ".,'()&@", '?!*%€$'],
};
const ACCENTS: Record<Language, { wide: readonly string[]; narrow: readonly string[] }> = {
  en: {
    wide: ['áéíóúüñçæœ', 'àèìòùäëïöß', 'âêîôûåø'],
    narrow: ['áéíóúüñ', 'àèìòùäç', 'âêîôûöß', 'åæøœëï'],
  },
  es: {
    wide: ['áéíóúü¿¡æß', 'àèìòùäëïöç', 'âêîôûåø'],
    narrow: ['áéíóúü¿', '¡àèìòùç', 'âêîôûäö', 'åæøßëï'],
  },
};

/** The keys of a page, row by row; `isUpper` for capitals. */
export function keysOf(
  page: Page,
  { language, isNarrow, isUpper }: { language: Language; isNarrow: boolean; isUpper: boolean },
): string[][] {
  const size = isNarrow ? 'narrow' : 'wide';
  const rows = {
    letters: isNarrow ? NARROW[language] : WIDE[language],
    signs: SIGNS[size],
    accents: ACCENTS[language][size],
  }[page];
  return rows.map((row) => [...row].map((key) => (isUpper ? upper(key) : key)));
}

/** A capital that is one letter; `ß` stays. */
const upper = (key: string): string => {
  const capital = key.toUpperCase();
  return capital.length === key.length ? capital : key;
};
