import { BATCH_MAX } from '../hub';

/**
 * How much one peer may have under way. Commands: two batches, so that the next command of another peer is in the
 * third batch at the latest; a window of a busy restaurant has only a few. PINs are checked one at a time, so
 * their limit only bounds the waiting requests.
 */
export const UNDER_WAY_MAX = { commands: 2 * BATCH_MAX, questions: 16, pins: 16 } as const;
export type Limit = keyof typeof UNDER_WAY_MAX;

/** Limit on connects. A client reconnects after a few silent seconds, and may get the whole state each time. */
export const CONNECT_RATE = { burst: 24, perSecond: 2 } as const;

/** Counts the work of each holder that is under way, and allows at most `max`. */
export class UnderWay {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Runs `work`. Resolves with undefined, without running it, when the holder has `max` under way already. */
  async run<T>(holder: string, work: () => T | Promise<T>): Promise<T | undefined> {
    const count = this.#counts.get(holder) ?? 0;
    if (count >= this.#max) return undefined;
    this.#counts.set(holder, count + 1);
    try {
      return await work();
    } finally {
      const left = (this.#counts.get(holder) ?? 1) - 1;
      if (left === 0) this.#counts.delete(holder);
      else this.#counts.set(holder, left);
    }
  }
}

/** Above this many holders a rate forgets those whose burst is full again. */
const REMEMBERED_MAX = 1_000;

/** Limits how often each holder may do something: a burst at once, refilled at `perSecond` (token bucket). */
export class Rate {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { count: number; at: number }>();

  /** `now` returns monotonic milliseconds. */
  constructor(
    { burst, perSecond }: { burst: number; perSecond: number },
    now: () => number = () => performance.now(),
  ) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes one token. Returns false when the holder has none left. */
  take(holder: string): boolean {
    const at = this.#now();
    if (this.#left.size > REMEMBERED_MAX) this.#forget(at);
    const count = this.#countOf(holder, at);
    const isAllowed = count >= 1;
    this.#left.set(holder, { count: isAllowed ? count - 1 : count, at });
    return isAllowed;
  }

  #countOf(holder: string, at: number): number {
    const left = this.#left.get(holder);
    if (!left) return this.#burst;
    return Math.min(this.#burst, left.count + ((at - left.at) / 1_000) * this.#perSecond);
  }

  #forget(at: number): void {
    for (const holder of [...this.#left.keys()])
      if (this.#countOf(holder, at) >= this.#burst) this.#left.delete(holder);
  }
}
