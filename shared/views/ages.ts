import type { Threshold } from '../contract/house';
import { MINUTE_MS } from '../time';

/** How long something has waited, in the words of the screens: fresh, ageing (amber), late (red). */
export type AgeBucket = 'fresh' | 'ageing' | 'late';

/** The bucket of something that waits since `since`; `threshold` is in minutes. A clock that runs behind is fresh. */
export function ageBucket(since: number, now: number, threshold: Threshold): AgeBucket {
  const minutes = (now - since) / MINUTE_MS;
  if (minutes >= threshold.late) return 'late';
  return minutes >= threshold.ageing ? 'ageing' : 'fresh';
}

/**
 * From when a ticket's age counts towards its bucket: since it was fired, or, promised for a time, so that
 * it is late when that time comes and ageing as long before as the house's thresholds are apart.
 */
export const agesFrom = (
  since: number,
  promisedAt: number | undefined,
  threshold: Threshold,
): number => (promisedAt === undefined ? since : promisedAt - threshold.late * MINUTE_MS);
