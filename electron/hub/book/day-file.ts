import { open, rename, stat, truncate } from 'node:fs/promises';
import { decodeLine } from './lines';
import { NOTHING, type Progress, readProgressOf } from './progress';

const NEWLINE = 0x0a;
/** Bytes to read from the end. The progress is the last document; only a few lines about indexes follow. */
const TAIL_BYTES = 16 * 1024;

/** Reads the progress of a day from the end of its file only, because a start does this for every day. */
export async function readProgress(path: string): Promise<Progress> {
  const lines = (await readTail(path, TAIL_BYTES)).toString('utf8').split('\n');
  for (const line of lines.reverse()) {
    const progress = progressIn(line);
    if (progress) return progress;
  }
  return NOTHING;
}

function progressIn(line: string): Progress | undefined {
  try {
    return readProgressOf(JSON.parse(decodeLine(line)));
  } catch {
    return undefined;
  }
}

/**
 * Cuts off an incomplete last line, left by a crash or a full disk. NeDB would join the next line to it.
 * Resolves with true when there was one.
 */
export async function cutTornTail(path: string): Promise<boolean> {
  const size = await sizeOf(path);
  let kept = size;
  for (let bytes = TAIL_BYTES; kept > 0; bytes *= 2) {
    const tail = await readTail(path, bytes);
    const end = tail.lastIndexOf(NEWLINE);
    if (end >= 0 || tail.length >= size) {
      kept = size - tail.length + end + 1;
      break;
    }
  }
  if (kept === size) return false;
  await truncate(path, kept);
  return true;
}

/** Renames a damaged file. It is kept as long as its day. Returns the new path. */
export async function moveAside(path: string, now: number): Promise<string> {
  const time = new Date(now).toISOString().replace(/[:.]/gu, '-');
  const movedTo = `${path}.damaged-${time}`;
  await rename(path, movedTo);
  return movedTo;
}

async function readTail(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r').catch(absent);
  if (!file) return Buffer.alloc(0);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, bytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(absent))?.size ?? 0;

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
