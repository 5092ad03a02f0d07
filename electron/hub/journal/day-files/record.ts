import { crc32 } from 'node:zlib';
import {
  formatSequence,
  type HeardEvent,
  SEQUENCE_DIGITS,
  sequenceOf,
} from '../../../../shared/contract/events';
import { readEvent } from '../../../../shared/contract/upcast/read-event';
import { JournalNewer } from '../port';

/**
 * A record is one line: `<crc32 hex8> <sequence> <json>\n`. The checksum covers everything behind
 * the first space, so also the sequence. A `+` behind the sequence says that the next record belongs
 * to the same command: a command of which a crash kept only the beginning is known as cut, and a
 * retry of it is not mistaken for one that was done.
 */
export type StoredRecord = { sequence: number; more: boolean; event: HeardEvent };

const CHECKSUM_DIGITS = 8;
const BODY = CHECKSUM_DIGITS + 1;
const SPACE = 0x20;
const PLUS = 0x2b;

const checksum = (body: Uint8Array): string =>
  crc32(body).toString(16).padStart(CHECKSUM_DIGITS, '0');

/**
 * The lines of one append. JSON keeps any text whole: lone surrogates are escaped by JSON.stringify,
 * and U+2028, U+2029 and U+0085 are no line end here, as only the byte 0x0A is.
 */
export function encodeBatch(events: readonly HeardEvent[]): Buffer {
  // Each body becomes bytes once, for the checksum and for the file: half the time of joining text.
  const parts: Buffer[] = [];
  for (const [index, event] of events.entries()) {
    const more = events[index + 1]?.correlationid === event.correlationid;
    const body = Buffer.from(`${event.sequence}${more ? '+' : ''} ${JSON.stringify(event)}\n`);
    parts.push(Buffer.from(`${checksum(body.subarray(0, -1))} `), body);
  }
  return Buffer.concat(parts);
}

/**
 * Reads one line without its line end; undefined when it is not a healthy record. The event is in its
 * current version, whichever version is on disk. Throws JournalNewer for a healthy record of a type or
 * version that this version of Heard does not know.
 */
export function decodeRecord(line: Buffer): StoredRecord | undefined {
  const json = jsonStart(line);
  // As text, so that a checksum written in another way (a capital letter) is noticed as well.
  if (json === undefined || line.toString('latin1', 0, BODY - 1) !== checksum(line.subarray(BODY)))
    return undefined;
  const stored = parse(line.toString('utf8', json));
  if (stored?.sequence !== line.toString('latin1', BODY, BODY + SEQUENCE_DIGITS)) return undefined;
  const event = readEvent(stored);
  if (event === undefined) {
    throw new JournalNewer(
      `A newer version of Heard wrote the journal: this version does not know the event "${stored.type}". Open it with the newer version.`,
    );
  }
  return { sequence: sequenceOf(event), more: line[json - 2] === PLUS, event };
}

/** Where the JSON of a line begins, if the line has the outline of a record. */
function jsonStart(line: Buffer): number | undefined {
  const behind = BODY + SEQUENCE_DIGITS;
  const space = line[behind] === PLUS ? behind + 1 : behind;
  return line[BODY - 1] === SPACE && line[space] === SPACE ? space + 1 : undefined;
}

function parse(json: string): HeardEvent | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as HeardEvent) : undefined;
  } catch {
    // A checksum that fits by chance (1 in 4 billion): damage like any other, counted by the caller.
    return undefined;
  }
}

/** True when the events follow `expected` one by one. */
export const isContiguous = (expected: number, events: readonly HeardEvent[]): boolean =>
  events.every((event, index) => event.sequence === formatSequence(expected + 1 + index));
