import type { Threshold } from '../contract/house';
import { MINUTE_MS } from '../time';

/** How old something is, in the words of the screens: fresh, ageing (amber), late (red). */
export type AgeBucket = 'fresh' | 'ageing' | 'late';

/**
 * The bucket of something that has waited since `since`; `threshold` is in minutes. A moment in the future is fresh.
 */
export function ageBucket(since: number, now: number, threshold: Threshold): AgeBucket {
  const minutes = (now - since) / MINUTE_MS;
  if (minutes >= threshold.late) return 'late';
  return minutes >= threshold.ageing ? 'ageing' : 'fresh';
}

/**
 * The moment from which a ticket's age counts: its firing, or for a promised ticket a moment that makes it late at
 * the promised time. It is then ageing as long before as the two thresholds are apart.
 */
export const agesFrom = (
  since: number,
  promisedAt: number | undefined,
  threshold: Threshold,
): number => (promisedAt === undefined ? since : promisedAt - threshold.late * MINUTE_MS);
