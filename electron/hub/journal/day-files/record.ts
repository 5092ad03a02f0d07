import { type HeardEvent, SEQUENCE_DIGITS } from '../../../../shared/contract/events';
import { readEvent } from '../../../../shared/contract/upcast/read-event';
import { BODY, checksum, isHealthy } from '../../files/checked-line';
import { JournalNewer, RECORD_BYTES_MAX } from '../event-log';

/**
 * One line of a file: `<crc32 hex8> <sequence> <json>\n`. The checksum covers everything after the first
 * space, including the sequence. A `+` after the sequence marks that the next line belongs to the same
 * command or record, so that a command or record without its end is recognised.
 */
export type StoredLine = { sequence: number; more: boolean; value: Stored };
type Stored = { type: string; sequence: string; data: unknown };
/** A piece of a record that is too long for one line: `text` is a slice of its JSON. */
type Part = Omit<Stored, 'data'> & { part: number; of: number; text: string };

const PLUS = 0x2b;
const SPACE = 0x20;
const PART_TYPE = 'app.heard.part.v1';
/** A UTF-16 unit of JSON text takes at most 3 bytes in a JSON string: 480 kB, with room for the other fields. */
const PART_CHARS = 160_000;

/**
 * The lines of one append. Every text survives: JSON.stringify escapes lone surrogates, and only the
 * byte 0x0A ends a line here, not U+2028, U+2029 or U+0085.
 */
export function encodeBatch(events: readonly HeardEvent[]): Buffer {
  const buffers: Buffer[] = [];
  for (const [index, event] of events.entries()) {
    const more = events[index + 1]?.correlationid === event.correlationid;
    pushRecord(buffers, event.sequence, JSON.stringify(event), more);
  }
  return Buffer.concat(buffers);
}

/** The bytes of one record: a line, or several of at most RECORD_BYTES_MAX. */
export function encodeRecord(sequence: string, json: string): Buffer {
  const buffers: Buffer[] = [];
  pushRecord(buffers, sequence, json, false);
  return Buffer.concat(buffers);
}

function pushRecord(into: Buffer[], sequence: string, json: string, more: boolean): void {
  const body = bodyOf(sequence, json, more);
  if (BODY + body.length <= RECORD_BYTES_MAX) {
    pushLine(into, body);
    return;
  }
  const of = Math.ceil(json.length / PART_CHARS);
  for (let part = 1; part <= of; part += 1) {
    const text = json.slice((part - 1) * PART_CHARS, part * PART_CHARS);
    const piece: Part = { type: PART_TYPE, sequence, part, of, text };
    pushLine(into, bodyOf(sequence, JSON.stringify(piece), more || part < of));
  }
}

/** Encodes each body once, for the checksum and the file. Takes half the time of joining strings. */
const bodyOf = (sequence: string, json: string, more: boolean): Buffer =>
  Buffer.from(`${sequence}${more ? '+' : ''} ${json}\n`);

function pushLine(into: Buffer[], body: Buffer): void {
  into.push(Buffer.from(`${checksum(body.subarray(0, -1))} `), body);
}

/** Decodes one line, given without its line end. Undefined when the line is not healthy. */
export function decodeLine(line: Buffer): StoredLine | undefined {
  const json = jsonStart(line);
  if (json === undefined || !isHealthy(line)) return undefined;
  const value = parse(line.toString('utf8', json));
  const digits = line.toString('latin1', BODY, BODY + SEQUENCE_DIGITS);
  if (value?.sequence !== digits) return undefined;
  return { sequence: Number(digits), more: line[json - 2] === PLUS, value };
}

/** Joins the parts of long records. Pass every line in order, and undefined for a line that is not healthy. */
export class Joiner {
  /** Records so far that have a first part and no last one. */
  dropped = 0;
  #begun: { sequence: string; of: number; texts: string[] } | undefined;

  /** True while the next line must be the next part of a record. */
  get isWaiting(): boolean {
    return this.#begun !== undefined;
  }

  /** Returns a whole record; `waiting` when more parts must follow; undefined for a line to ignore. */
  take(line: StoredLine | undefined): StoredLine | 'waiting' | undefined {
    const begun = this.#begun;
    this.#begun = undefined;
    const part = line && isPart(line.value) ? line.value : undefined;
    const continues =
      part?.sequence === begun?.sequence &&
      part?.of === begun?.of &&
      part?.part === (begun?.texts.length ?? 0) + 1;
    if (begun && !(part && continues)) this.dropped += 1;
    if (!line || !part) return line;
    const texts = begun && continues ? begun.texts : [];
    if (part.part !== texts.length + 1) return undefined;
    texts.push(part.text);
    if (texts.length < part.of) {
      this.#begun = { sequence: part.sequence, of: part.of, texts };
      return 'waiting';
    }
    const value = parse(texts.join(''));
    return value?.sequence === part.sequence ? { ...line, value } : undefined;
  }
}

/**
 * The event of a record, upcast to the current version of its type. Throws JournalNewer for a type or a
 * version that this version of Heard does not know.
 */
export function eventOf({ value }: StoredLine): HeardEvent {
  const event = readEvent(value);
  if (event === undefined) {
    throw new JournalNewer(
      `A newer version of Heard wrote the journal: this version does not know the event "${value.type}". Open it with the newer version.`,
    );
  }
  return event;
}

/** True for a line that is a whole record by itself. */
export const isWhole = ({ value }: StoredLine): boolean => !isPart(value);

const isPart = (value: object): value is Part => 'type' in value && value.type === PART_TYPE;

/** The offset of the JSON in a line. Undefined when the line does not have the layout of a record. */
function jsonStart(line: Buffer): number | undefined {
  const behind = BODY + SEQUENCE_DIGITS;
  const space = line[behind] === PLUS ? behind + 1 : behind;
  return line[space] === SPACE ? space + 1 : undefined;
}

function parse(json: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Stored) : undefined;
  } catch {
    // The checksum fits by chance (1 in 4 billion). The caller counts it as damage.
    return undefined;
  }
}
