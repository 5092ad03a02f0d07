import { basename, dirname, join } from 'node:path';
import { type FileSystem, type OpenFile, writeAll } from './files';

/** Where a file is written before it gets its name. */
export const UNFINISHED = '.unfinished';

/**
 * Replaces the file `path` as a whole: writes `<path>.unfinished`, syncs it, renames it and syncs the
 * folder, so that after a crash there is the old file or the new one. Rejects as the file system does;
 * what was there stays, and an unfinished file is left empty, to be used by the next try.
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(path);
  const unfinished = `${basename(path)}${UNFINISHED}`;
  const isThere = (await fs.names(folder)).includes(unfinished);
  const file = await fs.open(join(folder, unfinished), isThere ? 'write' : 'create');
  try {
    if (isThere) await file.truncate(0);
    await fill(file, bytes);
    await file.sync();
  } catch (error) {
    // Frees the room on a full disk.
    await file.truncate(0).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  await fs.rename(join(folder, unfinished), path);
  await fs.syncFolder(folder);
}

async function fill(file: OpenFile, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  if (bytes instanceof Uint8Array) return writeAll(file, bytes, 0);
  let at = 0;
  for await (const piece of bytes) {
    writeAll(file, piece, at);
    at += piece.length;
  }
}
