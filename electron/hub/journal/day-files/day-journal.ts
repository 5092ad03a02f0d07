import { type JournalFs, nodeFs } from '../../files/files';
import type { Damage, Journal } from '../port';
import { DayFolder } from './day-folder';
import { DayLog } from './day-log';
import { findNewest } from './find-newest';

export type DayJournalOptions = {
  /** The file system; the operating system's unless a fault test puts another one there. */
  fs?: JournalFs;
  /** Milliseconds since 1970, for the names of what is moved aside. */
  now?: () => number;
  /** Told of each damage as it is found: while opening, and later when an older day is read. */
  onDamage?: (damage: Damage) => void;
};

/**
 * Opens the journal whose day files are in the folder `dir`, and makes the folder if need be. Reads
 * the newest day file only, so it takes as long with a year of history as with none. Damage does not
 * stop it: what is wrong is in `damage`, and what is healthy is served. When the disk cannot be
 * written it opens all the same, to be read; `append` rejects with JournalUnavailable until `reopen`
 * succeeds.
 *
 * Rejects with JournalNewer, and touches nothing, when a newer version has written the newest day;
 * and as node:fs does when the folder cannot be made or read.
 */
export async function openDayJournal(
  dir: string,
  { fs = nodeFs, now = Date.now, onDamage }: DayJournalOptions = {},
): Promise<Journal> {
  const folder = new DayFolder(fs, dir);
  await folder.make();
  const journal = new DayLog(folder, await findNewest(folder, now), onDamage);
  await journal.start();
  return journal;
}
