import { join } from 'node:path';
import type { HeardEvent } from '../../../../shared/contract/events';
import type { FileSystem, OpenFile, OpenMode } from '../../files/files';
import { readLines } from '../../files/read-lines';
import { writeDurably } from '../../files/write-durably';
import { type DayName, dayNames } from './day-name';
import { DayScan } from './day-scan';
import { type SnapshotName, snapshotNames } from './snapshot-name';

/** Large enough for the first record of most days, so that one read finds a file's first sequence. */
const FIRST_PIECE_BYTES = 64 * 1024;

/** The folder of day files: lists names, opens files and reads their healthy events. */
export class DayFolder {
  readonly #fs: FileSystem;
  readonly #path: string;

  constructor(fs: FileSystem, path: string) {
    this.#fs = fs;
    this.#path = path;
  }

  pathOf(file: string): string {
    return join(this.#path, file);
  }

  make(): Promise<void> {
    return this.#fs.mkdir(this.#path);
  }

  /** All names in the folder. */
  files(): Promise<string[]> {
    return this.#fs.names(this.#path);
  }

  /** The day files, oldest first. */
  async days(): Promise<DayName[]> {
    return dayNames(await this.files());
  }

  /** The snapshots, oldest first. */
  async snapshots(): Promise<SnapshotName[]> {
    return snapshotNames(await this.files());
  }

  /** Replaces a whole file; see writeDurably. */
  write(file: string, bytes: Uint8Array): Promise<void> {
    return writeDurably(join(this.#path, file), bytes, { fs: this.#fs });
  }

  open(file: string, mode: OpenMode): Promise<OpenFile> {
    return this.#fs.open(join(this.#path, file), mode);
  }

  rename(from: string, to: string): Promise<void> {
    return this.#fs.rename(join(this.#path, from), join(this.#path, to));
  }

  remove(file: string): Promise<void> {
    return this.#fs.remove(join(this.#path, file));
  }

  sync(): Promise<void> {
    return this.#fs.syncFolder(this.#path);
  }

  /**
   * The healthy events of a file, or of its first `end` bytes, in pieces as they are read. `scan` holds
   * the result after the last piece. Throws JournalNewer.
   */
  async *events(
    file: string,
    {
      scan = new DayScan(),
      end,
      pieceBytes,
    }: { scan?: DayScan; end?: number | undefined; pieceBytes?: number } = {},
  ): AsyncGenerator<HeardEvent[]> {
    const handle = await this.open(file, 'read');
    try {
      for await (const lines of readLines(handle, end ?? (await handle.size()), pieceBytes)) {
        yield lines.flatMap((line) => scan.take(line) ?? []);
      }
    } finally {
      await handle.close();
    }
  }

  /** The first healthy event of a file. Reads no further. */
  async first(file: string): Promise<HeardEvent | undefined> {
    for await (const [first] of this.events(file, { pieceBytes: FIRST_PIECE_BYTES })) {
      if (first) return first;
    }
    return undefined;
  }
}
