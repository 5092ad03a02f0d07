import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_PREFIX } from '../../../../shared/contract/events';
import { isKnownType } from '../../../../shared/contract/upcast/read-event';
import { dayNames } from './day-name';
import { decodeLine, eventOf, isWhole } from './record';

/** Older day files that are checked, so that the cost of a start does not grow with history. */
const DAYS_BEFORE = 31;
/** Bytes at the start of a record that hold its envelope, and so its `type` and `source`. */
const HEAD_BYTES = 512;
const TYPE = /"type":"([^"\\]*)"/u;
const SOURCE = new RegExp(`"source":"(?:${SOURCE_PREFIX})?([^"\\\\]*)"`, 'u');
const NEW_LINE = 0x0a;

/**
 * Throws, with one sentence for a person, when the journal in the folder `dir` must not be opened: a
 * newer version of Heard wrote it (JournalNewer), or it holds days of two houses. Only reads. Does not
 * report damage, which the journal reports when it is opened.
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
    // The folder is missing or cannot be read. The journal reports the second case when it is opened.
    return [];
  }
}

/** The id of the house in a file's records, undefined without a healthy record. Throws if there are two. */
function houseIn(path: string): string | undefined {
  let house: string | undefined;
  for (const line of linesOf(readFileSync(path))) {
    const head = textOf(line);
    const type = TYPE.exec(head)?.[1];
    const source = SOURCE.exec(head)?.[1];
    const isOdd = !type || !source || !isKnownType(type) || source !== house;
    // Counts only records whose checksum fits; anything else is damage.
    if (!isOdd || !isRecord(line) || !source) continue;
    if (house !== undefined && source !== house) throw mixed(path, [house, ''], [source, '']);
    house = source;
  }
  return house;
}

/** True for a line that is a healthy, whole record. Throws JournalNewer. */
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
