import { describe, expect, it } from 'vitest';
import { keysOf, PAGES } from '../../../renderer/ui/keyboard/layouts';
import { LANGUAGES } from '../../../shared/contract/house';

const all = (language: 'en' | 'es', isNarrow: boolean, isUpper = false) =>
  PAGES.flatMap((page) => keysOf(page, { language, isNarrow, isUpper }).flat());

describe.each(LANGUAGES)('the keys in %s', (language) => {
  it.each([false, true])(
    'have every letter, digit and accent once on a page (narrow: %s)',
    (isNarrow) => {
      const letters = keysOf('letters', { language, isNarrow, isUpper: false }).flat();
      const wanted = `abcdefghijklmnopqrstuvwxyz${language === 'es' ? 'ñ' : ''}`;
      expect([...letters].sort((a, b) => (a < b ? -1 : 1))).toEqual(
        [...wanted].sort((a, b) => (a < b ? -1 : 1)),
      );
      for (const key of '1234567890áéíóúüñ') expect(all(language, isNarrow)).toContain(key);
      for (const page of PAGES) {
        const keys = keysOf(page, { language, isNarrow, isUpper: false }).flat();
        expect(new Set(keys).size).toBe(keys.length);
      }
    },
  );

  it('are capitals of one letter each', () => {
    expect(all(language, false, true).every((key) => [...key].length === 1)).toBe(true);
    expect(all(language, false, true)).toContain('Ñ');
  });

  it('fit ten in a row, and seven on a phone, so that each is 44 px wide', () => {
    const longest = (isNarrow: boolean) =>
      Math.max(
        ...PAGES.flatMap((page) =>
          keysOf(page, { language, isNarrow, isUpper: false }).map((row) => row.length),
        ),
      );
    expect(longest(false)).toBeLessThanOrEqual(10);
    expect(longest(true)).toBeLessThanOrEqual(7);
  });
});
