import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { HouseState } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { nodeFs } from '../files/files';
import { HISTORY_FILE } from '../history';
import type { BackupSummary } from './backup-format';
import { unpack } from './restore';

/** A restored journal that replaces the open one at the next start. */
const WAITING = 'journal.restored';

/** True for a house without any order yet, as after the installation. Its settings may have changed. */
export const isUntouched = (state: HouseState, days: number): boolean =>
  days <= 1 &&
  state.day.lastNumber === 0 &&
  Object.keys(state.tickets).length === 0 &&
  allClosed(state.closed).length === 0;

/**
 * Unpacks a backup next to the open journal; the next start opens it instead. Rejects with Refused if
 * `mayStill` returns false once it is unpacked, because an order arrived meanwhile.
 */
export const stageRestore = (
  file: string,
  { dataDir, mayStill }: { dataDir: string; mayStill(): boolean },
): Promise<BackupSummary> => unpack(file, { dataDir, as: WAITING, mayStill });

/**
 * Puts a waiting restored journal in place, before the journal is opened. Moves the old journal, its
 * ticket book (it is rebuilt from the journal) and the name of its history aside. May be interrupted at
 * any point and repeated. Resolves with true when a journal was waiting.
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
