import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFs } from '../files/files';
import type { BackupSummary } from './backup-format';
import type { PartSink } from './read-backup';
import { diskRefused, refused } from './refused';
import { readSource } from './source';

/** A backup is unpacked here until it is verified. An interrupted restore leaves only this folder. */
const UNFINISHED = 'journal.restoring';

/**
 * Restores a backup into the folder `dataDir`, which must be empty or missing. The backup becomes the
 * folder's journal in one step, after all of it is verified and on disk: an interruption before that
 * leaves an empty house. Rejects with Refused.
 */
export async function restoreBackup(file: string, dataDir: string): Promise<BackupSummary> {
  await mustBeEmpty(dataDir);
  return unpack(file, { dataDir, as: 'journal' });
}

/** Rejects with Refused when `folder` holds anything except the rest of an interrupted restore. */
export async function mustBeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? notEmpty(folder) : diskRefused(folder, error);
  });
  if (names.some((name) => name !== UNFINISHED)) throw notEmpty(folder);
}

const notEmpty = (folder: string) => refused('conflict', 'restore-not-empty', { folder });

/**
 * Unpacks a backup into `dataDir` and renames it to `as` when it is verified and `mayStill` then returns
 * true. Rejects with Refused.
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
  // Fails if a part occurs twice, which no real backup contains.
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
