import { type OpenFile, writeAll } from '../../files/files';
import type { DayFolder } from './day-folder';
import type { DayName } from './day-name';

/**
 * Bytes that a disk must take before a failed journal is used again: room for some dozens of tickets,
 * so that a disk with a few bytes left does not alternate between failing and working.
 */
export const RESERVE_BYTES = 64 * 1024;

/** Another program wrote to the day file. Cutting its bytes off could destroy what another hub acknowledged. */
export class ForeignBytes extends Error {
  constructor(file: string) {
    super(`another program wrote to ${file}. Quit every Heard of this folder and start one.`);
  }
}

/** The day file that is being written. Failures reject with the errors of the file system. */
export class DayFile {
  readonly name: DayName;
  readonly #folder: DayFolder;
  #handle: OpenFile | undefined;
  #end: number;
  /** True while the file may have own bytes after `end`: from the start of a write until it is on disk or cut. */
  #isUnsure = false;

  /** The first `end` bytes of the file `name` are acknowledged. Call `open` before `append`. */
  constructor(folder: DayFolder, name: DayName, end: number) {
    this.#folder = folder;
    this.name = name;
    this.#end = end;
  }

  /** Bytes that are on disk and acknowledged. */
  get end(): number {
    return this.#end;
  }

  /** Creates the file with `bytes` as its content. Resolves when the file and its name are on disk. */
  async create(bytes: Uint8Array): Promise<void> {
    const handle = await this.#folder.open(this.name.file, 'create');
    this.#handle = handle;
    this.#isUnsure = true;
    writeAll(handle, bytes, 0);
    await handle.sync();
    await this.#folder.sync();
    this.#end = bytes.length;
    this.#isUnsure = false;
  }

  async open(): Promise<void> {
    this.#handle ??= await this.#folder.open(this.name.file, 'write');
  }

  /** One write and one sync. Rejects with ForeignBytes, before it writes, when the file is longer than `end`. */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#handle === undefined) throw new Error(`${this.name.file} is not open.`);
    if (this.#handle.sizeNow() > this.#end) throw new ForeignBytes(this.name.file);
    this.#isUnsure = true;
    writeAll(this.#handle, bytes, this.#end);
    await this.#handle.datasync();
    this.#end += bytes.length;
    this.#isUnsure = false;
  }

  /**
   * Reopens the file after a failure and removes bytes that were written but never acknowledged. Needs
   * a new handle, because a system reports a failed sync only once per handle. Resolves with false when
   * the file is shorter than what was acknowledged. Rejects with ForeignBytes when more bytes are not its own.
   */
  async restore(): Promise<boolean> {
    await this.close();
    await this.open();
    const size = (await this.#handle?.size()) ?? 0;
    if (size > this.#end) {
      if (!this.#isUnsure) throw new ForeignBytes(this.name.file);
      await this.#cut();
    }
    return size >= this.#end;
  }

  /**
   * Proves that the disk takes writes again. The reserve begins directly after the last record, so it
   * also rewrites the block that they share: after a failed sync the system may return the right bytes
   * of a block from its cache although the disk does not have them.
   */
  async prove(): Promise<void> {
    if (this.#handle === undefined) throw new Error(`${this.name.file} is not open.`);
    this.#isUnsure = true;
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
    this.#isUnsure = false;
  }
}
