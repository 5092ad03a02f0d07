import { describe, expect, it } from 'vitest';
import { id } from '../../../shared/contract/text';
import { derivedId, lineCents } from '../../../shared/domain/line';

describe('an id that follows from another one', () => {
  const first = '0192f3a4-0000-7000-8000-ffffffffffff';

  it.each([1, 2, 999, 4_000_000_000])('is a UUIDv7 for %i, and always the same', (n) => {
    expect(id.safeParse(derivedId(first, n)).success).toBe(true);
    expect(derivedId(first, n)).toBe(derivedId(first, n));
  });

  it('is another one for each number', () => {
    const ids = Array.from({ length: 500 }, (_, index) => derivedId(first, index + 1));
    expect(new Set([first, ...ids]).size).toBe(501);
  });
});

describe('ids of lines that follow each other', () => {
  it('and the ids derived from them are all different, and keep the time of the line', () => {
    const ids = Array.from(
      { length: 200 },
      (_, n) => `0192f3a4-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    const derived = ids.flatMap((one) => [1, 2].map((n) => derivedId(one, n)));
    const again = derived.map((one) => derivedId(one, 1));
    expect(new Set([...ids, ...derived, ...again]).size).toBe(200 + 400 + 400);
    expect(derived.every((one) => one.startsWith('0192f3a4-0000-7'))).toBe(true);
  });
});

describe('what a line costs', () => {
  it('is price times quantity, to a whole cent, and never under 0', () => {
    expect(lineCents({ price: 1_000, quantity: 3 })).toBe(3_000);
    expect(lineCents({ price: 995, quantity: 0.5 })).toBe(498);
    expect(lineCents({ price: -50, quantity: 2 })).toBe(0);
  });
});
