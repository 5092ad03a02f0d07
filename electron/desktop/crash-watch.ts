import type { Notices } from '../hub/notices';

/** A window that crashed is back within a second or two; only one that is not is worth a notice. */
export const BACK_WITHIN_MS = 5_000;

/**
 * Raises a notice for a window that crashed and did not come back, and clears it once it has: a notice
 * that outlives its fault teaches people to dismiss notices.
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

  /** It is connected: as well as ever. */
  isBack(name: string): void {
    clearTimeout(this.#waiting.get(name));
    if (this.#waiting.delete(name)) this.#notices.clear('window-crashed', name);
  }
}
