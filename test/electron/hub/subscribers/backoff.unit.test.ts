import { describe, expect, it } from 'vitest';
import {
  DELIVERY_BACKOFF,
  isPassing,
  pauseAfter,
  TryLater,
} from '../../../../electron/hub/subscribers/backoff';

const longest = (failures: number) => pauseAfter(failures, DELIVERY_BACKOFF, () => 1);
const shortest = (failures: number) => pauseAfter(failures, DELIVERY_BACKOFF, () => 0);

describe('the pause before the next attempt', () => {
  it('doubles from a second to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 100].map(longest)).toEqual(
      [1, 2, 4, 8, 16, 30, 30, 30].map((seconds) => seconds * 1_000),
    );
  });

  it('is random in its longer half, so that deliveries that failed together retry apart', () => {
    for (const failures of [1, 5, 9]) expect(shortest(failures)).toBe(longest(failures) / 2);
    expect(pauseAfter(1, DELIVERY_BACKOFF, () => 0.5)).toBe(750);
  });

  it('adds up to between three quarters of a minute and a minute and a half before it parks', () => {
    const attempts = Array.from(
      { length: DELIVERY_BACKOFF.parkAfter - 1 },
      (_, index) => index + 1,
    );
    const sum = (pause: (failures: number) => number) =>
      attempts.reduce((total, failures) => total + pause(failures), 0);
    expect(sum(shortest)).toBe(45_500);
    expect(sum(longest)).toBe(91_000);
  });
});

describe('a temporary failure', () => {
  it.each(['ENOSPC', 'EACCES', 'ENOENT', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE'])('is %s', (code) => {
    expect(isPassing(Object.assign(new Error(code), { code }))).toBe(true);
  });

  it('is one that a delivery declares as temporary', () => {
    expect(isPassing(new TryLater('the printer is warming up'))).toBe(true);
  });

  it.each([
    ['a bug of ours', new TypeError('undefined is not a function')],
    ['an error of Node’s own', Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['an unknown code', Object.assign(new Error('x'), { code: 'conflict' })],
    ['no error at all', 'ENOSPC'],
  ])('is not %s', (_what, error) => {
    expect(isPassing(error)).toBe(false);
  });
});
