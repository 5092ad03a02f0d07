import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from '../../hub/files/write-durably';
import type { Bounds } from './where';

const pixels = z.int().min(-100_000).max(100_000);
const bounds = z.object({
  x: pixels,
  y: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
  isMaximized: z.boolean().optional(),
});
const file = z.record(z.string(), bounds);

export type Remembered = Bounds & { isMaximized?: boolean | undefined };

/** Delay of a write, because a dragged window moves many times a second. */
const WRITE_AFTER_MS = 500;

/**
 * Remembers between starts where people left their windows, in one small file. The service does not depend
 * on it: an unreadable file counts as empty, and a failed write is reported once, not on every retry.
 */
export class BoundsMemory {
  readonly #path: string;
  readonly #onFailure: (error: unknown) => void;
  readonly #bounds: Map<string, Remembered>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #hasFailed = false;

  constructor(path: string, onFailure: (error: unknown) => void) {
    this.#path = path;
    this.#onFailure = onFailure;
    this.#bounds = new Map(Object.entries(read(path)));
  }

  get(key: string): Remembered | undefined {
    return this.#bounds.get(key);
  }

  set(key: string, { x, y, width, height, isMaximized = false }: Remembered): void {
    this.#bounds.set(key, { x, y, width, height, ...(isMaximized ? { isMaximized } : {}) });
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Resolves when every value that was set is written, or its write has failed. Never rejects. */
  flush(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#writing = this.#writing.then(() => this.#write());
    }
    return this.#writing;
  }

  async #write(): Promise<void> {
    try {
      const text = `${JSON.stringify(Object.fromEntries(this.#bounds), undefined, 2)}\n`;
      await writeDurably(this.#path, Buffer.from(text));
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#onFailure(error);
      this.#hasFailed = true;
    }
  }
}

function read(path: string): Record<string, Remembered> {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
