import { MINUTE_MS } from '../../../shared/time';

/** A document that keeps crashing is loaded again at once this many times a minute. */
export const QUICK_RESTARTS = 3;
/** Counts the crashes of one window's document. */
export class Restarts {
  #crashes: number[] = [];

  /** Counts a crash at `now` (ms). Returns `load` to load the document again, or `stop` to show that it stopped. */
  crashed(now: number): 'load' | 'stop' {
    this.#crashes = [...this.#crashes.filter((at) => now - at < MINUTE_MS), now];
    return this.#crashes.length > QUICK_RESTARTS ? 'stop' : 'load';
  }
}
