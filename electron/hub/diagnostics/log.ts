import { describeError } from './describe-error';
import type { LogFile } from './log-file';

export type Level = 'info' | 'warn' | 'error';
/** Counts, sequences and codes. A string that is not a code (`CODE`) is logged as `(text)`. */
export type Fields = Readonly<Record<string, number | boolean | string | undefined>>;

const CODE = /^[a-z0-9][a-z0-9.:_-]{0,63}$/u;

/**
 * The log for developers: lines with a time, a level, a code and counts. It cannot contain text that a person
 * typed: fields are numbers and codes, and an error is logged with its kind, code and stack, never its message.
 */
export class Log {
  readonly #file: LogFile;
  readonly #now: () => number;

  constructor(file: LogFile, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  info(code: string, fields: Fields = {}): void {
    this.#write('info', [code, ...words(fields)]);
  }

  /** Logs what our own source prints: strings and numbers as they are, errors described, else only the type. */
  printed(level: Level, values: readonly unknown[]): void {
    this.#write(level, values.map(wordOf));
  }

  /** The last lines, oldest first. */
  tail(lines: number): string[] {
    return this.#file.tail(lines);
  }

  #write(level: Level, parts: readonly string[]): void {
    const time = new Date(this.#now()).toISOString();
    const text = parts.join(' ').replaceAll(/\s*\n\s*/gu, ' | ');
    this.#file.append(`${time} ${level.padEnd(5)} ${text}`);
  }
}

const words = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return `${key}=${typeof value === 'string' && !CODE.test(value) ? '(text)' : value}`;
  });

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Error ? describeError(value) : `(${typeof value})`;
}
