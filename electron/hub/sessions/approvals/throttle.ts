import { z } from 'zod';
import { HOUR_MS, SECOND_MS } from '../../../../shared/time';

/** A wrong PIN: at which window, and when (ms of the hub's clock). */
export const wrongTry = z.strictObject({ window: z.string(), at: z.int() });
export type WrongTry = z.infer<typeof wrongTry>;

/** Tries without a wait, because people mistype. The wrong PIN that completes this number starts the waits. */
const FREE_AT_WINDOW = 3;
const FREE_IN_HOUSE = 9;
/** How long a wrong PIN counts, unless a manager's right one at the same window clears it. */
export const COUNTS_MS = HOUR_MS;
/** Most wrong PINs that are stored. */
const TRIES_MAX = 100;

/** Seconds to wait after the wrong PIN that uses up the free tries, the next one, and so on. The last repeats. */
const AT_WINDOW = [5, 15, 30, 60, 120, 300];
/** Shorter, so that misuse of one window does not stop the work at all others. */
const IN_HOUSE = [5, 15, 30, 60];

/**
 * Returns when the next PIN of a window may be tried (ms); 0 for now. Each window waits for its own wrong PINs, and
 * all wait after many in the house. Allows in the long run 12 tries per hour at a window and 60 in the house.
 */
export function retryAt(tries: readonly WrongTry[], window: string, now: number): number {
  const counted = tries.filter(({ at }) => now - at < COUNTS_MS);
  const own = counted.filter((one) => one.window === window);
  const until = Math.max(
    after(own, FREE_AT_WINDOW, AT_WINDOW),
    after(counted, FREE_IN_HOUSE, IN_HOUSE),
  );
  return until > now ? until : 0;
}

function after(tries: readonly WrongTry[], free: number, waits: readonly number[]): number {
  const over = tries.length - free;
  const seconds = over < 0 ? undefined : (waits[over] ?? waits.at(-1));
  return seconds === undefined ? 0 : Math.max(...tries.map(({ at }) => at)) + seconds * SECOND_MS;
}

/** Adds a wrong PIN and drops those that no longer count. */
export const withTry = (tries: readonly WrongTry[], wrong: WrongTry): WrongTry[] =>
  [...tries.filter(({ at }) => wrong.at - at < COUNTS_MS), wrong].slice(-TRIES_MAX);

/** Moves times in the future to `now`, because after a clock was set back a wait could become very long. */
export const notAfter = (tries: readonly WrongTry[], now: number): WrongTry[] =>
  tries.map((one) => (one.at > now ? { ...one, at: now } : one));
