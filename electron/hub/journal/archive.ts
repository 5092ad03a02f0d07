import type { HeardEvent } from '../../../shared/contract/events';
import type { HouseState } from '../../../shared/contract/state';

/** Something that is wrong with stored files, for a person to read. The file stays as long as its day. */
export type Damage =
  /** The end of the last record or command was never completely written; it was moved to `movedTo`. */
  | { kind: 'torn-tail'; file: string; movedTo: string; bytes: number }
  /**
   * About `records` records fail their checksum or order; the file is kept as it is and not written
   * again. The `healthy` ones are served.
   */
  | { kind: 'damaged'; file: string; records: number; healthy: number }
  /** A snapshot that does not read back, or is not of this log; moved to `movedTo`, and not needed. */
  | { kind: 'snapshot'; file: string; movedTo: string };

/** One file of an export: its name in the journal's format (FORMAT.md), its length, and its bytes. */
export type Part = { name: string; bytes: number; read(): AsyncIterable<Buffer> };

/** Files that open as a journal by themselves. */
export type Exported = {
  /** The id of the house that wrote them. */
  house: string;
  /** The last sequence in them. */
  through: number;
  parts: Part[];
};

export type ExportOptions = {
  /** One business day; without it everything. */
  day?: string | undefined;
  /** The last acknowledged sequence; without it every whole command that is stored. */
  acknowledged?: (() => number) | undefined;
};

/** A file that never changes again, and the business day that it is of. */
export type OverPart = Part & { date: string };

export type VerifyOptions = {
  /** So many of the newest day files only. */
  newest?: number;
  /** An unfinished end of the open day is looked at again after so many ms, a few times. */
  againMs?: number;
};

/** What a verification found: how many faults, and plain lines, the verdict last. */
export type Verification = { faults: number; lines: string[] };

/** What people do with the days that are kept. Safe beside the writer. */
export interface Archive {
  /** What was found wrong so far: at the opening, and in older days once they are read. */
  readonly damage: readonly Damage[];
  /** The business days that are kept, `2026-11-23`, oldest first: the dates of `day.opened`. */
  days(): Promise<string[]>;
  /**
   * Every event of one business day, in order, in pieces of at most 1,000; none for a day that is not
   * kept. Damaged records are left out.
   */
  readDay(date: string): AsyncIterable<HeardEvent[]>;
  /**
   * The state with which a business day began, to fold `readDay` on. From the snapshot of that moment,
   * else folded from an earlier one. Undefined where the day is not kept or nothing of its start is.
   */
  startOf(date: string): Promise<HouseState | undefined>;
  /**
   * Reads everything that is stored against its checksums and its order, and changes nothing. Rejects
   * only as the file system does.
   */
  verify(options?: VerifyOptions): Promise<Verification>;
  /**
   * The files of a day, or of all days, that open as a journal by themselves: a day comes with the
   * state it starts from. Undefined where there is no such day.
   */
  export(options: ExportOptions): Promise<Exported | undefined>;
  /** The files that never change again, by their day; what a day starts from comes before the day. */
  over(): Promise<OverPart[]>;
  /**
   * Removes the oldest business days until `keepDays` are left, never the two newest, and resolves with
   * the dates that it removed. Stops at the first day that `mayRemove` (its date, its files) does not
   * allow, so that no gap appears. The oldest day that stays has a snapshot of its start by then.
   */
  prune(
    keepDays: number,
    mayRemove?: (date: string, files: readonly Part[]) => Promise<boolean>,
  ): Promise<string[]>;
}
