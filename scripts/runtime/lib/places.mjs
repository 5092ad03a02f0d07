import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. Every script works from here, wherever it was called from. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/u, '');

/**
 * The user's cache folder, shared by all clones: the runtime is half a gigabyte, once is enough.
 * @returns {string}
 */
export function cacheFolder() {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'heard');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    // Build machines often run as a user without a home that can be written to.
    const spare = join(tmpdir(), `heard-cache-${userInfo().uid}`);
    mkdirSync(spare, { recursive: true, mode: 0o700 });
    return spare;
  }
}

/** @param {string} program @returns {string | undefined} where it is */
export function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}
