import { z } from 'zod';
import { HOUR_MS, SECOND_MS } from '../../../../shared/time';

/** A wrong PIN: at which window, and when (the hub's clock). */
export const wrongTry = z.strictObject({ window: z.string(), at: z.int() });
export type WrongTry = z.infer<typeof wrongTry>;

/** Wrong ones that cost nothing: a wet finger slips. */
const FREE_AT_WINDOW = 3;
const FREE_IN_HOUSE = 9;
/** For so long a wrong PIN counts, unless a manager's right one is given after it. */
export const COUNTS_MS = HOUR_MS;
/** As many as are kept. */
const TRIES_MAX = 100;

/** Seconds to wait after the first wrong PIN too many, the second, and so on; the last again and again. */
const AT_WINDOW = [5, 15, 30, 60, 120, 300];
/** Shorter: whoever plays with one window should not keep the whole house from its work. */
const IN_HOUSE = [5, 15, 30, 60];

/**
 * When the next PIN of a window is looked at; 0 for at once. Windows wait each for themselves, and all of
 * them after many wrong PINs in the house. At worst 12 tries an hour at a window, 60 in the house.
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

/** The tries with one more; what does not count any more is left out. */
export const withTry = (tries: readonly WrongTry[], wrong: WrongTry): WrongTry[] =>
  [...tries.filter(({ at }) => wrong.at - at < COUNTS_MS), wrong].slice(-TRIES_MAX);

/** A clock that was set back would make a wait endless: what is in the future happened now. */
export const notAfter = (tries: readonly WrongTry[], now: number): WrongTry[] =>
  tries.map((one) => (one.at > now ? { ...one, at: now } : one));
