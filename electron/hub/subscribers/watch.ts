import { setTimeout as sleep } from 'node:timers/promises';
import type { NoticeCode } from '../../../shared/contract/feed';
import type { SubscribeOptions } from '../bus';
import type { Notices } from '../notices';
import type { Subscriber, SubscriberContext } from './subscriber';

export const WATCH_LIMITS = {
  /** A subscriber shares one thread with the whole service: so long may one call keep it. */
  stallMs: 500,
  /** After a call that kept it longer, the subscriber rests so many times as long: it gets its share. */
  rest: 4,
  restMaxMs: 60_000,
  /** A promise that is open for so long is told of, and is waited for all the same. */
  deadlineMs: 30_000,
  /** What failed and works again stays on the screen for so long: it is there to be read. */
  quietMs: 60_000,
  /** How long the end of Heard waits for a subscriber's own. */
  stopMs: 3_000,
};

/** What a subscriber may use, but for telling how it fares: that is this file's. */
export type HouseContext = Omit<SubscriberContext, 'report' | 'works'>;

type Options = { notices: Notices; limits?: Partial<typeof WATCH_LIMITS> };

/**
 * Stands between the house and its subscribers, so that none can take the service with it. One that
 * throws is told of no event twice and goes on; one whose promise stays open holds up only itself; one
 * that keeps the thread cannot be stopped in the middle (a thread of its own could be), so it is told of
 * afterwards and made to rest, and the service keeps most of its time.
 *
 * Each failure has a notice with the subscriber's name and a line in the log, and is taken back when the
 * subscriber works again.
 */
export class SubscriberWatch {
  readonly #notices: Notices;
  readonly #limits: typeof WATCH_LIMITS;

  constructor({ notices, limits }: Options) {
    this.#notices = notices;
    this.#limits = { ...WATCH_LIMITS, ...limits };
  }

  /** Starts a subscriber and returns its stop; neither throws, and the stop ends in bounded time. */
  start(subscriber: Subscriber, contextFor: (name: string) => HouseContext): () => Promise<void> {
    const { name, audience = 'office' } = subscriber;
    const fault = (code: NoticeCode, message: string): Fault =>
      new Fault({
        raise: () => this.#notices.raise(code, `The ${name} ${message}`, name, audience),
        clear: () => this.#notices.clear(code, name),
        quietMs: this.#limits.quietMs,
      });
    const faults: Faults = {
      name,
      failed: fault('subscriber-failed', 'failed. The service goes on without it.'),
      slow: fault('subscriber-slow', 'held everything up for a moment. The service goes on.'),
      stuck: fault('subscriber-stuck', 'does not get on. The service goes on without it.'),
    };
    const report = (source: string, error: unknown): void => {
      console.error(`${name}:`, error);
      faults.failed.raise(source);
    };
    const context = contextFor(name);
    try {
      const stop = subscriber.start({
        ...context,
        subscribe: (options) =>
          context.subscribe({ ...options, next: this.#guard(faults, options.next) }),
        report: (error) => report('itself', error),
        works: () => faults.failed.isWell('itself'),
      });
      return () => this.#stop(name, stop);
    } catch (error) {
      report('start', error);
      return () => Promise.resolve();
    }
  }

  #guard({ name, failed, slow, stuck }: Faults, next: SubscribeOptions['next']) {
    return async (events: Parameters<typeof next>[0]): Promise<void> => {
      const began = performance.now();
      // A throw becomes a rejection; up to the first await it keeps everybody waiting.
      const running = (async () => next(events))();
      const took = performance.now() - began;
      const isStall = took > this.#limits.stallMs;
      if (isStall) {
        console.error(`${name}: held everything up for ${Math.round(took)} ms.`);
        slow.raise('next');
        slow.isWell('next');
      }
      const deadline = setTimeout(() => {
        console.error(`${name}: has not finished within ${this.#limits.deadlineMs} ms.`);
        stuck.raise('next');
      }, this.#limits.deadlineMs);
      deadline.unref();
      try {
        await running;
        failed.isWell('next');
      } catch (error) {
        console.error(`${name}:`, error);
        failed.raise('next');
      } finally {
        clearTimeout(deadline);
        stuck.isWell('next');
      }
      const { rest, restMaxMs } = this.#limits;
      if (isStall) await sleep(Math.min(took * rest, restMaxMs), undefined, { ref: false });
    };
  }

  async #stop(name: string, stop: () => Promise<void> | void): Promise<void> {
    const tooLate = sleep(this.#limits.stopMs, 'too late', { ref: false });
    try {
      if ((await Promise.race([stop(), tooLate])) === 'too late')
        console.error(`${name}: did not end within ${this.#limits.stopMs} ms.`);
    } catch (error) {
      console.error(`${name}:`, error);
    }
  }
}

type Faults = { name: string; failed: Fault; slow: Fault; stuck: Fault };

/** One kind of failure of one subscriber, out of one or several sources; a notice while any is not well. */
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

  /** It works: taken back after a while in which it does not fail again. */
  isWell(source: string): void {
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
}
