import type { DayFolder } from './day-folder';

/** Its checksum takes about 0.5 ms, short enough that no order waits for it. */
const PIECE_BYTES = 256 * 1024;

/** The first `end` bytes of a day file, in pieces. Throws when the file has fewer. */
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

/** The length of a file in the folder, in bytes. */
export async function daySize(folder: DayFolder, file: string): Promise<number> {
  const handle = await folder.open(file, 'read');
  return await handle.size().finally(() => handle.close());
}
