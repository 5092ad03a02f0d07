import type { Item, ResolvedItem } from '../contract/state';

type Priced = Pick<ResolvedItem, 'price' | 'quantity'> & { cents?: number | undefined };

/**
 * What a line costs, in cents: price times quantity, rounded for halves and quarters, and never under 0; or its own
 * cents, if it is a part of another line. Every sum of money uses it.
 */
export const lineCents = ({ price, quantity, cents }: Priced): number =>
  cents ?? Math.max(0, Math.round(price * quantity));

/** So many of a line as a line of its own, and the rest. Together they cost what the line cost. */
export function parted(line: Item, quantity: number, itemId: string): { rest: Item; part: Item } {
  const { cents: _all, ...one } = line;
  const rest: Item = { ...one, quantity: line.quantity - quantity };
  const part: Item = { ...one, itemId, quantity };
  const all = lineCents(line);
  const stays = Math.min(lineCents(rest), all);
  if (stays !== lineCents(rest)) rest.cents = stays;
  if (all - stays !== lineCents(part)) part.cents = all - stays;
  return { rest, part };
}

const LAST_DIGITS = 12;

/**
 * An id that follows from another one, for a line that the hub makes of a line: the same for the same `n`, another
 * for each `n`, and a UUIDv7 of the same time if `itemId` is one. `n` is a whole number from 1.
 */
export function derivedId(itemId: string, n: number): string {
  const isHex = /[\da-f]{12}$/iu.test(itemId);
  if (!isHex) return `${itemId}.${n}`;
  const text = `${itemId.toLowerCase()}/${n}`;
  // A hash and not a sum, because a sender's next id may be this one plus one.
  const last = hashOf(text, 0x9e37_79b9) + hashOf(text, 0x85eb_ca6b);
  return itemId.slice(0, -LAST_DIGITS) + last.slice(-LAST_DIGITS);
}

/** Eight hex digits of a text: FNV-1a, then the final mix of MurmurHash3. */
function hashOf(text: string, seed: number): string {
  let hash = seed;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
