import type { PinStorage } from '../../../../../electron/hub/sessions/approvals/pin-file';
import { type MakeKey, scryptKey } from '../../../../../electron/hub/sessions/approvals/slow-hash';

/** A file of PINs in memory. It can be damaged, and made to fail. */
export class MemoryStorage implements PinStorage {
  text: string | undefined;
  fails = false;
  writes = 0;
  read = async () => this.text;
  write = async (text: string) => {
    if (this.fails) throw new Error('the disk is full');
    this.writes += 1;
    this.text = text;
  };
  remove = async () => {
    this.text = undefined;
  };
}

/** scrypt at a low cost; counts its calls, and how many run at once. */
export function countedKey() {
  const count = { keys: 0, atOnce: 0, most: 0 };
  const makeKey: MakeKey = async (pin, hash) => {
    count.keys += 1;
    count.atOnce += 1;
    count.most = Math.max(count.most, count.atOnce);
    try {
      return await scryptKey(pin, { ...hash, N: 2, r: 1, p: 1 });
    } finally {
      count.atOnce -= 1;
    }
  };
  return { count, makeKey };
}
