import type { HouseState } from '../../../shared/contract/state';

/** The state of the house after the event of `sequence`. */
export type Snapshot = { sequence: number; state: HouseState };

/**
 * States of the house by sequence, so that a start reads one of them and what follows. The log alone
 * folds to the same state, as long as its oldest days are kept: a lost snapshot costs time, not data.
 * Implementations pass the same suite as the log.
 */
export interface Snapshots {
  /**
   * Stores the state after the event of `sequence`, which must be durable in the log. Resolves when the
   * snapshot is on disk; a crash before that leaves none. The same sequence again replaces it. Rejects
   * as the file system does.
   */
  put(sequence: number, state: HouseState): Promise<void>;
  /**
   * The newest healthy snapshot of `sequence` or an earlier one, undefined where there is none. A
   * damaged one is set aside and reported in `Archive.damage`, and the one before it is taken.
   */
  newestBefore(sequence: number): Promise<Snapshot | undefined>;
}
