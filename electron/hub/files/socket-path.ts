import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** The system cuts or refuses longer socket paths: 108 bytes on Linux, 104 on macOS, with the final zero. */
const PATH_MAX = 100;

/**
 * Works with a path to the socket `file` in `folder` that is short enough for the system; on Linux any
 * folder has one while it is open. Throws where there is none.
 */
export async function throughShortPath<T>(
  folder: string,
  file: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, file);
  if (Buffer.byteLength(path) <= PATH_MAX) return work(path);
  if (process.platform !== 'linux') throw new Error(`${path} is too long for a socket.`);
  const opened = openSync(folder, 'r');
  try {
    return await work(`/proc/self/fd/${opened}/${file}`);
  } finally {
    closeSync(opened);
  }
}
