import { BATCH_MAX } from '../hub';

/**
 * What one peer may have under way. Commands: two batches, so that whatever a peer does, the next order of
 * another one is in the third; a window of a busy house has a handful. PINs are looked at one at a time, so
 * that their limit only bounds what waits for nothing.
 */
export const UNDER_WAY_MAX = { commands: 2 * BATCH_MAX, questions: 16, pins: 16 } as const;
export type Limit = keyof typeof UNDER_WAY_MAX;

/** A client connects again after a silence of seconds; each time may be answered with the whole state. */
export const CONNECT_RATE = { burst: 24, perSecond: 2 } as const;

/** Counts what each holder has under way, and lets none have more than `max`. */
export class UnderWay {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Does `work`, or undefined where the holder has too much under way already. */
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

/** Holders that a rate remembers before it drops those that may do everything again. */
const REMEMBERED_MAX = 1_000;

/** Lets each holder do something so often: a burst at once, and then as fast as that fills again. */
export class Rate {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { count: number; at: number }>();

  /** `now` in milliseconds, never going back. */
  constructor(
    { burst, perSecond }: { burst: number; perSecond: number },
    now: () => number = () => performance.now(),
  ) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** True when the holder may, once more. */
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
