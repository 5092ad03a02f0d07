import { MINUTE_MS } from '../../../shared/time';

/** A page that keeps crashing is started again at once this many times a minute. */
export const QUICK_RESTARTS = 3;
/** After that it says that it stopped, and is tried again after as long. */

/** Counts the crashes of one page. */
export class Restarts {
  #crashes: number[] = [];

  /** What to do about a crash at `now`: load the page again, or say that it stopped. */
  crashed(now: number): 'load' | 'stop' {
    this.#crashes = [...this.#crashes.filter((at) => now - at < MINUTE_MS), now];
    return this.#crashes.length > QUICK_RESTARTS ? 'stop' : 'load';
  }
}
