import type { Notices } from '../notices';
import { type Backoff, isPassing, type OwnNotice, pauseAfter, TryLater } from './backoff';
import type { SubscriberWatch } from './watch';

/** Work that is parked until a person retries or skips it. */
export type Parked = {
  /** When it parked, in ms since 1970. */
  since: number;
  /** The message of the last failure. */
  reason: string;
  attempts: number;
};

export type Decision = 'retry' | 'skip';

/** How the work ended. `again`: it failed and the caller wants to try it another way (`isOnce`). */
export type End = 'done' | 'skipped' | 'stopped' | 'again';

type Options = {
  /** Names the work within its subscriber, to tell notices apart. */
  source: string;
  watch: SubscriberWatch;
  notices: Notices;
  backoff: Backoff;
  random(): number;
  now(): number;
  /** Called when the work parks, and when a person decides. */
  onChange(): void;
};

/**
 * Tries one piece of work until it succeeds, one attempt at a time, with growing pauses. Passing trouble is retried
 * without end (see `isPassing`). Every other failure parks the work after `parkAfter` attempts, because the same
 * input would fail again: a person must decide.
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

  /** Resolves when the work succeeded, a person skipped it, or the subscriber was stopped. */
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

  /** Ends a pause now, because the trouble may be gone. Parked work stays parked. */
  endPauses(): void {
    this.#endPause?.();
  }

  /** Applies a person's decision to parked work. Returns false when none is parked. */
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

  /** Reports a failure until the work succeeds. Repeated failures are reported once. */
  #show(error: unknown): void {
    const { watch, source, notices } = this.#options;
    const notice = error instanceof TryLater ? error.notice : undefined;
    const printed = error instanceof TryLater ? sentenceOf(error) : error;
    if (!notice) {
      this.#clearNotice();
      if (!this.#isReported) watch.failed(source, printed);
      this.#isReported = true;
      return;
    }
    if (this.#notice?.detail === notice.detail) return;
    console.error(`${notice.code}:`, printed);
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

/** The trouble in one line, with its cause. Its stack shows nothing, because the trouble is expected. */
const sentenceOf = ({ message, cause }: TryLater): string =>
  cause === undefined ? message : `${message} (${reasonOf(cause)})`;
