import { type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import type { Damage } from '../port';
import type { DayFolder } from './day-folder';
import { compareDays, type DayName } from './day-name';
import { DayScan } from './day-scan';

/** How far the journal reaches: the newest file with acknowledged records, and where they end. */
export type Extent = {
  newest: DayName;
  /** Bytes of `newest` that are acknowledged; undefined when the file is damaged and all is read. */
  end: number | undefined;
};

/** Events per piece of `readAfter`: some 600 kB of JSON, so memory stays bounded by it. */
export const PIECE_EVENTS = 1000;

/** Reads days that have been written. Never shows a record that was not acknowledged. */
export class History {
  readonly #folder: DayFolder;
  readonly #extent: () => Extent | undefined;
  readonly #report: (damage: Damage) => void;

  /** `report` is told of each damaged file that comes to light, each time that it is read whole. */
  constructor(
    folder: DayFolder,
    extent: () => Extent | undefined,
    report: (damage: Damage) => void,
  ) {
    this.#folder = folder;
    this.#extent = extent;
    this.#report = report;
  }

  /** The files of the journal, oldest first. */
  async files(): Promise<DayName[]> {
    const newest = this.#extent()?.newest;
    if (newest === undefined) return [];
    return (await this.#folder.days()).filter((name) => compareDays(name, newest) <= 0);
  }

  /** The events of some files, in the order of the files. */
  async eventsOf(names: readonly DayName[]): Promise<HeardEvent[]> {
    const events: HeardEvent[] = [];
    for (const name of names) {
      for await (const piece of this.#events(name)) events.push(...piece);
    }
    return events;
  }

  /** The events from the newest file that begins with a healthy `day.opened`. */
  async openDay(): Promise<HeardEvent[]> {
    const parts: HeardEvent[][] = [];
    for (const name of (await this.files()).reverse()) {
      const scan = new DayScan();
      const events: HeardEvent[] = [];
      for await (const piece of this.#events(name, scan)) events.push(...piece);
      parts.unshift(events);
      if (scan.opensDay) break;
    }
    return parts.flat();
  }

  /** Command id ▶ last sequence, of all files of the newest two dates but the very newest. */
  async earlierCommands(): Promise<Map<string, number>> {
    const names = await this.files();
    const dates = [...new Set(names.map(({ date }) => date))].slice(-2);
    const commands = new Map<string, number>();
    for (const name of names.slice(0, -1).filter(({ date }) => dates.includes(date))) {
      for await (const piece of this.#events(name)) {
        for (const event of piece) commands.set(event.correlationid, sequenceOf(event));
      }
    }
    return commands;
  }

  /** Events behind `after` up to `through`, in pieces. */
  async *readAfter(after: number, through: number): AsyncGenerator<HeardEvent[]> {
    let last = after;
    let piece: HeardEvent[] = [];
    for (const name of last < through ? await this.#filesAfter(after) : []) {
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

  /**
   * The files that hold what is behind `after`. From the newest backwards, because a reader that
   * resumes is seldom far behind.
   */
  async #filesAfter(after: number): Promise<DayName[]> {
    const names = await this.files();
    let from = names.length;
    while (from > 0) {
      from -= 1;
      const first = await this.#folder.firstSequence(names[from]?.file ?? '');
      if (first > 0 && first <= after + 1) break;
    }
    return names.slice(from);
  }

  async *#events(name: DayName, scan = new DayScan()): AsyncGenerator<HeardEvent[]> {
    const { newest, end } = this.#extent() ?? {};
    yield* this.#folder.events(name.file, {
      scan,
      end: name.file === newest?.file ? end : undefined,
    });
    if (scan.lost > 0) this.#report(damageOf(name.file, scan));
  }
}

/** What a scan found, for a person to read. */
export const damageOf = (file: string, { healthy, lost }: DayScan): Damage => ({
  kind: 'damaged',
  file,
  records: lost,
  healthy,
});
