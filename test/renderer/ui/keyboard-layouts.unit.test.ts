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

  it.each([
    ['on a screen', false, 10, 2],
    ['on a phone', true, 7, 1],
  ])('fit in a row %s, so that each is 44 px wide', (_where, isNarrow, room, besideLast) => {
    for (const page of PAGES) {
      const rows = keysOf(page, { language, isNarrow, isUpper: false });
      const wide = rows.map((row, at) => row.length + (at === rows.length - 1 ? besideLast : 0));
      // The signs have no shift beside them.
      expect(Math.max(...wide) - (page === 'signs' && !isNarrow ? 1 : 0)).toBeLessThanOrEqual(room);
    }
  });
});
