import type { HeardEvent } from '../../../shared/contract/events';

/**
 * Most bytes of one stored line, checksum and line end included: half of what a message broker takes by
 * default (NATS `max_payload`, 1 MB). What is longer is stored in parts, each under it.
 */
export const RECORD_BYTES_MAX = 512 * 1024;

/** Nothing of the append may be acknowledged: the log cannot promise that it is durable. */
export class JournalUnavailable extends Error {
  readonly code = 'unavailable';
}

/** A newer version of Heard wrote what this version cannot understand. Nothing was touched. */
export class JournalNewer extends Error {
  readonly code = 'newer';
}

/**
 * The durable event log: one total order of events, numbered from 1 without a gap, with one writer.
 * Every implementation passes test/electron/hub/journal/describe-journal.ts.
 */
export interface EventLog {
  /** The last durable sequence, 0 for an empty log. */
  readonly last: number;
  /**
   * True when the next append must begin with `day.opened`: the log is empty, or its newest part is
   * damaged and is not written again. Put a snapshot of `last` first, because the part may have lost
   * records that the writer still has in memory.
   */
  readonly mustOpenDay: boolean;
  /**
   * Appends events as one batch after `expected` (the last sequence that the writer knows). Resolves
   * when every one of them is on disk. Rejects with JournalUnavailable when that is not certain; then
   * none may be acknowledged, and `reopen` must succeed before the next append. Of a batch that a
   * crash cuts, whole commands (neighbours with one `correlationid`) are kept or left out.
   *
   * Any other Error is a mistake of the caller, and nothing was written: an `expected` that is not
   * `last`, sequences with a gap, a second append before the first has settled, `day.opened`
   * anywhere but first in its batch or missing while `mustOpenDay`.
   */
  append(expected: number, events: readonly HeardEvent[]): Promise<void>;
  /**
   * Events with a sequence greater than `after` and up to what is `last` at the call, in order, in
   * pieces of at most 1,000; across days. Damaged records are left out. Rejects with JournalNewer.
   */
  read(after: number): AsyncIterable<HeardEvent[]>;
  /**
   * Verifies what is stored after a failed append and makes the log writable again; look at
   * `mustOpenDay` afterwards. Resolves with the last durable sequence. Nothing of the failed batch may
   * be served later unless `last` has moved past it. Rejects with JournalUnavailable: try again later.
   */
  reopen(): Promise<number>;
  /** Waits for a running append, then releases the files. No member may be called afterwards. */
  close(): Promise<void>;
}
