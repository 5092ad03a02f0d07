import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'heard.log';
/** The current file and the older ones; `heard.1.log` is the previous one. */
const FILES = 4;
const FILE_BYTES = 1024 * 1024;

/**
 * A log of bounded size: at most `files` × `fileBytes`. Writes each line at once, so that the line before a crash
 * is there. Never throws, because a full disk must not end the service.
 */
export class LogFile {
  readonly #dir: string;
  readonly #fileBytes: number;
  readonly #files: number;
  #size: number | undefined;

  constructor(dir: string, { fileBytes = FILE_BYTES, files = FILES } = {}) {
    this.#dir = dir;
    this.#fileBytes = fileBytes;
    this.#files = files;
  }

  append(line: string): void {
    const bytes = Buffer.byteLength(line) + 1;
    try {
      this.#size ??= this.#open();
      if (this.#size > 0 && this.#size + bytes > this.#fileBytes) this.#rotate();
      appendFileSync(this.#path(0), `${line}\n`);
      this.#size += bytes;
    } catch {
      // Start again with the next line: the folder may be gone, or the disk full.
      this.#size = undefined;
    }
  }

  /** The last lines of all files together, oldest first. */
  tail(lines: number): string[] {
    const found: string[] = [];
    for (let number = 0; number < this.#files && found.length < lines; number += 1) {
      found.unshift(...linesIn(this.#path(number)));
    }
    return found.slice(-lines);
  }

  #open(): number {
    mkdirSync(this.#dir, { recursive: true });
    return statSync(this.#path(0), { throwIfNoEntry: false })?.size ?? 0;
  }

  #rotate(): void {
    for (let number = this.#files - 2; number >= 0; number -= 1) {
      const path = this.#path(number);
      if (statSync(path, { throwIfNoEntry: false })) renameSync(path, this.#path(number + 1));
    }
    this.#size = 0;
  }

  #path(number: number): string {
    return join(this.#dir, number === 0 ? NAME : NAME.replace('.', `.${number}.`));
  }
}

function linesIn(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
