import type { Notices } from '../hub/notices';

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

  crashed(name: string): void {
    if (this.#waiting.has(name)) return;
    const raise = (): void =>
      this.#notices.raise('window-crashed', `${name} crashed and is not back.`, name);
    this.#waiting.set(name, setTimeout(raise, BACK_WITHIN_MS));
  }

  /** The window is connected again, or closed: stops the timer and clears the notice. */
  isBack(name: string): void {
    clearTimeout(this.#waiting.get(name));
    if (this.#waiting.delete(name)) this.#notices.clear('window-crashed', name);
  }
}
