import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { nodeFs } from '../../files/files';
import { writeDurably } from '../../files/write-durably';
import { mark, slowHash } from './slow-hash';
import { wrongTry } from './throttle';

/** The content of the PIN file, which only the hub reads. */
export const pinFile = z.strictObject({
  version: z.literal(1),
  hash: slowHash,
  people: z.array(mark).max(500),
  wrong: z.array(wrongTry),
});
export type PinFile = z.infer<typeof pinFile>;

/** Stores the text of the PIN file. */
export interface PinStorage {
  /** Reads the text; undefined when there is none. Rejects when it cannot be read. */
  read(): Promise<string | undefined>;
  /** Replaces the whole text durably: a power cut leaves the old or the new one. */
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

const OWNER_ONLY = 0o600;

/** Stores the text in a file that only the user who runs Heard may read. */
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
