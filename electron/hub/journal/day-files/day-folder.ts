import { join } from 'node:path';
import type { HeardEvent } from '../../../../shared/contract/events';
import type { JournalFile, JournalFs, OpenMode } from '../../files/files';
import { type DayName, dayNames } from './day-name';
import { DayScan } from './day-scan';
import { readLines } from './lines';

/** Holds the first record of most days, so that finding where a file begins is one read. */
const FIRST_PIECE_BYTES = 64 * 1024;

/** The folder of day files: names them, opens them, and reads what is healthy in them. */
export class DayFolder {
  readonly #fs: JournalFs;
  readonly #path: string;

  constructor(fs: JournalFs, path: string) {
    this.#fs = fs;
    this.#path = path;
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

  open(file: string, mode: OpenMode): Promise<JournalFile> {
    return this.#fs.open(join(this.#path, file), mode);
  }

  rename(from: string, to: string): Promise<void> {
    return this.#fs.rename(join(this.#path, from), join(this.#path, to));
  }

  sync(): Promise<void> {
    return this.#fs.syncFolder(this.#path);
  }

  /**
   * The healthy events of a file, or of its first `end` bytes, in pieces as they are read. `scan` is
   * what was found when the last piece has been taken. Throws JournalNewer.
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

  /** Sequence of the first healthy record of a file, 0 for none; reads no further than that. */
  async firstSequence(file: string): Promise<number> {
    for await (const [first] of this.events(file, { pieceBytes: FIRST_PIECE_BYTES })) {
      if (first) return Number(first.sequence);
    }
    return 0;
  }
}
