import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nodeFs } from '../files/files';
import { dayBytes, dayDigest } from '../journal/day-files/day-bytes';
import { checkDay } from '../journal/day-files/day-check';
import { DayFolder } from '../journal/day-files/day-folder';
import { dayNames } from '../journal/day-files/day-name';
import { snapshotNames } from '../journal/day-files/snapshot-file';
import type { BackupSummary } from './backup-format';
import { type PartSink, readBackup } from './read-backup';
import { refused } from './refused';

/**
 * Reads what can be restored: a backup, or the folder of daily copies, named by itself, by the journal
 * in it, or by any file there (a dialog chooses files). Rejects with Refused, as readBackup does.
 */
export async function readSource(
  path: string,
  sinkOf: (part: string) => Promise<PartSink>,
): Promise<BackupSummary> {
  const copies = await copiesAt(path);
  return copies === undefined ? readBackup(path, sinkOf) : readCopies(copies, sinkOf);
}

/** Reads it all and keeps nothing. */
export const checkSource = (path: string): Promise<BackupSummary> =>
  readSource(path, async () => ({ write: async () => {}, end: async () => {} }));

async function copiesAt(path: string): Promise<string | undefined> {
  const name = basename(path);
  if (dayNames([name]).length > 0 || snapshotNames([name]).length > 0) return dirname(path);
  if (!(await stat(path).catch(() => undefined))?.isDirectory()) return undefined;
  for (const folder of [path, join(path, 'journal')]) {
    const names = await readdir(folder).catch(() => [] as string[]);
    if (dayNames(names).length > 0) return folder;
  }
  throw refused('invalid', 'backup-unlike', { file: path });
}

async function readCopies(
  path: string,
  sinkOf: (part: string) => Promise<PartSink>,
): Promise<BackupSummary> {
  const folder = new DayFolder(nodeFs, path);
  const days = await folder.days();
  let all = 0;
  for (const { file } of [...(await folder.snapshots()), ...days]) {
    const { bytes, sha256 } = await dayDigest(folder, file);
    const sink = await sinkOf(file);
    const hash = createHash('sha256');
    try {
      for await (const piece of dayBytes(folder, file, bytes)) {
        hash.update(piece);
        await sink.write(piece);
      }
    } finally {
      await sink.end();
    }
    if (hash.digest('hex') !== sha256) throw refused('invalid', 'backup-damaged', { file });
    all += bytes;
  }
  const newest = days.at(-1);
  if (!newest) throw refused('invalid', 'backup-unlike', { file: path });
  const last = await checkDay(folder, newest.file);
  return {
    house: last.house ?? '',
    made: (await stat(join(path, newest.file))).mtime.toISOString(),
    days: [...new Set(days.map(({ date }) => date))],
    through: last.last,
    bytes: all,
  };
}
