import { type OpenFile, writeAll } from '../../files/files';
import type { DayFolder } from './day-folder';
import type { DayName } from './day-name';

/**
 * Room that must be there before a journal that failed is trusted again: some dozens of tickets, so
 * that a disk with a few bytes left does not go back and forth between failing and working.
 */
export const RESERVE_BYTES = 64 * 1024;

/** The day file that is being written. Every failure rejects as the file system says it. */
export class DayFile {
  readonly name: DayName;
  readonly #folder: DayFolder;
  #handle: OpenFile | undefined;
  #end: number;

  /** The file `name`, whose first `end` bytes are acknowledged. `open` comes before `append`. */
  constructor(folder: DayFolder, name: DayName, end: number) {
    this.#folder = folder;
    this.name = name;
    this.#end = end;
  }

  /** Bytes that are on disk and acknowledged. */
  get end(): number {
    return this.#end;
  }

  /** Makes the file, with what it begins with, and resolves when it and its name are on disk. */
  async create(bytes: Uint8Array): Promise<void> {
    const handle = await this.#folder.open(this.name.file, 'create');
    this.#handle = handle;
    writeAll(handle, bytes, 0);
    await handle.sync();
    await this.#folder.sync();
    this.#end = bytes.length;
  }

  async open(): Promise<void> {
    this.#handle ??= await this.#folder.open(this.name.file, 'write');
  }

  /** One write and one sync. */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#handle === undefined) throw new Error(`${this.name.file} is not open.`);
    writeAll(this.#handle, bytes, this.#end);
    await this.#handle.datasync();
    this.#end += bytes.length;
  }

  /**
   * Opens the file anew after a failure and removes what was written but never acknowledged. The old
   * handle is given up, because a system reports a failed sync only once per handle. False when there
   * is less than was acknowledged.
   */
  async restore(): Promise<boolean> {
    await this.close();
    await this.open();
    const size = (await this.#handle?.size()) ?? 0;
    if (size > this.#end) await this.#cut();
    return size >= this.#end;
  }

  /**
   * Proves that the disk takes writes again. The reserve begins right behind the last record, so the
   * block that the two share is written again too: after a failed sync the system may show a block as
   * it should be and not have it on the disk.
   */
  async prove(): Promise<void> {
    if (this.#handle === undefined) throw new Error(`${this.name.file} is not open.`);
    try {
      writeAll(this.#handle, Buffer.alloc(RESERVE_BYTES, '\n'), this.#end);
      await this.#handle.datasync();
    } finally {
      await this.#cut();
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }

  async #cut(): Promise<void> {
    await this.#handle?.truncate(this.#end);
    await this.#handle?.sync();
  }
}
