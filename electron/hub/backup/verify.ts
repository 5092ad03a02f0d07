import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifyOptions } from '../journal/archive';
import { openDayArchive } from '../journal/day-files/day-journal';
import { dayNames } from '../journal/day-files/day-name';
import { FOREIGN } from '../journal/day-files/verify-days';

/** The exit codes of a verification. */
export const HEALTHY = 0;
export const DAMAGE = 1;
export const NOT_HEARD = 2;

export type Verdict = {
  code: typeof HEALTHY | typeof DAMAGE | typeof NOT_HEARD;
  /** Lines for a person: one per day file, other files, and the verdict last. */
  lines: string[];
};

/** Names of everything that Heard stores in a data directory. */
const OURS =
  /^(?:journal|book|cursors|app|log|crashes|history|hub\.lock|local|pins\.json|(?:journal|book)\..+)$/u;
/**
 * Checks a data directory or a folder of copies. Only reads, so Heard may be running on it. Rejects only
 * with errors of the file system.
 */
export async function verify(dir: string, options: VerifyOptions = {}): Promise<Verdict> {
  const names = await readdir(dir).catch(() => undefined);
  if (names === undefined) return notHeard(`${dir} is not a folder that can be read.`);
  const isJournal = !names.includes('journal') && dayNames(names).length > 0;
  if (!isJournal && !names.includes('journal'))
    return notHeard(`${dir} is not a data directory of Heard: it has no journal.`);
  const foreign = isJournal ? [] : names.filter((name) => !OURS.test(name)).sort();
  const archive = await openDayArchive(isJournal ? dir : join(dir, 'journal'));
  const { faults, lines } = await archive.verify(options);
  return {
    code: faults === 0 ? HEALTHY : DAMAGE,
    lines: [...foreign.map((name) => `${join(dir, name)}${FOREIGN}`), ...lines],
  };
}

const notHeard = (line: string): Verdict => ({ code: NOT_HEARD, lines: [line] });
