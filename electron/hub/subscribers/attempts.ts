import type { Notices } from '../notices';
import { type Backoff, isPassing, type OwnNotice, pauseAfter, TryLater } from './backoff';
import type { SubscriberWatch } from './watch';

/** Work that stands still until a person retries or skips it. */
export type Parked = {
  /** Milliseconds, when it parked. */
  since: number;
  /** What the last attempt failed with. */
  reason: string;
  attempts: number;
};

export type Decision = 'retry' | 'skip';

/** `again`: it failed once and the caller wants to try it in another way (`isOnce`). */
export type End = 'done' | 'skipped' | 'stopped' | 'again';

type Options = {
  /** Of one subscriber, what is tried: its notices are told apart by it. */
  source: string;
  watch: SubscriberWatch;
  notices: Notices;
  backoff: Backoff;
  random(): number;
  now(): number;
  /** Called when the work parked, and when a person decided. */
  onChange(): void;
};

/**
 * Tries one piece of work until it succeeds, one attempt at a time. After a failure it waits, longer each
 * time. Passing trouble is tried for ever (see `isPassing`). Anything else parks after `parkAfter` attempts:
 * the same input will fail the same way, so a person must decide.
 */
export class Attempts {
  readonly #options: Options;
  #parked: Parked | undefined;
  #decide: ((decision: Decision | 'stop') => void) | undefined;
  #endPause: (() => void) | undefined;
  #notice: OwnNotice | undefined;
  #isReported = false;

  constructor(options: Options) {
    this.#options = options;
    options.watch.signal.addEventListener('abort', () => {
      this.#endPause?.();
      this.#decide?.('stop');
    });
  }

  get parked(): Parked | undefined {
    return this.#parked;
  }

  /** Resolves when the work succeeded, or a person skipped it, or the subscriber is stopped. */
  async untilDone(
    work: () => void | Promise<void>,
    { parked, isOnce = false }: { parked?: Parked | undefined; isOnce?: boolean } = {},
  ): Promise<End> {
    const { watch, source, backoff, random } = this.#options;
    let attempts = parked?.attempts ?? 0;
    let standing = parked;
    let isRetried = false;
    while (!watch.signal.aborted) {
      if (standing) {
        const decision = await this.#park(standing);
        if (decision === 'skip') return this.#end('skipped');
        if (decision === 'stop') break;
        standing = undefined;
        isRetried = true;
      }
      const outcome = await watch.call(source, work);
      if (outcome.ok) return this.#end('done');
      attempts += 1;
      this.#show(outcome.error);
      if (isOnce) return 'again';
      const isOver = isRetried || attempts >= backoff.parkAfter;
      if (isOver && !isPassing(outcome.error)) {
        standing = { since: this.#options.now(), reason: reasonOf(outcome.error), attempts };
        continue;
      }
      isRetried = false;
      await this.#pause(pauseAfter(attempts, backoff, random));
    }
    return 'stopped';
  }

  /** Ends a pause now: what was in the way may be gone. What is parked stays parked. */
  hurry(): void {
    this.#endPause?.();
  }

  /** A person's decision about what is parked. False when nothing is. */
  decide(decision: Decision): boolean {
    if (!this.#decide) return false;
    this.#parked = undefined;
    this.#decide(decision);
    this.#options.onChange();
    return true;
  }

  async #park(parked: Parked): Promise<Decision | 'stop'> {
    const { watch, source, onChange } = this.#options;
    this.#parked = parked;
    this.#isReported = false;
    watch.withdraw(source);
    this.#clearNotice();
    onChange();
    const decision = await new Promise<Decision | 'stop'>((resolve) => {
      this.#decide = resolve;
    });
    this.#decide = undefined;
    return decision;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#endPause?.(), ms);
      this.#endPause = () => {
        clearTimeout(timer);
        this.#endPause = undefined;
        resolve();
      };
    });
  }

  /** Shows a failure until the work succeeds. Of a row of failures the first is enough. */
  #show(error: unknown): void {
    const { watch, source, notices } = this.#options;
    const notice = error instanceof TryLater ? error.notice : undefined;
    if (!notice) {
      this.#clearNotice();
      if (!this.#isReported) watch.failed(source, error);
      this.#isReported = true;
      return;
    }
    if (this.#notice?.detail === notice.detail) return;
    console.error(`${notice.code}:`, error);
    this.#clearNotice();
    notices.raise(notice.code, notice.message, notice.detail);
    this.#notice = notice;
  }

  #end(end: 'done' | 'skipped'): End {
    this.#clearNotice();
    this.#isReported = false;
    this.#options.watch.works(this.#options.source);
    return end;
  }

  #clearNotice(): void {
    if (this.#notice) this.#options.notices.clear(this.#notice.code, this.#notice.detail);
    this.#notice = undefined;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
