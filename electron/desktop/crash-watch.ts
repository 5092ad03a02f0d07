import type { Notices } from '../hub/notices';
import { keyOf, nameOf, type WindowId } from './windows/window-id';

/** A crashed window is usually back within 1 or 2 s. It becomes a notice after this time. */
export const BACK_WITHIN_MS = 5_000;

/**
 * Raises a notice for a window that crashed and did not come back, and clears the notice once the window is
 * back. A notice that stays after its fault teaches people to ignore notices.
 */
export class CrashWatch {
  readonly #notices: Notices;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Starts the timer of a window. The detail of its notice is the window's key, such as `kitchen 2`. */
  crashed(id: WindowId): void {
    const key = keyOf(id);
    if (this.#waiting.has(key)) return;
    const raise = (): void =>
      this.#notices.raise('window-crashed', `the ${nameOf(id)} crashed and is not back.`, key);
    this.#waiting.set(key, setTimeout(raise, BACK_WITHIN_MS));
  }

  /** The window is connected again, or closed: stops the timer and clears the notice. */
  isBack(id: WindowId): void {
    const key = keyOf(id);
    clearTimeout(this.#waiting.get(key));
    if (this.#waiting.delete(key)) this.#notices.clear('window-crashed', key);
  }
}
