/** Pauses after failures, and when retrying stops. */
export type Backoff = {
  /** Pause after the first failure. */
  firstMs: number;
  /** The pause doubles with every failure, up to this. */
  longestMs: number;
  /** A delivery parks after this many failed attempts. */
  parkAfter: number;
};

/**
 * Most short faults are over after 1 s. A person who reconnects a drive waits at most 30 s for it. 8 attempts take
 * at most about 90 s: longer than a short fault, and still within the same service.
 */
export const DELIVERY_BACKOFF: Backoff = { firstMs: 1_000, longestMs: 30_000, parkAfter: 8 };

/** A policy retries often and without end: a refused command costs microseconds, and a page must not be late. */
export const POLICY_BACKOFF: Backoff = {
  firstMs: 500,
  longestMs: 2_000,
  parkAfter: Number.POSITIVE_INFINITY,
};

/**
 * Milliseconds until the next attempt after `failures` failed ones (from 1). Half of the pause is random ("equal
 * jitter", AWS Architecture Blog, Exponential Backoff And Jitter), so that subscribers that failed together do
 * not retry together. `random` returns numbers in [0, 1).
 */
export function pauseAfter(
  failures: number,
  { firstMs, longestMs }: Backoff,
  random: () => number,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (failures - 1));
  return whole / 2 + (whole / 2) * random();
}

/** A specific notice that a failure raises instead of the general one, until the work succeeds. */
export type OwnNotice = { code: 'copies-failed'; message: string; detail: string };

/** A delivery throws this for trouble that passes by itself. It is retried without end and never parks. */
export class TryLater extends Error {
  readonly notice: OwnNotice | undefined;

  constructor(message: string, { cause, notice }: { cause?: unknown; notice?: OwnNotice } = {}) {
    super(message, { cause });
    this.notice = notice;
  }
}

/**
 * True for trouble that passes without skipping an event: `TryLater`, and every error with a code of the
 * operating system (ENOSPC, EACCES, ECONNREFUSED …). Node's own codes begin with ERR_ and do not count.
 */
export const isPassing = (error: unknown): boolean =>
  error instanceof TryLater ||
  (error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/u.test(String(error.code)));
