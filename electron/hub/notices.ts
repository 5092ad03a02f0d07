import type { Notice, NoticeAudience, NoticeCode } from '../../shared/contract/feed';

/** The list of what a person must know about the hub itself, until it is resolved. Watchers see each change. */
export class Notices {
  #notices: readonly Notice[] = [];
  readonly #now: () => number;
  readonly #watchers = new Set<() => void>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get all(): readonly Notice[] {
    return this.#notices;
  }

  /** Calls `onChange` after every change of `all`. Returns a function that ends it. */
  watch(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => void this.#watchers.delete(onChange);
  }

  /** Raises a notice. Does nothing when one with the same code and detail is up, so that its time stays. */
  raise(code: NoticeCode, message: string, detail?: string, audience?: NoticeAudience): void {
    if (this.#notices.some((known) => known.code === code && known.detail === detail)) return;
    const notice = {
      code,
      message,
      since: this.#now(),
      ...(detail === undefined ? {} : { detail }),
      ...(audience === undefined ? {} : { audience }),
    };
    this.#notices = [...this.#notices, notice];
    this.#changed();
  }

  /** Clears every notice with this code; with a `detail`, only the notice with that detail. */
  clear(code: NoticeCode, detail?: string): void {
    const left = this.#notices.filter(
      (notice) => notice.code !== code || (detail !== undefined && notice.detail !== detail),
    );
    if (left.length === this.#notices.length) return;
    this.#notices = left;
    this.#changed();
  }

  #changed(): void {
    for (const onChange of this.#watchers) onChange();
  }
}

/** Reports a fault of our own: on stderr, and as a notice with the name of the failed part. */
export const reportTo =
  (notices: Notices) =>
  (name: string, error: unknown): void => {
    console.error(`${name}:`, error);
    notices.raise('hub-fault', `${name} had a fault. The service goes on.`, name);
  };
