import { createHash } from 'node:crypto';
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeFs } from '../files/files';
import { dayBytes, daySize } from '../journal/day-files/day-bytes';
import { checkDay, type DayCheck } from '../journal/day-files/day-check';
import { DayFolder } from '../journal/day-files/day-folder';
import type { DayName } from '../journal/day-files/day-name';
import { type BackupSummary, FORMAT, type Header, type PartHead, VERSION } from './backup-format';
import { checkBackup } from './read-backup';
import { diskRefused, refused } from './refused';

export type BackupOptions = {
  /** The folder of day files. It may be written to meanwhile. */
  journal: string;
  /** The file to make. */
  file: string;
  /** One business day; without it everything. */
  day?: string | undefined;
  /** Tells the last acknowledged sequence; without it, every whole command that the files hold. */
  acknowledged?(): number;
  /** Replace a file that is there. */
  replace?: boolean;
  now(): number;
};

/**
 * Writes a backup and reads it back before it gets its name, so that a file of that name is a whole
 * backup. Reads the journal beside its writer. Rejects with Refused.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupSummary> {
  const { file, replace = false } = options;
  const unfinished = `${file}.unfinished`;
  try {
    if (!replace && (await exists(file))) throw refused('conflict', 'backup-exists', { file });
    await write(options, unfinished);
    const summary = await checkBackup(unfinished);
    await rename(unfinished, file);
    await nodeFs.syncFolder(dirname(file));
    return summary;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw diskRefused(file, error);
  }
}

async function write(options: BackupOptions, path: string): Promise<void> {
  const { journal, day, now } = options;
  const folder = new DayFolder(nodeFs, journal);
  const parts = (await partsOf(folder, options)).filter(
    ({ name }) => day === undefined || name.date === day,
  );
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw refused('not-found', 'backup-no-day', { day: day ?? 'none' });
  const check = last.check ?? (await checkDay(folder, last.name.file));
  const { house } = check.house === undefined ? await checkDay(folder, first.name.file) : check;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    house: house ?? '',
    made: new Date(now()).toISOString(),
    ...(day === undefined ? {} : { day }),
    through: last.check && isCut(last.check) ? check.wholeLast : check.last,
  };
  const handle = await open(path, 'w');
  try {
    const out = new Out(handle);
    await out.line(header);
    for (const { name, check: open } of parts) {
      const isWhole = open === undefined || !isCut(open);
      const bytes = isWhole ? await daySize(folder, name.file) : open.wholeEnd;
      await out.part(folder, { part: name.file, bytes });
    }
    await out.end(parts.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A day file, with a look at it where it is the newest: that one is still written to. */
type Part = { name: DayName; check?: DayCheck };

async function partsOf(folder: DayFolder, { acknowledged }: BackupOptions): Promise<Part[]> {
  const names = await folder.days().catch(noDays);
  // Asked for after the names: of a file that has one behind it everything is acknowledged.
  const through = acknowledged?.();
  for (let name = names.pop(); name; name = names.pop()) {
    const check = await checkDay(folder, name.file, through);
    // A day that was just begun and is not acknowledged: the one before it is still the newest.
    const isBegun = check.wholeLast === 0 && isCut(check);
    if (!isBegun) return [...names.map((over) => ({ name: over })), { name, check }];
  }
  return [];
}

/** Of the file that is written to only whole commands go in; where it is damaged, it goes in as it is. */
const isCut = ({ lost, isNewer }: DayCheck): boolean => lost === 0 && !isNewer;

/** Lines and bytes with the checksum of all of them so far. */
class Out {
  readonly #handle: FileHandle;
  readonly #whole = createHash('sha256');

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  line(value: object): Promise<void> {
    return this.#bytes(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  async part(folder: DayFolder, head: PartHead): Promise<void> {
    await this.line(head);
    const hash = createHash('sha256');
    for await (const piece of dayBytes(folder, head.part, head.bytes)) {
      hash.update(piece);
      await this.#bytes(piece);
    }
    await this.line({ sha256: hash.digest('hex') });
  }

  async end(parts: number): Promise<void> {
    await this.line({ parts, sha256: this.#whole.copy().digest('hex') });
  }

  async #bytes(bytes: Buffer): Promise<void> {
    this.#whole.update(bytes);
    for (let from = 0; from < bytes.length; ) {
      from += (await this.#handle.write(bytes, from)).bytesWritten;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function noDays(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
