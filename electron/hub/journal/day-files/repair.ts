import { type OpenFile, writeAll } from '../../files/files';
import type { Damage } from '../archive';
import type { DayFolder } from './day-folder';

/** Repairs a fault found at a start. Rejects with errors of the file system; may be called again. */
export type Repair = () => Promise<Damage>;

type Torn = { file: string; now: () => number };

/**
 * Copies the end of a file, from the offset `from`, durably to a new file in the same folder, then cuts
 * it off, so that a person can still inspect it.
 */
export function tailRepair(
  folder: DayFolder,
  { file, from, now }: Torn & { from: number },
): Repair {
  // Chosen and read once for all attempts: a full disk causes many, and each would leave a file.
  let movedTo: string | undefined;
  let bytes: Buffer | undefined;
  return async () => {
    movedTo ??= await freeName(folder, { file, now });
    const damaged = await folder.open(file, 'write');
    try {
      bytes ??= await readFrom(damaged, from);
      await save(folder, movedTo, bytes);
      await damaged.truncate(from);
      await damaged.sync();
      return { kind: 'torn-tail', file, movedTo, bytes: bytes.length };
    } finally {
      await damaged.close();
    }
  };
}

/** Moves a file without a healthy record aside. `bytes` is its length. */
export function fileRepair(
  folder: DayFolder,
  { file, bytes, now }: Torn & { bytes: number },
): Repair {
  let movedTo: string | undefined;
  return async () => {
    if (movedTo === undefined) {
      const name = await freeName(folder, { file, now });
      await folder.rename(file, name);
      movedTo = name;
    }
    await folder.sync();
    return { kind: 'torn-tail', file, movedTo, bytes };
  };
}

/** Writes a file and syncs it and its name. An earlier attempt may have left it unfinished. */
async function save(folder: DayFolder, file: string, bytes: Uint8Array): Promise<void> {
  const isThere = (await folder.files()).includes(file);
  const handle = await folder.open(file, isThere ? 'write' : 'create');
  try {
    writeAll(handle, bytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await folder.sync();
}

async function readFrom(file: OpenFile, from: number): Promise<Buffer> {
  const bytes = Buffer.alloc((await file.size()) - from);
  let read = 0;
  while (read < bytes.length) {
    const more = await file.read(bytes.subarray(read), from + read);
    if (more === 0) throw new Error('The file became shorter while it was read.');
    read += more;
  }
  return bytes;
}

/** `<file>.<ending>-20261123T040000123Z`, followed by a number if that name is taken. */
export async function freeName(
  folder: DayFolder,
  { file, now, ending = 'torn' }: Torn & { ending?: string },
): Promise<string> {
  const taken = new Set(await folder.files());
  const wanted = `${file}.${ending}-${new Date(now()).toISOString().replaceAll(/[-:.]/gu, '')}`;
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
