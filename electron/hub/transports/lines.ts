import type { Socket } from 'node:net';

/** Longest line. The largest message is a changed menu (`HOUSE_CHANGE_BYTES_MAX`) with room for its escapes. */
export const LINE_BYTES_MAX = 8 * 1024 * 1024;

/** How long an ended socket may take to send what was written. Then it is closed with what is left. */
const LAST_LINES_MS = 1_000;

export type BadLine = 'too-long' | 'not-json';

/**
 * Reads messages from a socket: one JSON value per line. A line that is too long or not JSON ends the socket.
 * Calls `onEnd` once when the socket ends, with that reason if there is one; it may still write a last line.
 * Returns a function that ends the socket: nothing more is read, and what was written is still sent.
 */
export function readLines(
  socket: Socket,
  onLine: (message: unknown) => void,
  onEnd: (why?: BadLine) => void,
): () => void {
  let pieces: Buffer[] = [];
  let bytes = 0;
  let isOver = false;
  const end = (why?: BadLine): void => {
    if (isOver) return;
    isOver = true;
    pieces = [];
    onEnd(why);
    if (socket.destroyed) return;
    const timer = setTimeout(() => socket.destroy(), LAST_LINES_MS);
    socket.once('close', () => clearTimeout(timer));
    socket.end();
  };
  socket.on('data', (data: Buffer) => {
    if (isOver) return;
    let rest = data;
    for (let at = rest.indexOf(10); at >= 0 && !isOver; at = rest.indexOf(10)) {
      const line = Buffer.concat([...pieces, rest.subarray(0, at)]).toString('utf8');
      pieces = [];
      bytes = 0;
      rest = rest.subarray(at + 1);
      let message: unknown;
      try {
        message = JSON.parse(line);
      } catch {
        return end('not-json');
      }
      onLine(message);
    }
    if (rest.length === 0 || isOver) return;
    pieces.push(rest);
    bytes += rest.length;
    if (bytes > LINE_BYTES_MAX) end('too-long');
  });
  socket.on('error', () => end());
  socket.on('close', () => end());
  return () => end();
}

/** Writes one message. Does nothing when the other end is gone. */
export function writeLine(socket: Socket, message: unknown): void {
  // As bytes, because `writableLength` counts the characters of a text.
  if (socket.writable) socket.write(Buffer.from(`${JSON.stringify(message)}\n`));
}
