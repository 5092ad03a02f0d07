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

/**
 * The dates between the oldest and the newest day file of which only a snapshot is stored: each day has a
 * snapshot, so their day files are lost. Compares names only, and misses a lost day whose snapshot is lost too.
 */
export function missingDays(
  days: readonly { date: string }[],
  snapshots: readonly SnapshotName[],
): string[] {
  const stored = days.map(({ date }) => date);
  const [oldest = '', newest = ''] = [stored[0], stored.at(-1)];
  const dates = new Set(snapshots.map(({ date }) => date));
  for (const date of stored) dates.delete(date);
  return [...dates].filter((date) => date > oldest && date < newest);
}

export const snapshotName = (sequence: number, { day }: HouseState): SnapshotName => {
  const { date } = day;
  return { file: `${date}.${formatSequence(sequence)}.snapshot`, date, sequence };
};
