import { join } from 'node:path';
import { z } from 'zod';
import { checksum } from '../files/checked-line';
import { type FileSystem, nodeFs } from '../files/files';
import { writeDurably } from '../files/write-durably';

const place = z.strictObject({
  /** The id of the house that the events belong to. After a restore of another house the place is ignored. */
  house: z.string(),
  /** The last handled sequence. */
  sequence: z.int().min(0),
  /** The event at which the delivery is parked, until a person retries or skips it. */
  parked: z
    .strictObject({
      sequence: z.int().min(1),
      /** When it parked, in ms since 1970. */
      since: z.int(),
      reason: z.string(),
      attempts: z.int(),
    })
    .optional(),
});

/** The cursor of a delivery, as stored. */
export type Place = z.infer<typeof place>;

/** Stores the cursors of deliveries by name. Implementations pass test/electron/hub/subscribers/cursors-port.ts. */
export interface Cursors {
  /**
   * Reads the last written place, or the one before it when the last is damaged. Undefined: none was written.
   * 'damaged': places were written, and none can be read.
   */
  read(name: string): Promise<Place | 'damaged' | undefined>;
  /** Resolves when the place is on disk. Rejects as the disk does; the previous place then still counts. */
  write(name: string, to: Place): Promise<void>;
}

/** Keeps cursors in memory, for tests without a disk. */
export class MemoryCursors implements Cursors {
  readonly #places = new Map<string, Place>();

  async read(name: string): Promise<Place | undefined> {
    return structuredClone(this.#places.get(name));
  }

  async write(name: string, to: Place): Promise<void> {
    mustBeName(name);
    this.#places.set(name, structuredClone(to));
  }
}

/**
 * Keeps one file per delivery, `<name>.json`, with a checksum and the place. A new version is written to another
 * file, synced and renamed. The previous one stays as `<name>.before.json`, in case the disk damages the last.
 */
export class FileCursors implements Cursors {
  readonly #dir: string;
  readonly #fs: FileSystem;
  /** Names whose last file is known to be valid. Only a valid file may replace the previous one. */
  readonly #isWhole = new Set<string>();

  constructor(dir: string, fs: FileSystem = nodeFs) {
    this.#dir = dir;
    this.#fs = fs;
  }

  async read(name: string): Promise<Place | 'damaged' | undefined> {
    const names = await this.#names();
    const files = [last(name), before(name)].filter((file) => names.includes(file));
    for (const file of files) {
      const found = decode(await this.#readFile(file));
      if (!found) continue;
      if (file === last(name)) this.#isWhole.add(name);
      return found;
    }
    return files.length === 0 ? undefined : 'damaged';
  }

  async write(name: string, to: Place): Promise<void> {
    mustBeName(name);
    await this.#fs.mkdir(this.#dir);
    await writeDurably(join(this.#dir, last(name)), encode(to), {
      fs: this.#fs,
      beforeRename: async () => {
        if (this.#isWhole.has(name)) await this.#rename(last(name), before(name));
        this.#isWhole.delete(name);
      },
    });
    this.#isWhole.add(name);
  }

  #rename(from: string, to: string): Promise<void> {
    return this.#fs.rename(join(this.#dir, from), join(this.#dir, to));
  }

  async #names(): Promise<string[]> {
    return this.#fs.names(this.#dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }

  async #readFile(name: string): Promise<Buffer> {
    const file = await this.#fs.open(join(this.#dir, name), 'read');
    try {
      const bytes = Buffer.alloc(await file.size());
      return bytes.subarray(0, await file.read(bytes, 0));
    } finally {
      await file.close();
    }
  }
}

const last = (name: string): string => `${name}.json`;
const before = (name: string): string => `${name}.before.json`;

const encode = (to: Place): Buffer => {
  const json = JSON.stringify(to);
  return Buffer.from(`${checksum(json)} ${json}\n`);
};

function decode(bytes: Buffer): Place | undefined {
  const [, sum, json = ''] = /^([0-9a-f]{8}) (.*)\n$/u.exec(bytes.toString()) ?? [];
  if (sum !== checksum(json)) return undefined;
  return place.safeParse(JSON.parse(json)).data;
}

function mustBeName(name: string): void {
  if (!/^[a-z0-9-]+$/u.test(name)) throw new Error(`"${name}" cannot name a delivery's cursor.`);
}
