import type { FileUse } from '../../../shared/contract/keeping';

/**
 * Paths that a person chose in a dialog of the desktop app, for one session, by their use. A document cannot make
 * up a path: without a grant the hub reads and writes no file for it. A grant is used once, and a newer one for the
 * same use replaces it.
 */
export class Grants {
  readonly #paths = new Map<FileUse, string>();

  give(use: FileUse, path: string): void {
    this.#paths.set(use, path);
  }

  /** True when this path was chosen for this use. Does not use the grant. */
  has(use: FileUse, path: string): boolean {
    return this.#paths.get(use) === path;
  }

  /** True when this path was chosen for this use. Uses the grant. */
  take(use: FileUse, path: string): boolean {
    return this.has(use, path) && this.#paths.delete(use);
  }
}
