import { basename, dirname, join } from 'node:path';
import { type FileSystem, nodeFs, type OpenFile, writeAll } from './files';

/** The ending of a file that is still being written. */
const UNFINISHED = '.unfinished';

type Options = {
  /** Default: the operating system's. */
  fs?: FileSystem;
  /** The mode of the file, like 0o600. Default: the system's. */
  rights?: number;
  /** Called with the path of the complete, synced file before it gets its name, for example to read it back. */
  beforeRename?: (unfinished: string) => Promise<void>;
};

/**
 * Replaces the whole file `path`: writes `<path>.unfinished`, syncs it, renames it and syncs the folder.
 * After a crash there is either the old file or the new one. Rejects with errors of the file system or
 * of `beforeRename`; then the old file is still there, and the unfinished one is removed.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { fs = nodeFs, rights, beforeRename }: Options = {},
): Promise<void> {
  const folder = dirname(path);
  const name = `${basename(path)}${UNFINISHED}`;
  const unfinished = join(folder, name);
  // A file left by a crash would keep its old mode.
  if ((await fs.names(folder)).includes(name)) await fs.remove(unfinished);
  try {
    const file = await fs.open(unfinished, 'create', rights);
    try {
      await fill(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.(unfinished);
    await fs.rename(unfinished, path);
  } catch (error) {
    await fs.remove(unfinished).catch(() => undefined);
    throw error;
  }
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
