import type { DayFolder } from './day-folder';

/** Small enough that its checksum, some 0.5 ms, never makes an order wait. */
const PIECE_BYTES = 256 * 1024;

/** The first `end` bytes of a day file, in pieces. Throws when there are fewer. */
export async function* dayBytes(
  folder: DayFolder,
  file: string,
  end: number,
): AsyncGenerator<Buffer> {
  const handle = await folder.open(file, 'read');
  try {
    for (let at = 0; at < end; ) {
      const into = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - at));
      const read = await handle.read(into, at);
      if (read === 0) throw new Error(`${file} became shorter while it was read.`);
      at += read;
      yield into.subarray(0, read);
    }
  } finally {
    await handle.close();
  }
}

/** The length of a file in the folder. */
export async function daySize(folder: DayFolder, file: string): Promise<number> {
  const handle = await folder.open(file, 'read');
  return await handle.size().finally(() => handle.close());
}
