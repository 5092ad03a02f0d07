import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { LINE_BYTES_MAX } from './backup-format';

const PIECE_BYTES = 256 * 1024;
const LINE_END = 0x0a;

/** Reads a backup from the start: lines and counted bytes between them, with a checksum of everything read. */
export class BackupPieces {
  readonly #handle: FileHandle;
  readonly #whole = createHash('sha256');
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes returned so far. */
  read = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** The SHA-256 of all bytes returned so far. */
  digest(): string {
    return this.#whole.copy().digest('hex');
  }

  /** The next line without its end. Undefined when no line ends within LINE_BYTES_MAX. */
  async line(): Promise<Buffer | undefined> {
    let end = this.#rest.indexOf(LINE_END);
    while (end < 0) {
      if (this.#rest.length > LINE_BYTES_MAX || !(await this.#more())) return undefined;
      end = this.#rest.indexOf(LINE_END);
    }
    return this.#hand(end + 1).subarray(0, end);
  }

  /** The next `bytes` bytes, or fewer at the end of the file. */
  async *take(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) return;
      const piece = this.#hand(Math.min(left, this.#rest.length));
      left -= piece.length;
      yield piece;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#more());
  }

  #hand(bytes: number): Buffer {
    const piece = this.#rest.subarray(0, bytes);
    this.#rest = this.#rest.subarray(bytes);
    this.#whole.update(piece);
    this.read += bytes;
    return piece;
  }

  async #more(): Promise<boolean> {
    const into = Buffer.allocUnsafe(PIECE_BYTES);
    const { bytesRead } = await this.#handle.read(into, 0, PIECE_BYTES);
    const piece = into.subarray(0, bytesRead);
    this.#rest = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    return bytesRead > 0;
  }
}
