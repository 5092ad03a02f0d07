import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sequenceOf } from '../../../shared/contract/events';
import { nodeFs } from '../files/files';
import { writeDurably } from '../files/write-durably';
import { dayBytes, dayDigest, daySize } from '../journal/day-files/day-bytes';
import { DayFolder } from '../journal/day-files/day-folder';

/** Where a house's copies lie in the folder that was chosen: a data directory of its own, of days that are over. */
export const copiesOf = (copyTo: string, house: string): string =>
  join(copyTo, `heard-${house}`, 'journal');

/** A file of the journal and the business day that it is of. */
export type FileOver = { file: string; date: string };

/**
 * The files that never change again, by their day: the day files before the newest, and the snapshots
 * of what is in them.
 */
export async function filesOver(folder: DayFolder): Promise<FileOver[]> {
  const days = await folder.days();
  const newest = days.pop();
  const first = newest && (await folder.first(newest.file));
  const begins = first ? sequenceOf(first) : Number.POSITIVE_INFINITY;
  const snapshots = (await folder.snapshots()).filter(({ sequence }) => sequence < begins);
  // A day that is there has its start by then.
  const files = days.length === 0 ? [] : [...snapshots, ...days];
  return files.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Those of `files` that have no copy of their length. */
export async function withoutCopy<F extends FileOver>(
  folder: DayFolder,
  copies: string,
  files: readonly F[],
): Promise<F[]> {
  const copied = new DayFolder(nodeFs, copies);
  const there = new Set<string>(await copied.files().catch(noFiles));
  const missing: F[] = [];
  for (const name of files) {
    const { file } = name;
    const isThere =
      there.has(file) && (await daySize(copied, file)) === (await daySize(folder, file));
    if (!isThere) missing.push(name);
  }
  return missing;
}

/** Byte for byte the same, both read from beginning to end. */
export async function isCopied(folder: DayFolder, copies: string, file: string): Promise<boolean> {
  const copied = new DayFolder(nodeFs, copies);
  const there: string[] = await copied.files().catch(noFiles);
  if (!there.includes(file)) return false;
  const [own, copy] = [await dayDigest(folder, file), await dayDigest(copied, file)];
  return own.bytes === copy.bytes && own.sha256 === copy.sha256;
}

/**
 * Copies a file that never changes again and reads the copy back before it gets its name. One of that name
 * with other bytes (the house went on elsewhere from a backup) is kept beside it.
 */
export async function copyFile(
  folder: DayFolder,
  { file, copies, now }: { file: string; copies: string; now: number },
): Promise<void> {
  const target = new DayFolder(nodeFs, copies);
  const { bytes, sha256 } = await dayDigest(folder, file);
  await writeDurably(join(copies, file), dayBytes(folder, file, bytes), {
    beforeRename: async (unfinished) => {
      const copy = await dayDigest(target, basename(unfinished));
      if (copy.bytes !== bytes || copy.sha256 !== sha256) {
        throw new Error(`The copy of ${file} reads back other than it was written.`);
      }
      if ((await target.files()).includes(file)) {
        const other = new Date(now).toISOString().replaceAll(/[-:.]/gu, '');
        await target.rename(file, `${file}.other-${other}`);
      }
    },
  });
}

/** Makes the folder of copies in the chosen one, which must be there: a drive that is not plugged in is not made. */
export async function makeCopiesFolder(copyTo: string, house: string): Promise<string> {
  const copies = copiesOf(copyTo, house);
  if (!(await stat(copyTo)).isDirectory()) throw new Error(`${copyTo} is not a folder.`);
  // One by one: a drive that is pulled out in this moment is not made up either.
  for (const folder of [dirname(copies), copies]) await mkdir(folder).catch(isThere);
  return copies;
}

function isThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function noFiles(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
