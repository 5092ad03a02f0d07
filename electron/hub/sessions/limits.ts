import { BATCH_MAX } from '../hub';

/**
 * Commands that one window may have under way: two batches, so that whatever a window does, the next
 * order of another one is in the third. A window of a busy house has a handful.
 */
export const COMMANDS_MAX = 2 * BATCH_MAX;
/** Questions to the ticket book that one window may have under way. */
export const QUESTIONS_MAX = 16;

/** How often a window may do what costs the hub or a person something: at once, and each second. */
export const RATES = {
  /** A window connects anew after a silence of seconds; each may be answered with the whole state. */
  connect: { burst: 24, perSecond: 2 },
  /** Each comes to the front, and rings the system. */
  alert: { burst: 12, perSecond: 1 },
  open: { burst: 6, perSecond: 1 },
  compact: { burst: 20, perSecond: 4 },
} as const;

/** Counts what each holder has under way, and lets none have more than `max`. */
export class UnderWay<Holder extends object> {
  readonly #max: number;
  readonly #counts = new WeakMap<Holder, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /** Does `work`, or undefined where the holder has too much under way already. */
  async run<T>(holder: Holder, work: () => Promise<T>): Promise<T | undefined> {
    const count = this.#counts.get(holder) ?? 0;
    if (count >= this.#max) return undefined;
    this.#counts.set(holder, count + 1);
    try {
      return await work();
    } finally {
      this.#counts.set(holder, (this.#counts.get(holder) ?? 1) - 1);
    }
  }
}

/** Lets each holder do something so often: a burst at once, and then as fast as that fills again. */
export class Rate<Holder extends object> {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #left = new WeakMap<Holder, { count: number; at: number }>();

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
  take(holder: Holder): boolean {
    const at = this.#now();
    const left = this.#left.get(holder) ?? { count: this.#burst, at };
    const count = Math.min(this.#burst, left.count + ((at - left.at) / 1_000) * this.#perSecond);
    const isAllowed = count >= 1;
    this.#left.set(holder, { count: isAllowed ? count - 1 : count, at });
    return isAllowed;
  }
}
