import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { nodeFs } from '../../files/files';
import { writeDurably } from '../../files/write-durably';
import { mark, slowHash } from './slow-hash';
import { wrongTry } from './throttle';

/** What is kept of the PINs, in a file that only the hub reads. */
export const pinFile = z.strictObject({
  version: z.literal(1),
  hash: slowHash,
  people: z.array(mark).max(500),
  wrong: z.array(wrongTry),
});
export type PinFile = z.infer<typeof pinFile>;

/** Where it is kept. */
export interface PinStorage {
  /** The text, undefined where there is none. Rejects when it cannot be read. */
  read(): Promise<string | undefined>;
  /** Replaces all of it, durably: a power cut leaves the old text or the new one. */
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

const OWNER_ONLY = 0o600;

/** A file that only the user whom Heard runs as may read. */
export function pinStorage(path: string): PinStorage {
  return {
    read: async () => {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: (text) => writeDurably(path, Buffer.from(text), { rights: OWNER_ONLY }),
    remove: async () => {
      await rm(path, { force: true });
      await nodeFs.syncFolder(dirname(path));
    },
  };
}
