import type { HeardEvent } from '../../../shared/contract/events';
import type { HouseState } from '../../../shared/contract/state';

/** A fault in the stored files, to show to a person. The file is kept as long as its day. */
export type Damage =
  /** The end of the last record or command was not completely written. It was moved to `movedTo`. */
  | { kind: 'torn-tail'; file: string; movedTo: string; bytes: number }
  /**
   * About `records` records fail their checksum or order. The file is kept unchanged and not written
   * again. Its `healthy` records are served.
   */
  | { kind: 'damaged'; file: string; records: number; healthy: number }
  /**
   * A snapshot that cannot be read or is of another house. It is not needed. It was moved to `movedTo`, or left
   * where it is (undefined) because the disk could not read it now.
   */
  | { kind: 'snapshot'; file: string; movedTo: string | undefined }
  /**
   * The snapshot `file` holds the state after the event `sequence`, but the day files end at `last`: events are
   * lost. It was moved to `movedTo`.
   */
  | { kind: 'lost-end'; file: string; movedTo: string; sequence: number; last: number }
  /** A snapshot shows that the day file `file` was there, and it is gone. */
  | { kind: 'missing-day'; file: string };

/** One file of an export: its name in the journal's format (FORMAT.md), its length, and its bytes. */
export type Part = { name: string; bytes: number; read(): AsyncIterable<Buffer> };

/** Files that can be opened as a journal without any others. */
export type Exported = {
  /** The id of the house that wrote them. */
  house: string;
  /** The last sequence in them. */
  through: number;
  parts: Part[];
};

export type ExportOptions = {
  /** One business day. Default: all days. */
  day?: string | undefined;
  /** Returns the last acknowledged sequence. Default: the export ends with the last whole stored command. */
  acknowledged?: (() => number) | undefined;
};

/** A file that never changes again, with its business day. */
export type OverPart = Part & { date: string };

export type VerifyOptions = {
  /** Check only this many of the newest day files. Default: all. */
  newest?: number;
  /** Pause in ms before the unfinished end of the open day is checked again, up to four times. */
  againMs?: number;
};

/** The result of a verification: the number of faults, and lines for a person with the verdict last. */
export type Verification = { faults: number; lines: string[] };

/** Operations on the stored days: list, read, verify, export, remove. Safe while the writer works. */
export interface Archive {
  /** All damage found so far: on opening, and in older days when they are read. */
  readonly damage: readonly Damage[];
  /** The stored business days (`2026-11-23`), oldest first: the dates of `day.opened`. */
  days(): Promise<string[]>;
  /**
   * Every event of one business day, in order, in pieces of at most 1,000. Yields nothing for a day that
   * is not stored. Skips damaged records.
   */
  readDay(date: string): AsyncIterable<HeardEvent[]>;
  /**
   * The state at the start of a business day; fold `readDay` onto it. Read from the snapshot of that
   * moment, or folded from an earlier one. Undefined when the day or its start is not stored.
   */
  startOf(date: string): Promise<HouseState | undefined>;
  /**
   * Checks the checksum and the order of every stored record and changes nothing. Rejects only with
   * errors of the file system.
   */
  verify(options?: VerifyOptions): Promise<Verification>;
  /**
   * The files of one day or all days, which can be opened as a journal without any others: a day comes
   * with the state that it starts from. Undefined when there is no such day.
   */
  export(options: ExportOptions): Promise<Exported | undefined>;
  /** The files that never change again, in order of their days. A day's start comes before the day. */
  over(): Promise<OverPart[]>;
  /**
   * Removes the oldest business days until `keepDays` are left, never the two newest. Resolves with the
   * removed dates. Stops at the first day that `mayRemove(date, files)` does not allow, so that no gap
   * appears. Before it removes a day, it stores a snapshot of the start of the oldest day that stays.
   */
  prune(
    keepDays: number,
    mayRemove?: (date: string, files: readonly Part[]) => Promise<boolean>,
  ): Promise<string[]>;
}
