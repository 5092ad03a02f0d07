import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './files/write-durably';

/** The file that names a data directory's history. Backups leave it out, so that a restore gets a new name. */
export const HISTORY_FILE = 'history';

const NAME = /^[0-9a-f-]{36}$/u;

/** Makes a new name for a history. If it is not stored, clients cannot resume from it in the next run. */
export const newHistory = (): string => randomUUID();

/**
 * Returns the name of the history in this data directory: the same at every start, a new one after a restore. A
 * client with events of another history must not resume, although its sequence may fit. Makes a new name when
 * there is none or it cannot be read. A name that cannot be written is valid for this run only, so clients take
 * a snapshot after the next start. Never rejects.
 */
export async function openHistory(dataDir: string): Promise<string> {
  const file = join(dataDir, HISTORY_FILE);
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (NAME.test(known)) return known;
  const name = newHistory();
  await writeDurably(file, Buffer.from(`${name}\n`)).catch((error: unknown) => {
    console.error('history:', error);
  });
  return name;
}
