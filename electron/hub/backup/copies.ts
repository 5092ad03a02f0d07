import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../files/write-durably';
import type { Part } from '../journal/archive';

/** The folder of a house's copies in the chosen folder. It is a complete data directory of past days. */
export const copiesOf = (copyTo: string, house: string): string =>
  join(copyTo, `heard-${house}`, 'journal');

/** The `parts` that have no copy of the same length in the folder `copies`. */
export async function withoutCopy<P extends Part>(
  copies: string,
  parts: readonly P[],
): Promise<P[]> {
  const missing: P[] = [];
  for (const part of parts) {
    if ((await sizeOf(join(copies, part.name))) !== part.bytes) missing.push(part);
  }
  return missing;
}

/** True when the copy has the same bytes. Reads both files completely. */
export async function isCopied(copies: string, { name, bytes, read }: Part): Promise<boolean> {
  const copy = join(copies, name);
  if ((await sizeOf(copy)) !== bytes) return false;
  return (await digest(read())) === (await digest(createReadStream(copy)));
}

/**
 * Copies a file that never changes again, and reads the copy back before it gets its name. An existing
 * copy with other bytes (the house continued on another computer from a backup) is renamed and kept.
 */
export async function copyPart(
  { name, read }: Part,
  { copies, now }: { copies: string; now: number },
): Promise<void> {
  const copy = join(copies, name);
  const sha256 = await digest(read());
  await writeDurably(copy, read(), {
    beforeRename: async (unfinished) => {
      if ((await digest(createReadStream(unfinished))) !== sha256) {
        throw new Error(`The copy of ${name} reads back other than it was written.`);
      }
      if ((await sizeOf(copy)) === undefined) return;
      await rename(copy, `${copy}.other-${new Date(now).toISOString().replaceAll(/[-:.]/gu, '')}`);
    },
  });
}

async function digest(pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Undefined for a missing file. */
const sizeOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(notThere))?.size;

/** Creates the folder of copies in the chosen folder. That one must exist: it may be a drive that is unplugged. */
export async function makeCopiesFolder(copyTo: string, house: string): Promise<string> {
  const copies = copiesOf(copyTo, house);
  if (!(await stat(copyTo)).isDirectory()) throw new Error(`${copyTo} is not a folder.`);
  // Not recursive: if the drive is unplugged now, its folder must not be created.
  for (const folder of [dirname(copies), copies]) await mkdir(folder).catch(isThere);
  return copies;
}

function isThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function notThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
