import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { z } from 'zod';
import {
  type BackupSummary,
  FORMAT,
  header,
  partEnd,
  partHead,
  trailer,
  VERSION,
} from './backup-format';
import { BackupPieces } from './backup-pieces';
import { diskRefused, refused } from './refused';

/** Receives the bytes of one part, in order. `end` resolves when all of them are stored. */
export type PartSink = { write(bytes: Buffer): Promise<void>; end(): Promise<void> };

/** Reads a whole backup and checks its checksums. Rejects with Refused, with a sentence for a person. */
export const checkBackup = (file: string): Promise<BackupSummary> =>
  readBackup(file, async () => ({ write: async () => {}, end: async () => {} }));

/**
 * Reads a backup once from start to end and passes each part to its sink. Resolves when every checksum
 * fits, including that of the whole file. Rejects with Refused; then do not use what the sinks got.
 */
export async function readBackup(
  file: string,
  sinkOf: (part: string) => Promise<PartSink>,
): Promise<BackupSummary> {
  const handle = await open(file, 'r').catch((error) => Promise.reject(diskRefused(file, error)));
  try {
    const pieces = new BackupPieces(handle);
    const damaged = () => refused('invalid', 'backup-damaged', { file });
    const first = json(await pieces.line());
    const head = header.safeParse(first);
    if (!head.success) {
      const { format, version } = (first ?? {}) as { format?: unknown; version?: unknown };
      if (format !== FORMAT) throw refused('invalid', 'backup-unlike', { file });
      throw typeof version === 'number' && version > VERSION
        ? refused('invalid', 'backup-newer', { file })
        : damaged();
    }
    const days = new Set<string>();
    for (let parts = 0; ; parts += 1) {
      const before = pieces.digest();
      const line = json(await pieces.line());
      const last = trailer.safeParse(line);
      if (last.success) {
        const isWhole = last.data.parts === parts && last.data.sha256 === before;
        if (!isWhole || !(await pieces.isAtEnd())) throw damaged();
        break;
      }
      const part = valid(partHead, line) ?? fail(damaged());
      const sink = await sinkOf(part.part);
      const hash = createHash('sha256');
      try {
        for await (const piece of pieces.take(part.bytes)) {
          hash.update(piece);
          await sink.write(piece);
        }
      } finally {
        await sink.end();
      }
      const end = valid(partEnd, json(await pieces.line()));
      if (end?.sha256 !== hash.digest('hex')) throw damaged();
      if (part.part.endsWith('.log')) days.add(part.part.slice(0, 10));
    }
    const { house, made, through } = head.data;
    return { house, made, through, days: [...days].sort(), bytes: pieces.read };
  } catch (error) {
    throw diskRefused(file, error);
  } finally {
    await handle.close();
  }
}

function json(line: Buffer | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function valid<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const { success, data } = schema.safeParse(value);
  return success ? data : undefined;
}

function fail(error: Error): never {
  throw error;
}
