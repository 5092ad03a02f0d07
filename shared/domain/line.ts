import type { ResolvedItem } from '../contract/state';

/**
 * What a line costs, in cents: price times quantity, rounded for halves and quarters, and never under 0. Every sum of
 * money uses it.
 */
export const lineCents = ({ price, quantity }: Pick<ResolvedItem, 'price' | 'quantity'>): number =>
  Math.max(0, Math.round(price * quantity));

const LAST_DIGITS = 12;
const SPAN = 16n ** BigInt(LAST_DIGITS);

/**
 * An id that follows from another one, for a line that the hub makes of a line: the same for the same `n`, another
 * for each `n`, and a UUIDv7 if `itemId` is one. `n` is a whole number from 1.
 */
export function derivedId(itemId: string, n: number): string {
  const last = itemId.slice(-LAST_DIGITS);
  if (!/^[0-9a-f]{12}$/u.test(last)) return `${itemId}.${n}`;
  const next = (BigInt(`0x${last}`) + BigInt(n)) % SPAN;
  return itemId.slice(0, -LAST_DIGITS) + next.toString(16).padStart(LAST_DIGITS, '0');
}
