import { createHash } from 'node:crypto';
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeFs } from '../files/files';
import type { Part } from '../journal/archive';
import { openDayArchive } from '../journal/day-files/day-journal';
import { type BackupSummary, FORMAT, type Header, type PartHead, VERSION } from './backup-format';
import { checkBackup } from './read-backup';
import { diskRefused, refused } from './refused';

export type BackupOptions = {
  /** The folder of day files. It may be written meanwhile. */
  journal: string;
  /** The file to write. */
  file: string;
  /** One business day. Default: all days. */
  day?: string | undefined;
  /** Returns the last acknowledged sequence. Default: the backup ends with the last whole command in the files. */
  acknowledged?(): number;
  /** Replaces an existing file. Default: refuse with `conflict`. */
  replace?: boolean;
  now(): number;
};

/**
 * Writes a backup and reads it back before it gets its name, so that a file of that name is always
 * complete. The journal's writer may be running. Rejects with Refused.
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

async function write(
  { journal, day, acknowledged, now }: BackupOptions,
  path: string,
): Promise<void> {
  const exported = await (await openDayArchive(journal)).export({ day, acknowledged });
  if (!exported) throw refused('not-found', 'backup-no-day', { day: day ?? 'none' });
  const { house, through, parts } = exported;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    house,
    made: new Date(now()).toISOString(),
    ...(day === undefined ? {} : { day }),
    through,
  };
  const handle = await open(path, 'w');
  try {
    const out = new Out(handle);
    await out.line(header);
    for (const part of parts) await out.part(part);
    await out.end(parts.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes lines and bytes, with a running checksum of everything written. */
class Out {
  readonly #handle: FileHandle;
  readonly #whole = createHash('sha256');

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  line(value: object): Promise<void> {
    return this.#bytes(Buffer.from(`${JSON.stringify(value)}\n`));
  }

  async part({ name, bytes, read }: Part): Promise<void> {
    const head: PartHead = { part: name, bytes };
    await this.line(head);
    const hash = createHash('sha256');
    for await (const piece of read()) {
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
