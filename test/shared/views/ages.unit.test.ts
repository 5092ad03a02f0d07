import { describe, expect, it } from 'vitest';
import { ageBucket, agesFrom, prepOf, thresholdFor } from '../../../shared/views/ages';

const MINUTE = 60_000;
const threshold = { ageing: 10, late: 15 };

describe('ageBucket', () => {
  it.each([
    [0, 'fresh'],
    [10 * MINUTE - 1, 'fresh'],
    [10 * MINUTE, 'ageing'],
    [15 * MINUTE - 1, 'ageing'],
    [15 * MINUTE, 'late'],
    [-5 * MINUTE, 'fresh'],
  ] as const)('after %d ms: %s', (age, bucket) => {
    expect(ageBucket(1_000, 1_000 + age, threshold)).toBe(bucket);
  });
});

describe('a ticket that is promised for a time', () => {
  const threshold = { ageing: 10, late: 15 };
  const placedAt = Date.parse('2026-11-23T18:00:00Z');
  const promisedAt = Date.parse('2026-11-23T19:00:00Z');
  const bucketAt = (time: string) =>
    ageBucket(agesFrom(placedAt, promisedAt, threshold), Date.parse(time), threshold);

  it('is late at that time and ageing shortly before, however long ago it was placed', () => {
    expect(bucketAt('2026-11-23T18:54:59Z')).toBe('fresh');
    expect(bucketAt('2026-11-23T18:55:00Z')).toBe('ageing');
    expect(bucketAt('2026-11-23T19:00:00Z')).toBe('late');
  });

  it('ages from its firing without a promise', () => {
    expect(agesFrom(placedAt, undefined, threshold)).toBe(placedAt);
  });
});

describe('thresholdFor', () => {
  const takeout = { ageing: 5, late: 8 };

  it.each([
    [0, 5, 8],
    [3, 5, 8],
    [5, 5, 8],
    [7, 7, 9],
    [12, 12, 15],
    [16, 16, 20],
    [40, 40, 50],
  ])('given a dish of %i minutes, then it is ageing at %i and late at %i', (prep, ageing, late) => {
    expect(thresholdFor(takeout, prep)).toEqual({ ageing, late });
  });

  it('never lets a dish be late before its own prep time is over', () => {
    for (let prep = 0; prep <= 240; prep += 1) {
      const { ageing, late } = thresholdFor(takeout, prep);
      expect(late).toBeGreaterThan(prep);
      expect(late).toBeGreaterThan(ageing);
    }
  });
});

describe('prepOf', () => {
  const fired = (firedSequence: number, prepMinutes: number) => ({ firedSequence, prepMinutes });

  it('is the longest prep time of what was fired first', () => {
    expect(prepOf([])).toBe(0);
    expect(prepOf([fired(2, 4), fired(2, 16)])).toBe(16);
    expect(prepOf([fired(2, 4), fired(9, 16)])).toBe(4);
  });
});
