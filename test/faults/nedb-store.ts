import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Datastore from 'nedb-promises';

type Document = { _id: string; text: string };

/** Raw NeDB as commonly used for a log of orders: `load`, then an `insert` for each. The positive control. */
export const openNedb = async (filename: string): Promise<Datastore<Document>> => {
  const store = Datastore.create({ filename }) as Datastore<Document>;
  await store.load();
  return store;
};

export const documentOf = (number: number): Document => ({
  _id: `order-${number}`,
  text: `two burritos, no cheese, table ${number}`,
});

/** Inserts documents; returns the length of the file after each acknowledgement. */
export async function nedbFile(count: number): Promise<{ bytes: Buffer; ends: number[] }> {
  return inFolder(async (dir) => {
    const filename = join(dir, 'orders.db');
    const store = await openNedb(filename);
    const ends: number[] = [];
    for (let number = 1; number <= count; number += 1) {
      await store.insert(documentOf(number));
      ends.push((await readFile(filename)).length);
    }
    return { bytes: await readFile(filename), ends };
  });
}

/** How NeDB reads a file: the documents that it serves unchanged, and whether it reports anything. */
export async function recoverNedb(
  bytes: Uint8Array,
): Promise<{ ids: string[]; changed: number; isNoticed: boolean; starts: boolean }> {
  return inFolder(async (dir) => {
    const filename = join(dir, 'orders.db');
    await writeFile(filename, bytes);
    try {
      const documents = await (await openNedb(filename)).find({});
      const isAsWritten = ({ _id, text }: Document): boolean =>
        text === documentOf(Number(String(_id).slice('order-'.length))).text;
      const ids = documents.filter(isAsWritten).map(({ _id }) => _id);
      return { ids, changed: documents.length - ids.length, isNoticed: false, starts: true };
    } catch {
      return { ids: [], changed: 0, isNoticed: true, starts: false };
    }
  });
}

/** Runs `work` in a folder of its own, and removes it afterwards. */
export async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-faults-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
