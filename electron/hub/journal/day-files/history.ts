import { type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import type { Damage } from '../archive';
import type { DayFolder } from './day-folder';
import { compareDays, type DayName } from './day-name';
import { DayScan } from './day-scan';

/** The end of the journal: the newest file with acknowledged records, and where they end. */
export type Extent = {
  newest: DayName;
  /** Acknowledged bytes of `newest`. Undefined when the file is damaged: then the whole file is read. */
  end: number | undefined;
};

/** Events per piece: about 600 kB of JSON, which bounds the memory. */
export const PIECE_EVENTS = 1000;

/** The newest files are checked one by one, this many, before the binary search. */
const NEAR_FILES = 2;

/** Reads stored days. Never returns a record that is not acknowledged. */
export class History {
  readonly #folder: DayFolder;
  readonly #extent: () => Extent | undefined;
  readonly #report: (damage: Damage) => void;
  /** The events of the newest file, kept from opening so that a start reads the file once. */
  #opened: { file: string; events: readonly HeardEvent[] } | undefined;

  /** Calls `report` with a damaged file each time the whole file is read. */
  constructor(
    folder: DayFolder,
    extent: () => Extent | undefined,
    report: (damage: Damage) => void,
    opened?: { file: string; events: readonly HeardEvent[] },
  ) {
    this.#folder = folder;
    this.#extent = extent;
    this.#report = report;
    this.#opened = opened;
  }

  /** Drops the events kept from opening: the file has grown. */
  forgetOpened(): void {
    this.#opened = undefined;
  }

  /** The files of the journal, oldest first. */
  async files(): Promise<DayName[]> {
    const newest = this.#extent()?.newest;
    if (newest === undefined) return [];
    return (await this.#folder.days()).filter((name) => compareDays(name, newest) <= 0);
  }

  /** The first healthy event of a file. */
  async first({ file }: DayName): Promise<HeardEvent | undefined> {
    if (this.#opened?.file === file) return this.#opened.events[0];
    return this.#folder.first(file);
  }

  /** The events of `names`, in the given order, in pieces. */
  async *eventsOf(names: readonly DayName[]): AsyncGenerator<HeardEvent[]> {
    for (const name of names) yield* this.#events(name);
  }

  /** The events after `after` up to `through`, in pieces of at most PIECE_EVENTS. */
  async *readAfter(after: number, through: number): AsyncGenerator<HeardEvent[]> {
    let last = after;
    let piece: HeardEvent[] = [];
    for (const name of last < through ? await this.filesFrom(after + 1) : []) {
      if (last >= through) break;
      for await (const events of this.#events(name)) {
        for (const event of events) {
          const sequence = sequenceOf(event);
          if (sequence <= last || sequence > through) continue;
          last = sequence;
          piece.push(event);
          if (piece.length < PIECE_EVENTS) continue;
          yield piece;
          piece = [];
        }
      }
    }
    if (piece.length > 0) yield piece;
  }

  /** The files from the last one that begins at or before `sequence`; all files when there is none. */
  async filesFrom(sequence: number): Promise<DayName[]> {
    const names = await this.files();
    return names.slice(await this.#lastBeginningBy(sequence, names));
  }

  async #lastBeginningBy(sequence: number, names: readonly DayName[]): Promise<number> {
    // Checks the newest files first, because a reader that resumes is seldom far behind. Then searches by halves.
    let [low, high] = [0, names.length - 1];
    for (const near = high - NEAR_FILES; high > near && high >= 0; high -= 1) {
      if (await this.#beginsBy(sequence, names[high])) return high;
    }
    let found = 0;
    while (low <= high) {
      const middle = (low + high) >> 1;
      let at = middle;
      let begins = await this.#beginsBy(sequence, names[at]);
      // A file without a healthy record cannot decide, so use the one before it.
      while (begins === undefined && at > low) {
        at -= 1;
        begins = await this.#beginsBy(sequence, names[at]);
      }
      if (begins === false) high = at - 1;
      else {
        if (begins) found = at;
        low = middle + 1;
      }
    }
    return found;
  }

  async #beginsBy(sequence: number, name: DayName | undefined): Promise<boolean | undefined> {
    const first = name && (await this.first(name));
    return first && sequenceOf(first) <= sequence;
  }

  async *#events(name: DayName): AsyncGenerator<HeardEvent[]> {
    const opened = this.#opened;
    if (opened?.file === name.file) {
      // Served once, so that memory does not hold a day for a reader that may never come.
      this.#opened = undefined;
      for (let at = 0; at < opened.events.length; at += PIECE_EVENTS) {
        yield opened.events.slice(at, at + PIECE_EVENTS);
      }
      return;
    }
    const { newest, end } = this.#extent() ?? {};
    const scan = new DayScan();
    const isNewest = name.file === newest?.file;
    for await (const piece of this.#folder.events(name.file, {
      scan,
      end: isNewest ? end : undefined,
    })) {
      for (let at = 0; at < piece.length; at += PIECE_EVENTS) {
        yield piece.slice(at, at + PIECE_EVENTS);
      }
    }
    if (scan.lost > 0) this.#report(damageOf(name.file, scan));
  }
}

/** The result of a scan as a damage. */
export const damageOf = (file: string, { healthy, lost }: DayScan): Damage => ({
  kind: 'damaged',
  file,
  records: lost,
  healthy,
});
