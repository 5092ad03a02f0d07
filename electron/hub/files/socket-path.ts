import { closeSync, openSync } from 'node:fs';
import type { Server } from 'node:net';
import { join } from 'node:path';

/** Below the system's limit for socket paths: 108 bytes on Linux, 104 on macOS, with the final zero. */
const PATH_MAX = 100;

/**
 * Calls `work` with a path to the socket `file` in `folder` that is short enough for the system. On Linux
 * every open folder has one, below /proc/self/fd. Throws on other systems when the path is too long.
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

/** Listens on a socket path or a named pipe. Rejects as node:net does. */
export function listen(server: Server, path: string): Promise<void> {
  return new Promise((listening, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      listening();
    });
  });
}
