import { createHash } from 'node:crypto';
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dayBytes, daySize } from '../journal/day-bytes';
import { checkDay, type DayCheck } from '../journal/day-check';
import { DayFolder } from '../journal/day-folder';
import { nodeFs } from '../journal/files';
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
  /** The last acknowledged sequence; without it, every whole command that the files hold. */
  through?: number | undefined;
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
  const { journal, day, through, now } = options;
  const folder = new DayFolder(nodeFs, journal);
  const names = (await folder.days().catch(noDays)).map((name) => ({
    ...name,
    isWanted: day === undefined || name.date === day,
  }));
  const newest = names.at(-1)?.file;
  const wanted = names.filter(({ isWanted }) => isWanted);
  const latest = wanted.at(-1)?.file;
  const first = wanted[0]?.file;
  if (latest === undefined || first === undefined)
    throw refused('not-found', 'backup-no-day', { day: day ?? 'none' });
  // The last of them says how far the backup goes; only the newest of all is still written to.
  const last = await checkDay(folder, latest, latest === newest ? through : undefined);
  const { house } = last.house === undefined ? await checkDay(folder, first) : last;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    house: house ?? '',
    made: new Date(now()).toISOString(),
    ...(day === undefined ? {} : { day }),
    through: isCut(last, latest === newest) ? last.wholeLast : last.last,
  };
  const handle = await open(path, 'w');
  try {
    const out = new Out(handle);
    await out.line(header);
    for (const { file } of wanted) {
      const bytes = file === latest ? endOf(last, latest === newest) : await daySize(folder, file);
      await out.part(folder, { part: file, bytes });
    }
    await out.end(wanted.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of the file that is written to only whole commands go in; one that is over, or damaged, goes in as it is. */
const isCut = ({ lost, isNewer }: DayCheck, isWritten: boolean): boolean =>
  isWritten && lost === 0 && !isNewer;

const endOf = (check: DayCheck, isWritten: boolean): number =>
  isCut(check, isWritten) ? check.wholeEnd : check.bytes;

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
