import type { Threshold } from '../contract/house';
import type { Item } from '../contract/state';
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

/** A dish is late this share of its prep time after that time, and no less than so many minutes. */
const MARGIN = { share: 0.25, minutes: 2 };

/**
 * The threshold of something that needs `prepMinutes`, so that nothing is late before it could be ready: ageing from
 * the order type's minutes or the prep time, whichever is later, and late from the order type's minutes or a quarter
 * (at least 2 minutes) more than the prep time. A burger of 16 minutes is late at 20, whatever the order type says.
 * A promised ticket is late at its promised time all the same; see `agesFrom`.
 */
export function thresholdFor(threshold: Threshold, prepMinutes: number): Threshold {
  const needed = prepMinutes + Math.max(MARGIN.minutes, MARGIN.share * prepMinutes);
  if (prepMinutes <= threshold.ageing && needed <= threshold.late) return threshold;
  return {
    ageing: Math.max(threshold.ageing, prepMinutes),
    late: Math.max(threshold.late, needed),
  };
}

/**
 * The longest prep time of the lines that were fired first of these, in minutes; 0 for none. A later add-on or course
 * does not excuse what waits since before.
 */
export function prepOf(lines: readonly Pick<Item, 'prepMinutes' | 'firedSequence'>[]): number {
  const first = Math.min(...lines.map(firedOf));
  return Math.max(
    0,
    ...lines.filter((one) => firedOf(one) === first).map((one) => one.prepMinutes),
  );
}

const firedOf = ({ firedSequence }: Pick<Item, 'firedSequence'>): number =>
  firedSequence ?? Number.MAX_SAFE_INTEGER;

/**
 * The moment from which a ticket's age counts: its firing, or for a promised ticket a moment that makes it late at
 * the promised time. It is then ageing as long before as the two thresholds are apart.
 */
export const agesFrom = (
  since: number,
  promisedAt: number | undefined,
  threshold: Threshold,
): number => (promisedAt === undefined ? since : promisedAt - threshold.late * MINUTE_MS);
