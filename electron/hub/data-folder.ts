import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustBeOwnJournal } from './journal/day-files/check-ownership';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

/**
 * Makes the data directory, or a folder `inside` it, and returns its real path, so that a lock is the same
 * through every link. Throws an Error with one plain sentence when it cannot be written, and, before it changes
 * anything, when a newer version or two houses wrote its journal.
 */
export function makeDataFolder(dir: string, ...inside: string[]): string {
  mustBeOwnJournal(join(dir, 'journal'));
  const folder = join(dir, ...inside);
  try {
    // Checked first, because mkdir on a read-only disk fails with ENOENT, which does not help a person.
    accessSync(nearestExisting(folder), constants.W_OK);
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `the folder ${dir} cannot be written (${codeOf(cause)}). Make it writable, or choose another with --data.`;
    throw new Error(message, { cause });
  }
  return realpathSync(folder);
}

/** Makes the folder and its parents. Node's `recursive` never ends where a folder takes no entries, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (!existsSync(dirname(folder)) && dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another start may have made it meanwhile.
    if (!isFolder(folder)) throw cause;
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The folder, or its nearest existing parent. */
function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? folder
    : nearestExisting(dirname(folder));
}

/** Throws an Error with one plain sentence when there is no readable file at `path`. Run it before windows open. */
export function mustBeFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
    if (statSync(path).isFile()) return;
  } catch (cause) {
    throw new Error(`${path} cannot be read (${codeOf(cause)}).`, { cause });
  }
  throw new Error(`${path} is not a file.`);
}
