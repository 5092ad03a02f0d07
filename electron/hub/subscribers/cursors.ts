import { join } from 'node:path';
import { z } from 'zod';
import { checksum } from '../files/checked-line';
import { type FileSystem, nodeFs } from '../files/files';
import { writeDurably } from '../files/write-durably';

const place = z.strictObject({
  /** The house whose events are numbered: after a restore of another one the place means nothing. */
  house: z.string(),
  /** The last sequence that is handled. */
  sequence: z.int().min(0),
  /** The event that the delivery stands still at, until a person retries or skips it. */
  parked: z
    .strictObject({
      sequence: z.int().min(1),
      /** Milliseconds, when it parked. */
      since: z.int(),
      reason: z.string(),
      attempts: z.int(),
    })
    .optional(),
});

/** How far a delivery is. */
export type Place = z.infer<typeof place>;

/** The places of deliveries, by name. Implementations share one suite (test/electron/hub/subscribers/cursors-port.ts). */
export interface Cursors {
  /**
   * The last place that was written, or the one before it where the last is damaged. Undefined: never
   * written. 'damaged': something was written, and nothing of it can be read.
   */
  read(name: string): Promise<Place | 'damaged' | undefined>;
  /** Resolves when the place is on disk. Rejects as the disk does; then the place before still counts. */
  write(name: string, to: Place): Promise<void>;
}

/** Places in memory, for tests without a disk. */
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
 * One file per delivery, `<name>.json`: a checksum and the place. A new one is written beside it, synced
 * and renamed. The one before stays as `<name>.before.json`, for when a disk damages the last.
 */
export class FileCursors implements Cursors {
  readonly #dir: string;
  readonly #fs: FileSystem;
  /** Names whose file is known to be whole: only such a file may replace the one before. */
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
