import type { FileSystem, OpenFile, OpenMode } from '../../../../electron/hub/files/files';

/** Bytes that a disk keeps or loses together. A write does not harm the bytes that it does not touch. */
const SECTOR_BYTES = 512;

type Change = { at: number; bytes: Buffer } | { length: number };
type NameChange =
  | { path: string; inode: Inode }
  | { from: string; to: string }
  | { removed: string };

/** A file: what a program reads, what is on the platter, and what is only on its way there. */
type Inode = { live: Buffer; durable: Buffer; unsynced: Change[] };

/** A step that a broken disk, or a broken program above it, leaves out. */
export type Undone = 'datasync' | 'sync' | 'syncFolder' | 'truncate';

/**
 * A disk in memory that fails on request and loses power as disks do: of the unsynced writes, each sector
 * is kept, dropped or trashed, and each unsynced name exists or not.
 */
export class Disk implements FileSystem {
  /** Called before each write with its length; returns how many bytes are taken, or throws. */
  beforeWrite: (length: number) => number = (length) => length;
  /** Called before each sync, numbered from 1. When it throws, the data to sync is lost. */
  beforeSync: (number: number) => void = () => {};
  /** The power fails at this sync: it and everything after it fails. */
  powerFailsAt = Number.POSITIVE_INFINITY;
  /** For positive controls: steps that this disk reports as done and does not do. */
  readonly undone = new Set<Undone>();
  /** Paths in the order in which they were opened. */
  readonly opened: string[] = [];
  syncs = 0;
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #unsyncedNames: NameChange[] = [];

  /** A disk that has these files, all of them synced. */
  static of(files: Record<string, Uint8Array>): Disk {
    const disk = new Disk();
    for (const [path, bytes] of Object.entries(files)) {
      const inode = { live: Buffer.from(bytes), durable: Buffer.from(bytes), unsynced: [] };
      disk.#names.set(path, inode);
      disk.#durableNames.set(path, inode);
    }
    return disk;
  }

  /** The files as a program sees them. */
  files(): Record<string, Buffer> {
    return Object.fromEntries([...this.#names].map(([path, { live }]) => [path, live]));
  }

  /** The disk after the power fails now. `random` gives numbers in [0, 1). */
  afterPowerLoss(random: () => number): Disk {
    for (const change of this.#unsyncedNames) {
      if (random() < 0.5) rename(this.#durableNames, change);
    }
    const entries = [...this.#durableNames].map(([path, inode]) => [path, survivor(inode, random)]);
    return Disk.of(Object.fromEntries(entries));
  }

  async mkdir(): Promise<void> {
    this.#mustHavePower();
  }

  async names(folder: string): Promise<string[]> {
    this.#mustHavePower();
    return [...this.#names.keys()].map((path) => path.slice(folder.length + 1));
  }

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    this.#mustHavePower();
    this.opened.push(path);
    const known = this.#names.get(path);
    if ((known === undefined) !== (mode === 'create')) throw new Error(`${mode} ${path}`);
    const inode = known ?? { live: Buffer.alloc(0), durable: Buffer.alloc(0), unsynced: [] };
    if (known === undefined) this.#rename({ path, inode });
    return {
      write: (bytes, position) => this.#write(inode, bytes, position),
      datasync: async () => this.#sync('datasync', inode),
      sync: async () => this.#sync('sync', inode),
      read: async (into, position) => inode.live.copy(into, 0, position),
      truncate: async (length) => this.#truncate(inode, length),
      size: async () => inode.live.length,
      sizeNow: () => inode.live.length,
      close: async () => {},
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#mustHavePower();
    this.#rename({ from, to });
  }

  async remove(path: string): Promise<void> {
    this.#mustHavePower();
    this.#rename({ removed: path });
  }

  async syncFolder(): Promise<void> {
    this.#countSync(() => {
      this.#unsyncedNames = [];
    });
    if (this.undone.has('syncFolder')) return;
    for (const change of this.#unsyncedNames.splice(0)) rename(this.#durableNames, change);
  }

  #rename(change: NameChange): void {
    rename(this.#names, change);
    this.#unsyncedNames.push(change);
  }

  #write(inode: Inode, bytes: Uint8Array, at: number): number {
    this.#mustHavePower();
    const taken = this.beforeWrite(bytes.length);
    const change = { at, bytes: Buffer.from(bytes.subarray(0, taken)) };
    inode.live = changed(inode.live, change);
    inode.unsynced.push(change);
    return taken;
  }

  #truncate(inode: Inode, length: number): void {
    this.#mustHavePower();
    if (this.undone.has('truncate')) return;
    inode.live = changed(inode.live, { length });
    inode.unsynced.push({ length });
  }

  #sync(kind: 'datasync' | 'sync', inode: Inode): void {
    // As on Linux: after a failed sync the kernel's pages count as clean, and a second sync does not write them.
    this.#countSync(() => {
      inode.unsynced = [];
    });
    if (this.undone.has(kind)) return;
    inode.durable = inode.unsynced.splice(0).reduce(changed, inode.durable);
  }

  #countSync(lose: () => void): void {
    this.#mustHavePower();
    this.syncs += 1;
    this.#mustHavePower();
    try {
      this.beforeSync(this.syncs);
    } catch (error) {
      lose();
      throw error;
    }
  }

  #mustHavePower(): void {
    if (this.syncs >= this.powerFailsAt) throw new Error('The power failed.');
  }
}

export const noSpace = (): Error =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function rename(names: Map<string, Inode>, change: NameChange): void {
  if ('inode' in change) {
    names.set(change.path, change.inode);
    return;
  }
  if ('removed' in change) {
    names.delete(change.removed);
    return;
  }
  const inode = names.get(change.from);
  if (inode === undefined) return;
  names.delete(change.from);
  names.set(change.to, inode);
}

function changed(before: Buffer, change: Change): Buffer {
  const length =
    'bytes' in change ? Math.max(before.length, change.at + change.bytes.length) : change.length;
  const after = Buffer.alloc(length);
  before.copy(after);
  if ('bytes' in change) change.bytes.copy(after, change.at);
  return after;
}

/** What is left of a file when the power fails. */
function survivor({ durable, unsynced }: Inode, random: () => number): Buffer {
  let left = durable;
  for (const change of unsynced) {
    for (const part of 'bytes' in change ? sectors(change) : [change]) {
      const fate = random();
      if (fate < 0.4) left = changed(left, part);
      else if (fate < 0.7 && 'bytes' in part) {
        left = changed(left, {
          at: part.at,
          bytes: part.bytes.map(() => random() * 256) as Buffer,
        });
      }
    }
  }
  return left;
}

function sectors({ at, bytes }: { at: number; bytes: Buffer }): { at: number; bytes: Buffer }[] {
  const parts: { at: number; bytes: Buffer }[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + SECTOR_BYTES - ((at + from) % SECTOR_BYTES));
    parts.push({ at: at + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}
