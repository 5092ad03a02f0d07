import type { FileUse } from '../../../shared/contract/keeping';

/**
 * Paths that a person chose in a dialog of the hub's own desktop, for one session, by what they are for. A
 * page cannot make one up: without a grant the hub reads and writes nothing for it. Each is used once, and
 * a newer one replaces it.
 */
export class Grants {
  readonly #paths = new Map<FileUse, string>();

  give(use: FileUse, path: string): void {
    this.#paths.set(use, path);
  }

  /** True for the path that was chosen for this use; it stays chosen. */
  has(use: FileUse, path: string): boolean {
    return this.#paths.get(use) === path;
  }

  /** True for the path that was chosen for this use, once. */
  take(use: FileUse, path: string): boolean {
    return this.has(use, path) && this.#paths.delete(use);
  }
}
