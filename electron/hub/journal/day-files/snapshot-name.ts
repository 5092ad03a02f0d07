import { formatSequence } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';

/**
 * The name of a snapshot: `2026-11-24.0000000000042.snapshot`, the business day of its state and its
 * sequence. The name begins with the day, so the file is copied and removed with the files of that day.
 */
export type SnapshotName = { file: string; date: string; sequence: number };

const SNAPSHOT_FILE = /^(?<date>\d{4}-\d{2}-\d{2})\.(?<sequence>\d{13})\.snapshot$/u;

/** The snapshots among the names of a folder, oldest first. */
export const snapshotNames = (files: readonly string[]): SnapshotName[] =>
  files
    .flatMap((file): SnapshotName[] => {
      const { date, sequence } = SNAPSHOT_FILE.exec(file)?.groups ?? {};
      return date && sequence ? [{ file, date, sequence: Number(sequence) }] : [];
    })
    .sort((a, b) => a.sequence - b.sequence);

export const snapshotName = (sequence: number, { day }: HouseState): SnapshotName => {
  const { date } = day;
  return { file: `${date}.${formatSequence(sequence)}.snapshot`, date, sequence };
};
