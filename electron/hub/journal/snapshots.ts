import type { HouseState } from '../../../shared/contract/state';

/** The state of the house after the event of `sequence`. */
export type Snapshot = { sequence: number; state: HouseState };

/**
 * States of the house by sequence, so that a start reads one state and only the events after it. While
 * the oldest days are stored, the log alone folds to the same state: a lost snapshot costs time, not
 * data. Implementations must pass the same suite as the log.
 */
export interface Snapshots {
  /**
   * Stores the state after the event of `sequence`, which must be durable in the log. Resolves when the
   * snapshot is on disk; a crash before that leaves none. Replaces a snapshot of the same sequence.
   * Rejects with errors of the file system.
   */
  put(sequence: number, state: HouseState): Promise<void>;
  /**
   * The newest healthy snapshot of `sequence` or an earlier one; undefined when there is none. Moves a
   * damaged snapshot aside, reports it in `Archive.damage` and tries the one before it.
   */
  newestBefore(sequence: number): Promise<Snapshot | undefined>;
}
