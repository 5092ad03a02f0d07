import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * The parameters of the PIN hash, stored in the same file. A try costs 32 MB and about 0.1 s on a till, for any
 * number of people with a PIN.
 */
export const slowHash = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 18)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(16),
  salt: z.base64().min(1),
});
export type SlowHash = z.infer<typeof slowHash>;

/** A person's mark. Each has its own salt, although the slow part of the hash is shared. */
export const mark = z.strictObject({ who: z.string(), salt: z.base64(), mac: z.base64() });
export type Mark = z.infer<typeof mark>;

/** Makes the key of a PIN with a slow function. Tests replace it with a fast one. */
export type MakeKey = (pin: string, hash: SlowHash) => Promise<Buffer>;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Bytes that scrypt may need in addition to its table. */
const SPARE = 1024 * 1024;

const newSalt = (): string => randomBytes(SALT_BYTES).toString('base64');

/** The hash parameters of a new PIN file. */
export const newHash = (): SlowHash => ({
  name: 'scrypt',
  N: 2 ** 15,
  r: 8,
  p: 1,
  salt: newSalt(),
});

/** Runs scrypt in a thread of Node's pool, so that the hub's event loop goes on. */
export const scryptKey: MakeKey = (pin, { N, r, p, salt }) => {
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r + SPARE };
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
};

export function newMark(who: string, key: Buffer): Mark {
  const salt = newSalt();
  return { who, salt, mac: macOf(key, salt).toString('base64') };
}

/** Returns whose key this is. Compares all marks, each in constant time, so that the duration reveals nothing. */
export function ownerOf(marks: readonly Mark[], key: Buffer): string | undefined {
  let owner: string | undefined;
  for (const { who, salt, mac } of marks) {
    const kept = Buffer.from(mac, 'base64');
    const made = macOf(key, salt);
    if (kept.length === made.length && timingSafeEqual(kept, made)) owner = who;
  }
  return owner;
}

const macOf = (key: Buffer, salt: string): Buffer =>
  createHmac('sha256', key).update(Buffer.from(salt, 'base64')).digest();
