import type { HeardEvent } from '../../../shared/contract/events';

/**
 * Maximum bytes of one stored line, with checksum and line end: half the default limit of a message
 * broker (NATS `max_payload`, 1 MB). A longer record is stored in parts below this limit.
 */
export const RECORD_BYTES_MAX = 512 * 1024;

/** The log cannot promise that an append is durable, so no event of it may be acknowledged. */
export class JournalUnavailable extends Error {
  readonly code = 'unavailable';
}

/** A newer version of Heard wrote a record that this version cannot read. Nothing was changed. */
export class JournalNewer extends Error {
  readonly code = 'newer';
}

/**
 * The durable event log: one total order of events, numbered from 1 without a gap, with one writer.
 * Every implementation must pass test/electron/hub/journal/describe-journal.ts.
 */
export interface EventLog {
  /** The last durable sequence, 0 for an empty log. */
  readonly last: number;
  /**
   * True when the next append must begin with `day.opened`: the log is empty, or its newest part is
   * damaged and is not written again. In the second case put a snapshot of `last` first: the part may
   * have lost records that the writer still has in memory.
   */
  readonly mustOpenDay: boolean;
  /**
   * Appends events as one batch after `expected` (the last sequence that the writer knows). Resolves
   * when all of them are on disk. Rejects with JournalUnavailable when that is not certain; then none
   * may be acknowledged, and `reopen` must succeed before the next append. When a crash cuts a batch,
   * each command (neighbouring events with one `correlationid`) is kept as a whole or not at all.
   *
   * Any other Error is a mistake of the caller, and nothing was written: `expected` differs from
   * `last`, sequences have a gap, the previous append has not settled, `day.opened` is not the first
   * event of its batch or is missing while `mustOpenDay`.
   */
  append(expected: number, events: readonly HeardEvent[]): Promise<void>;
  /**
   * Events after the sequence `after`, up to the value of `last` at the call, in order and across days,
   * in pieces of at most 1,000. Skips damaged records. Rejects with JournalNewer.
   */
  read(after: number): AsyncIterable<HeardEvent[]>;
  /**
   * Verifies what is stored after a failed append and makes the log writable again; check
   * `mustOpenDay` afterwards. Resolves with the last durable sequence. An event of the failed batch may
   * be served later only if `last` includes it. Rejects with JournalUnavailable: try again later.
   */
  reopen(): Promise<number>;
  /** Waits for a running append, then closes the files. Call no member afterwards. */
  close(): Promise<void>;
}
