import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. Every script works from here, independent of the current folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/u, '');

/**
 * Returns the user's cache folder, shared by all clones: the runtime has half a gigabyte.
 * @returns {string}
 */
export function cacheFolder() {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'heard');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    // On build machines the user often has no writable home folder.
    const spare = join(tmpdir(), `heard-cache-${userInfo().uid}`);
    mkdirSync(spare, { recursive: true, mode: 0o700 });
    return spare;
  }
}

/** @param {string} program @returns {string | undefined} its path */
export function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}
