import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifyOptions } from '../journal/archive';
import { openDayArchive } from '../journal/day-files/day-journal';
import { dayNames } from '../journal/day-files/day-name';
import { FOREIGN } from '../journal/day-files/verify-days';

/** What the exit code of a verification says. */
export const HEALTHY = 0;
export const DAMAGE = 1;
export const NOT_HEARD = 2;

export type Verdict = {
  code: typeof HEALTHY | typeof DAMAGE | typeof NOT_HEARD;
  /** Plain lines: one a day file, what else is there, and last the verdict. */
  lines: string[];
};

/** What lies in a data directory beside the journal. */
const OURS =
  /^(?:journal|book|cursors|app|log|crashes|history|hub\.lock|local|pins\.json|(?:journal|book)\..+)$/u;
/**
 * Checks a data directory, or a folder of copies, by reading alone; Heard may be running on it. Rejects
 * only as the file system does.
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
