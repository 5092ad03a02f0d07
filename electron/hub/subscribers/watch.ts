import { setTimeout as sleep } from 'node:timers/promises';
import type { NoticeAudience, NoticeCode } from '../../../shared/contract/feed';
import type { Notices } from '../notices';

export const WATCH_LIMITS = {
  /** Longest time that one call may block the service's only thread. */
  stallMs: 500,
  /** After a longer call the subscriber pauses this many times as long, so that the service keeps most time. */
  rest: 4,
  restMaxMs: 60_000,
  /** A promise that is open for this long is reported. The watch still waits for it. */
  deadlineMs: 30_000,
  /** How long a notice stays after the subscriber works again, so that a person can read it. */
  quietMs: 60_000,
  /** Longest wait for a subscriber to stop. */
  stopMs: 3_000,
};

/** The result of a guarded call. */
export type Outcome = { ok: true } | { ok: false; error: unknown };

type Options = {
  name: string;
  audience: NoticeAudience | undefined;
  notices: Notices;
  limits: Partial<typeof WATCH_LIMITS>;
};

/**
 * Guards the service from one subscriber. A throw becomes a value, and an open promise delays only its own
 * subscriber. A call that blocks the thread cannot be interrupted; it is reported afterwards, and the subscriber
 * must pause.
 *
 * Each kind of trouble raises a notice with the subscriber's name and clears it when the subscriber works again.
 */
export class SubscriberWatch {
  readonly #name: string;
  readonly #limits: typeof WATCH_LIMITS;
  readonly #failed: Fault;
  readonly #slow: Fault;
  readonly #stuck: Fault;
  readonly #stopping = new AbortController();

  constructor({ name, audience = 'office', notices, limits }: Options) {
    this.#name = name;
    this.#limits = { ...WATCH_LIMITS, ...limits };
    const fault = (code: NoticeCode, message: string): Fault =>
      new Fault({
        raise: () => notices.raise(code, `The ${name} ${message}`, name, audience),
        clear: () => notices.clear(code, name),
        quietMs: this.#limits.quietMs,
      });
    this.#failed = fault('subscriber-failed', 'failed. The service goes on without it.');
    this.#slow = fault('subscriber-slow', 'held everything up for a moment. The service goes on.');
    this.#stuck = fault('subscriber-stuck', 'does not get on. The service goes on without it.');
  }

  /** Aborted when the subscriber is stopped. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Calls the subscriber. Resolves when the call is done and, after a stall, the pause is over. Never rejects. */
  async call(source: string, run: () => void | Promise<void>): Promise<Outcome> {
    const began = performance.now();
    // A throw becomes a rejection. Up to its first await the call blocks the whole service.
    const running = (async () => run())();
    const took = performance.now() - began;
    const { stallMs, deadlineMs, rest, restMaxMs } = this.#limits;
    const isStall = took > stallMs;
    if (isStall) {
      console.error(`${this.#name}: held everything up for ${Math.round(took)} ms.`);
      this.#slow.raise(source);
      this.#slow.recovered(source);
    }
    const deadline = setTimeout(() => {
      console.error(`${this.#name}: has not finished within ${deadlineMs} ms.`);
      this.#stuck.raise(source);
    }, deadlineMs);
    deadline.unref();
    const outcome = await running.then(
      () => ({ ok: true }) as const,
      (error: unknown) => ({ ok: false, error }) as const,
    );
    clearTimeout(deadline);
    this.#stuck.recovered(source);
    if (isStall) {
      const options = { ref: false, signal: this.signal };
      await sleep(Math.min(took * rest, restMaxMs), undefined, options).catch(() => {});
    }
    return outcome;
  }

  /** Reports a failure of one source of the subscriber: a log line and a notice. */
  failed(source: string, error: unknown): void {
    console.error(`${this.#name}:`, error);
    this.#failed.raise(source);
  }

  /** The source works again: clears its notice after `quietMs`. */
  works(source: string): void {
    this.#failed.recovered(source);
  }

  /** The failure is shown in another way: clears its notice at once. */
  withdraw(source: string): void {
    this.#failed.withdraw(source);
  }

  /** Ends the subscriber in bounded time. Never rejects. */
  async stop(end: () => void | Promise<void>): Promise<void> {
    this.#stopping.abort();
    const { stopMs } = this.#limits;
    const tooLate = sleep(stopMs, 'too late', { ref: false });
    try {
      if ((await Promise.race([end(), tooLate])) === 'too late')
        console.error(`${this.#name}: did not end within ${stopMs} ms.`);
    } catch (error) {
      console.error(`${this.#name}:`, error);
    }
  }
}

/** One kind of trouble of one subscriber. Its notice stays while any of the sources has the trouble. */
class Fault {
  readonly #options: { raise(): void; clear(): void; quietMs: number };
  readonly #sources = new Set<string>();
  readonly #clearing = new Map<string, NodeJS.Timeout>();

  constructor(options: { raise(): void; clear(): void; quietMs: number }) {
    this.#options = options;
  }

  raise(source: string): void {
    clearTimeout(this.#clearing.get(source));
    this.#clearing.delete(source);
    this.#sources.add(source);
    this.#options.raise();
  }

  /** The source works: clears the trouble after `quietMs` without another failure. */
  recovered(source: string): void {
    if (!this.#sources.has(source) || this.#clearing.has(source)) return;
    const clear = (): void => {
      this.#clearing.delete(source);
      this.#sources.delete(source);
      if (this.#sources.size === 0) this.#options.clear();
    };
    const timer = setTimeout(clear, this.#options.quietMs);
    timer.unref();
    this.#clearing.set(source, timer);
  }

  /** Clears the trouble at once. */
  withdraw(source: string): void {
    clearTimeout(this.#clearing.get(source));
    this.#clearing.delete(source);
    if (this.#sources.delete(source) && this.#sources.size === 0) this.#options.clear();
  }
}
