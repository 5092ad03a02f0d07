import type { HeardEvent } from '../../../shared/contract/events';

/** What a journal found wrong with its files, for a person to read. It stays on disk as long as its day does. */
export type Damage =
  /** The end of the last record or command was never completely written; it was moved to `movedTo`. */
  | { kind: 'torn-tail'; file: string; movedTo: string; bytes: number }
  /**
   * So many `records`, as far as that can be told, failed their checksum or order; the file is kept as
   * it is and not written again. The `healthy` ones are served.
   */
  | { kind: 'damaged'; file: string; records: number; healthy: number };

/** The journal's promise is broken for now: nothing of the append is to be acknowledged. */
export class JournalUnavailable extends Error {
  readonly code = 'unavailable';
}

/** A newer version of Heard wrote what this version cannot understand. Nothing was touched. */
export class JournalNewer extends Error {
  readonly code = 'newer';
}

/**
 * The durable event log: one total order of events, numbered from 1 without a gap. Implementations
 * share one suite of tests (test/electron/hub/journal/journal-port.ts).
 */
export interface Journal {
  /** The last durable sequence, 0 for an empty journal. */
  readonly lastSequence: number;
  /**
   * True when the next append must begin with `day.opened`: the journal is empty, or its newest part
   * is damaged and is not written again. The state that `day.opened` carries makes the day whole.
   */
  readonly mustOpenDay: boolean;
  /** What was found wrong: when it was opened or reopened, and in older days once they are read. */
  readonly damage: readonly Damage[];
  /**
   * Appends events as one batch after `expected` (the last sequence that the writer knows). Resolves
   * when every one of them is on disk. Rejects with JournalUnavailable when that is not certain; then
   * none may be acknowledged, and `reopen` must succeed before the next append. Of a batch that a
   * crash cuts, whole commands (neighbours with one `correlationid`) are kept or left out.
   *
   * Any other Error is a mistake of the caller, and nothing was written: an `expected` that is not
   * `lastSequence`, sequences with a gap, a second append before the first has settled, `day.opened`
   * anywhere but first in its batch or missing while `mustOpenDay`.
   */
  append(expected: number, events: readonly HeardEvent[]): Promise<void>;
  /**
   * The events that fold to what is true now: from the newest readable `day.opened`, in order; empty
   * for an empty journal. Of damaged files the healthy records.
   */
  readDay(): Promise<HeardEvent[]>;
  /**
   * Events with a sequence greater than `after` and up to what is `lastSequence` at the call, in
   * order, in pieces of at most 1,000; across days. Records that are damaged are left out.
   */
  read(after: number): AsyncIterable<HeardEvent[]>;
  /**
   * Command ids (correlationid ▶ last sequence) of the business day before the open one, and of those
   * parts of the open day that are no longer written, which `readDay` does not begin with.
   */
  commandsOfDayBefore(): Promise<Map<string, number>>;
  /** The business days that are kept, `2026-11-23`, oldest first. */
  days(): Promise<string[]>;
  /** Every event of one business day, in order; empty for a day that is not kept. */
  readBusinessDay(date: string): Promise<HeardEvent[]>;
  /**
   * Verifies what is on disk after a failure and makes the journal writable again; look at
   * `mustOpenDay` afterwards. Resolves with the last durable sequence. Records of a failed batch that
   * did reach the disk whole may be among them only if `append` can no longer be asked to write them;
   * this implementation removes them. Rejects with JournalUnavailable: try again later.
   */
  reopen(): Promise<number>;
  /** Waits for a running append, then lets go of the files. Nothing may be called afterwards. */
  close(): Promise<void>;
}
