import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './files/write-durably';

/** The file of a data directory that names its history. No backup has it, so that a restored house gets another. */
export const HISTORY_FILE = 'history';

const NAME = /^[0-9a-f-]{36}$/u;

/** A name for a history that is kept nowhere: no client can go on with it in another run. */
export const newHistory = (): string => randomUUID();

/**
 * The name of the history in this data directory: the same at every start, another one after a restore. A
 * client that holds events of another history cannot go on with the next ones, though the numbers fit.
 * Makes one where there is none, or where it cannot be read; one that cannot be written holds for this run
 * alone, so that clients take a snapshot after the next start. Never rejects.
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
