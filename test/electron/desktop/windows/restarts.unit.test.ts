import { expect, it } from 'vitest';
import { QUICK_RESTARTS, Restarts } from '../../../../electron/desktop/windows/restarts';
import { MINUTE_MS } from '../../../../shared/time';

it('a window reloads at once after a crash, and shows that it stopped after too many in a minute', () => {
  const restarts = new Restarts();
  const crashes = Array.from({ length: QUICK_RESTARTS + 1 }, (_, second) =>
    restarts.crashed(second * 1_000),
  );
  expect(crashes).toEqual(['load', 'load', 'load', 'stop']);
  // The first of them is a minute ago.
  expect(restarts.crashed(MINUTE_MS + 2_500)).toBe('load');
});

it('a window that crashes from time to time always reloads', () => {
  const restarts = new Restarts();
  for (let minute = 0; minute < 100; minute += 1) {
    expect(restarts.crashed(minute * MINUTE_MS)).toBe('load');
  }
});
