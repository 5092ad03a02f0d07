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

describe('what a line costs', () => {
  it('is price times quantity, to a whole cent, and never under 0', () => {
    expect(lineCents({ price: 1_000, quantity: 3 })).toBe(3_000);
    expect(lineCents({ price: 995, quantity: 0.5 })).toBe(498);
    expect(lineCents({ price: -50, quantity: 2 })).toBe(0);
  });
});
