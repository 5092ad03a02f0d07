import { type FileSystem, nodeFs } from '../../files/files';
import type { Archive, Damage } from '../archive';
import type { Journal } from '../journal';
import { DamageList } from './damage-list';
import { DayArchive } from './day-archive';
import { DayFolder } from './day-folder';
import { DayLog } from './day-log';
import { DaySnapshots } from './day-snapshots';
import { findNewest } from './find-newest';
import { History } from './history';

export type DayJournalOptions = {
  /** The file system; the operating system's unless a fault test puts another one there. */
  fs?: FileSystem;
  /** Milliseconds since 1970, for the names of what is moved aside. */
  now?: () => number;
  /** Called with each damage as it is found: while opening, and later when an older day is read. */
  onDamage?: (damage: Damage) => void;
};

/**
 * Opens the journal whose day files are in the folder `dir`, and makes the folder if need be. Reads
 * the newest day file only, so it takes as long with a year of history as with none. Damage does not
 * stop it: what is wrong is in `archive.damage`, and what is healthy is served. When the disk cannot be
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
  const damage = new DamageList(onDamage);
  const log = new DayLog(folder, await findNewest(folder, now), damage);
  await log.start();
  const { history } = log;
  const snapshots = new DaySnapshots({ folder, history, last: () => log.last, damage, now });
  await snapshots.start();
  return { log, snapshots, archive: new DayArchive({ folder, history, snapshots, damage }) };
}

/**
 * The archive of the folder `dir`, which may belong to a Heard that is running: it only reads, and is
 * as of now. A folder that is not there has no days.
 */
export async function openDayArchive(dir: string, fs = nodeFs): Promise<Archive> {
  const folder = new DayFolder(fs, dir);
  const newest = (await folder.days().catch(noDays)).at(-1);
  const damage = new DamageList();
  const extent = newest && { newest, end: undefined };
  const history = new History(
    folder,
    () => extent,
    (found) => damage.report(found),
  );
  const last = () => Number.POSITIVE_INFINITY;
  const common = { folder, history, damage };
  const snapshots = new DaySnapshots({ ...common, last, now: Date.now, isReadOnly: true });
  return new DayArchive({ ...common, snapshots });
}

function noDays(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
