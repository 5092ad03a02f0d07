import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFs } from '../files/files';
import type { BackupSummary } from './backup-format';
import type { PartSink } from './read-backup';
import { diskRefused, refused } from './refused';
import { readSource } from './source';

/** Where a backup is unpacked before all of it is known to be right; a cut restore leaves only this. */
const UNFINISHED = 'journal.restoring';

/**
 * Restores a backup as the house of the folder `dataDir`, which must be empty or not there yet. All of
 * the backup has been read against its checksums, and is on disk, before it becomes the folder's
 * journal, in one step: whatever cuts it off leaves an empty house. Rejects with Refused.
 */
export async function restoreBackup(file: string, dataDir: string): Promise<BackupSummary> {
  await mustBeEmpty(dataDir);
  return unpack(file, { dataDir, as: 'journal' });
}

/** Throws Refused where there is anything but what a cut restore left. */
export async function mustBeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? notEmpty(folder) : diskRefused(folder, error);
  });
  if (names.some((name) => name !== UNFINISHED)) throw notEmpty(folder);
}

const notEmpty = (folder: string) => refused('conflict', 'restore-not-empty', { folder });

/**
 * Unpacks a backup beside a house's journal and gives it the name `as` once it is known to be whole,
 * and if `mayStill` says so then.
 */
export async function unpack(
  file: string,
  { dataDir, as, mayStill = () => true }: { dataDir: string; as: string; mayStill?(): boolean },
): Promise<BackupSummary> {
  const unfinished = join(dataDir, UNFINISHED);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await nodeFs.mkdir(unfinished);
    const summary = await readSource(file, (part) => openPart(join(unfinished, part)));
    await nodeFs.syncFolder(unfinished);
    if (!mayStill()) throw notEmpty(dataDir);
    await rename(unfinished, join(dataDir, as));
    await nodeFs.syncFolder(dataDir);
    return summary;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw diskRefused(dataDir, error);
  }
}

async function openPart(path: string): Promise<PartSink> {
  const failed = (error: unknown): never => {
    throw diskRefused(path, error);
  };
  // A part that is there twice would be no backup of ours.
  const handle = await open(path, 'wx').catch(failed);
  return {
    write: async (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        from += (await handle.write(bytes, from).catch(failed)).bytesWritten;
      }
    },
    end: () =>
      handle
        .sync()
        .finally(() => handle.close())
        .catch(failed),
  };
}
