import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_PREFIX } from '../../../../shared/contract/events';
import { isKnownType } from '../../../../shared/contract/upcast/read-event';
import { dayNames } from './day-name';
import { decodeLine, eventOf, isWhole } from './record';

/** Days before the newest whose house is looked at: what a start costs does not grow with history. */
const DAYS_BEFORE = 31;
/** Where the envelope stands in a record, and in it the first values of these names. */
const HEAD_BYTES = 512;
const TYPE = /"type":"([^"\\]*)"/u;
const SOURCE = new RegExp(`"source":"(?:${SOURCE_PREFIX})?([^"\\\\]*)"`, 'u');
const NEW_LINE = 0x0a;

/**
 * Throws, in one plain sentence, where the journal in the folder `dir` is none to begin to work on: a
 * newer version of Heard wrote it (JournalNewer), or the days of two houses lie in it. Only reads, so
 * that nothing is touched before; what is merely damaged is the journal's own to tell of.
 */
export function mustBeOwnJournal(dir: string): void {
  const files = namesIn(dir).reverse();
  const [newest, ...before] = files;
  if (newest === undefined) return;
  const house = houseIn(join(dir, newest));
  if (house === undefined) return;
  for (const file of before.slice(0, DAYS_BEFORE)) {
    if (SOURCE.exec(headOf(join(dir, file)))?.[1] === house) continue;
    const other = houseIn(join(dir, file));
    if (other !== undefined && other !== house) throw mixed(dir, [house, newest], [other, file]);
  }
}

function namesIn(dir: string): string[] {
  try {
    return dayNames(readdirSync(dir)).map(({ file }) => file);
  } catch {
    // None yet, or none that can be read, of which the journal says more.
    return [];
  }
}

/** The house of every record of a file. */
function houseIn(path: string): string | undefined {
  let house: string | undefined;
  for (const line of linesOf(readFileSync(path))) {
    const head = textOf(line);
    const type = TYPE.exec(head)?.[1];
    const source = SOURCE.exec(head)?.[1];
    const isOdd = !type || !source || !isKnownType(type) || source !== house;
    // Only what its checksum vouches for counts: all else is damage.
    if (!isOdd || !isRecord(line) || !source) continue;
    if (house !== undefined && source !== house) throw mixed(path, [house, ''], [source, '']);
    house = source;
  }
  return house;
}

/** True for a healthy record in one line. Throws JournalNewer. */
function isRecord(line: Buffer): boolean {
  const stored = decodeLine(line);
  if (!stored || !isWhole(stored)) return false;
  return eventOf(stored) !== undefined;
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  let from = 0;
  for (let to = bytes.indexOf(NEW_LINE); to >= 0; to = bytes.indexOf(NEW_LINE, from)) {
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

const textOf = (line: Buffer): string =>
  line.toString('latin1', 0, Math.min(line.length, HEAD_BYTES));

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return textOf(head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0)));
  } finally {
    closeSync(file);
  }
}

function mixed(where: string, one: [string, string], other: [string, string]): Error {
  const said = [one, other].map(([house, file]) => (file ? `${house} (${file})` : house));
  return new Error(
    `The days of two houses lie in ${where}: ${said.join(' and ')}. Nothing was touched. Take out the days that do not belong there, or choose another folder with --data.`,
  );
}
