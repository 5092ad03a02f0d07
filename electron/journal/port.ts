import type { HeardEvent } from '../../shared/contract/events';

/** What opening a journal found wrong, for a person to read. Nothing of it is ever deleted. */
export type Damage =
  /** The end of the last record or batch was never completely written; it was moved to `movedTo`. */
  | { kind: 'torn-tail'; file: string; movedTo: string; bytes: number }
  /** Records failed their checksum or order; the file is kept as it is and not written again. */
  | { kind: 'damaged'; file: string; records: number; healthy: number };

/** The journal's promise is broken for now: nothing of the append is to be acknowledged. */
export class JournalUnavailable extends Error {
  readonly code = 'unavailable';
}

/**
 * The durable event log: one total order of events, numbered from 1 without a gap. Implementations
 * share one suite of tests (test/electron/journal/journal-port.ts).
 */
export interface Journal {
  /** The last durable sequence, 0 for an empty journal. */
  readonly lastSequence: number;
  /** What was found wrong when it was opened (and reopened). */
  readonly damage: readonly Damage[];
  /**
   * Appends events as one batch after `expected` (the last sequence that the writer knows). Resolves
   * when every one of them is on disk. Rejects with JournalUnavailable when that is not certain; then
   * none may be acknowledged, and `reopen` must succeed before the next append.
   */
  append(expected: number, events: readonly HeardEvent[]): Promise<void>;
  /** The open business day from its `day.opened`, in order; empty for an empty journal. */
  readDay(): Promise<HeardEvent[]>;
  /** Events with a sequence greater than `after`, in order, read in pieces; across days. */
  read(after: number): AsyncIterable<HeardEvent[]>;
  /** Command ids (correlationid ▶ last sequence) of the day before the open one. */
  commandsOfDayBefore(): Promise<Map<string, number>>;
  /** The business days that are kept, `2026-11-23`, oldest first. */
  days(): Promise<string[]>;
  /** Every event of one business day, in order. */
  readBusinessDay(date: string): Promise<HeardEvent[]>;
  /**
   * Verifies what is on disk after a failure and makes the journal writable again. Resolves with the
   * last durable sequence: records of a failed batch that did reach the disk whole may be among them
   * only if `append` can no longer be asked to write them; this implementation removes them.
   */
  reopen(): Promise<number>;
  close(): Promise<void>;
}
