/** How long failed work waits, and when it stops trying by itself. */
export type Backoff = {
  /** Pause after the first failure. */
  firstMs: number;
  /** The pause doubles with every failure up to this. */
  longestMs: number;
  /** A delivery parks after so many failed attempts. */
  parkAfter: number;
};

/**
 * A second passes most hiccups. Half a minute is how long somebody who plugged a drive back in waits for
 * it at the most. Eight attempts take at most a minute and a half: no hiccup, and still the same service.
 */
export const DELIVERY_BACKOFF: Backoff = { firstMs: 1_000, longestMs: 30_000, parkAfter: 8 };

/** A refused command costs microseconds and a page must not be late, so a policy tries often, for ever. */
export const POLICY_BACKOFF: Backoff = {
  firstMs: 500,
  longestMs: 2_000,
  parkAfter: Number.POSITIVE_INFINITY,
};

/**
 * Milliseconds until the next attempt, after `failures` of them (from 1). Half of the pause is random
 * ("equal jitter", AWS Architecture Blog, Exponential Backoff And Jitter), so that those who failed
 * together do not come back together. `random` gives numbers in [0, 1).
 */
export function pauseAfter(
  failures: number,
  { firstMs, longestMs }: Backoff,
  random: () => number,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return whole / 2 + (whole / 2) * random();
}

/** A notice that a failure raises instead of the general one, until the work succeeds. */
export type OwnNotice = { code: 'copies-failed'; message: string; detail: string };

/** Thrown by a delivery for trouble that will pass by itself: it is retried for ever and never parks. */
export class TryLater extends Error {
  readonly notice: OwnNotice | undefined;

  constructor(message: string, { cause, notice }: { cause?: unknown; notice?: OwnNotice } = {}) {
    super(message, { cause });
    this.notice = notice;
  }
}

/**
 * True for trouble of the machine, which ends without anybody skipping an event: `TryLater`, and every
 * error with a code of the operating system (ENOSPC, EACCES, ECONNREFUSED …; Node's own begin with ERR_).
 */
export const isPassing = (error: unknown): boolean =>
  error instanceof TryLater ||
  (error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/u.test(String(error.code)));
