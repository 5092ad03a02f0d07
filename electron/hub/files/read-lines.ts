import type { OpenFile } from './files';

/** One line of a file: its bytes without the line end, and the offset after the line end. */
export type Line = { bytes: Buffer; end: number; terminated: boolean };

/** Bytes per read: large enough to be fast, small enough to bound the memory. */
const PIECE_BYTES = 256 * 1024;
const LINE_END = 0x0a;

/**
 * The lines of the first `end` bytes of a file, in pieces as they are read. Bytes after the last line
 * end come last, with `terminated` false. A line may be longer than a piece.
 */
export async function* readLines(
  file: OpenFile,
  end: number,
  pieceBytes = PIECE_BYTES,
): AsyncGenerator<Line[]> {
  let begun: Buffer[] = [];
  let at = 0;
  while (at < end) {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
    const piece = buffer.subarray(0, await file.read(buffer, at));
    if (piece.length === 0) break;
    const lines: Line[] = [];
    let from = 0;
    for (let stop = piece.indexOf(LINE_END); stop !== -1; stop = piece.indexOf(LINE_END, from)) {
      begun.push(piece.subarray(from, stop));
      lines.push({ bytes: join(begun), end: at + stop + 1, terminated: true });
      begun = [];
      from = stop + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
    at += piece.length;
    yield lines;
  }
  if (begun.length > 0) yield [{ bytes: join(begun), end: at, terminated: false }];
}

const join = (parts: Buffer[]): Buffer =>
  parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
