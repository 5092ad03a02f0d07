import { DAY_MS } from '../time';
import type { WallClock } from './wall-clock';

/**
 * The business date, like `2026-11-23`, of a moment on the house's clock. Before `dayTurnHour` (0 to 23) it is still
 * the day before, so that a night's service belongs to the evening on which it began.
 */
export function businessDate(now: number, clock: WallClock, dayTurnHour: number): string {
  const date = clock.dateOf(now);
  return clock.hourOf(now) < dayTurnHour ? dayBefore(date) : date;
}

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
