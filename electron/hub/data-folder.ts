import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustBeOwnJournal } from './journal/day-files/check-ownership';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

/**
 * Makes the folder of a house, or one `inside` it, and returns it by its true name: a lock in it must be the
 * same whichever link led there. Throws, in one plain sentence, where it cannot be written, and, before
 * anything is touched, where a newer version or two houses wrote its journal.
 */
export function makeDataFolder(dir: string, ...inside: string[]): string {
  mustBeOwnJournal(join(dir, 'journal'));
  const folder = join(dir, ...inside);
  try {
    // Asked first, because making it on a disk that is only read says ENOENT, which helps nobody.
    accessSync(whatIsThere(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `the folder ${dir} cannot be written (${codeOf(cause)}). Make it writable, or choose another with --data.`;
    throw new Error(message, { cause });
  }
  return realpathSync(folder);
}

/** The folder, or the nearest one above it that exists. */
function whatIsThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : whatIsThere(dirname(folder));
}

/** Throws, in one plain sentence, where there is no file to read: better before windows open than after. */
export function mustBeFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
    if (statSync(path).isFile()) return;
  } catch (cause) {
    throw new Error(`${path} cannot be read (${codeOf(cause)}).`, { cause });
  }
  throw new Error(`${path} is not a file.`);
}
