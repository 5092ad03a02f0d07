import { describe, expect, it } from 'vitest';
import { ageBucket, agesFrom, formatAge, nextChange } from '../../../shared/views/ages';

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

describe('nextChange', () => {
  it('is the moment of the next bucket, and none once it is late', () => {
    expect(nextChange(0, 0, threshold)).toBe(10 * MINUTE);
    expect(nextChange(0, 12 * MINUTE, threshold)).toBe(15 * MINUTE);
    expect(nextChange(0, 15 * MINUTE, threshold)).toBeUndefined();
  });

  it('is always a moment at which the bucket does change', () => {
    for (const odd of [threshold, { ageing: 0, late: 3 }, { ageing: 5, late: 5 }]) {
      for (let now = 0; now < 20 * MINUTE; now += 30_000) {
        const next = nextChange(0, now, odd);
        if (next === undefined) continue;
        expect(next).toBeGreaterThan(now);
        expect(ageBucket(0, next, odd)).not.toBe(ageBucket(0, now, odd));
        expect(ageBucket(0, next - 1, odd)).toBe(ageBucket(0, now, odd));
      }
    }
  });
});

describe('formatAge', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [59_999, '0:59'],
    [761_000, '12:41'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
    [-5_000, '0:00'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatAge(ms)).toBe(text);
  });
});

describe('a ticket that is promised for a time', () => {
  const threshold = { ageing: 10, late: 15 };
  const placedAt = Date.parse('2026-11-23T18:00:00Z');
  const promisedAt = Date.parse('2026-11-23T19:00:00Z');
  const bucketAt = (time: string) =>
    ageBucket(agesFrom(placedAt, promisedAt, threshold), Date.parse(time), threshold);

  it('is late when that time comes and ageing shortly before, however long ago it was placed', () => {
    expect(bucketAt('2026-11-23T18:54:59Z')).toBe('fresh');
    expect(bucketAt('2026-11-23T18:55:00Z')).toBe('ageing');
    expect(bucketAt('2026-11-23T19:00:00Z')).toBe('late');
  });

  it('ages from its firing without a promise', () => {
    expect(agesFrom(placedAt, undefined, threshold)).toBe(placedAt);
  });
});
