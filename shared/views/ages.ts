import type { Threshold } from '../contract/house';
import { MINUTE_MS, SECOND_MS } from '../time';

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

/** When the bucket changes next, in ms, so that a screen sets one timer; undefined once it is late. */
export function nextChange(since: number, now: number, threshold: Threshold): number | undefined {
  const bucket = ageBucket(since, now, threshold);
  if (bucket === 'late') return undefined;
  const minutes = bucket === 'fresh' ? Math.min(threshold.ageing, threshold.late) : threshold.late;
  return since + minutes * MINUTE_MS;
}

/** A waiting time as `m:ss`, from an hour on `h:mm:ss`. Never negative: a skewed clock shows 0:00. */
export function formatAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
