import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { HouseState } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { nodeFs } from '../files/files';
import { HISTORY_FILE } from '../history';
import type { BackupSummary } from './backup-format';
import { unpack } from './restore';

/** A restored journal that waits for the next start to take the place of the one that is open now. */
const WAITING = 'journal.restored';

/** True for a house in which nobody has ordered yet: as it was installed, whatever was set up in it. */
export const isUntouched = (state: HouseState, days: number): boolean =>
  days <= 1 &&
  state.day.lastNumber === 0 &&
  Object.keys(state.tickets).length === 0 &&
  allClosed(state.closed).length === 0;

/**
 * Unpacks a backup beside the journal that is open; the next start opens it instead. Refuses if
 * somebody has ordered by the time it is unpacked.
 */
export const stageRestore = (
  file: string,
  { dataDir, mayStill }: { dataDir: string; mayStill(): boolean },
): Promise<BackupSummary> => unpack(file, { dataDir, as: WAITING, mayStill });

/**
 * Puts a restored journal that waits in place, before the journal is opened. What was there is moved
 * aside, the book with it (it is written again from the journal), and the name of its history. May be cut
 * off at any point and done again.
 */
export async function finishRestore(dataDir: string, now: number): Promise<boolean> {
  const names = await readdir(dataDir).catch(() => [] as string[]);
  if (!names.includes(WAITING)) return false;
  const before = `before-restore-${new Date(now).toISOString().replaceAll(/[-:.]/gu, '')}`;
  for (const name of ['journal', 'book', HISTORY_FILE]) {
    if (names.includes(name)) await rename(join(dataDir, name), join(dataDir, `${name}.${before}`));
  }
  await rename(join(dataDir, WAITING), join(dataDir, 'journal'));
  await nodeFs.syncFolder(dataDir);
  return true;
}
