import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openDayArchive } from '../journal/day-files/day-journal';
import { dayNames } from '../journal/day-files/day-name';
import { snapshotNames } from '../journal/day-files/snapshot-name';
import type { BackupSummary } from './backup-format';
import { type PartSink, readBackup } from './read-backup';
import { refused } from './refused';

/**
 * Reads a source of a restore: a backup, or a folder of daily copies. `path` may name that folder, the
 * journal in it, or any file there (a dialog chooses files). Rejects with Refused, as readBackup does.
 */
export async function readSource(
  path: string,
  sinkOf: (part: string) => Promise<PartSink>,
): Promise<BackupSummary> {
  const copies = await copiesAt(path);
  return copies === undefined ? readBackup(path, sinkOf) : readCopies(copies, sinkOf);
}

/** Verifies a source of a restore and stores nothing. Rejects with Refused. */
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
  const exported = await (await openDayArchive(path)).export({});
  if (!exported) throw refused('invalid', 'backup-unlike', { file: path });
  const { house, through, parts } = exported;
  const days: string[] = [];
  let all = 0;
  for (const { name: file, bytes, read } of parts) {
    const sha256 = createHash('sha256');
    for await (const piece of read()) sha256.update(piece);
    const sink = await sinkOf(file);
    const hash = createHash('sha256');
    try {
      for await (const piece of read()) {
        hash.update(piece);
        await sink.write(piece);
      }
    } finally {
      await sink.end();
    }
    if (hash.digest('hex') !== sha256.digest('hex'))
      throw refused('invalid', 'backup-damaged', { file });
    all += bytes;
    if (file.endsWith('.log')) days.push(file);
  }
  return {
    house,
    made: (await stat(join(path, days.at(-1) ?? ''))).mtime.toISOString(),
    days: [...new Set(days.map((file) => file.slice(0, 10)))],
    through,
    bytes: all,
  };
}
