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
  /** Default: the operating system's. Fault tests pass another one. */
  fs?: FileSystem;
  /** Milliseconds since 1970, for the names of files that are moved aside. */
  now?: () => number;
  /** Called with each damage when it is found: on opening, and later when an older day is read. */
  onDamage?: (damage: Damage) => void;
};

/**
 * Opens the journal whose day files are in the folder `dir`, and creates the folder if it is missing.
 * Reads only the newest day file, so the time does not grow with the history. Damage does not stop it:
 * `archive.damage` lists the damage, and healthy records are served. When the disk cannot be written,
 * the journal opens for reading; `append` rejects with JournalUnavailable until `reopen` succeeds.
 *
 * Rejects with JournalNewer, and changes nothing, when a newer version wrote the newest day. Rejects
 * with the error of node:fs when the folder cannot be created or read.
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
 * The archive of the folder `dir`, as the folder is now. Only reads, so another process may be writing
 * there. A missing folder has no days.
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
