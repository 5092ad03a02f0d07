import type { Bill, Item, Ticket } from '../contract/state';
import { lineCents } from '../domain/line';
import { isLive } from '../domain/ticket/lines';

type Billed = Pick<Ticket, 'items' | 'bills'>;

/** Parts of a line are whole millionths, so that the parts of one line never add up to more than the line. */
const PARTS = 1_000_000;
/** The smallest part of a line that counts as one. */
const LEAST = 1 / PARTS;

const rounded = (quantity: number): number => Math.round(quantity * PARTS) / PARTS;

/**
 * How much of a line each bill has. What no bill has is on the first one, also when the line grew or a bill names a
 * line that is gone. Never more than the line has.
 */
export function sharesOf(
  item: Pick<Item, 'itemId' | 'quantity'>,
  bills: readonly Bill[],
): number[] {
  let left = item.quantity;
  const shares = bills.map(({ lines }) => {
    const asked = lines
      .filter(({ itemId }) => itemId === item.itemId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const share = Math.min(asked, left);
    left = rounded(left - share);
    return share;
  });
  return [rounded((shares[0] ?? 0) + left), ...shares.slice(1)];
}

/**
 * The cents of each bill of a ticket; one bill if it is not split. Voided lines cost nothing. The bills add up to the
 * ticket's total to the cent: a cent that cannot be divided goes to the bill with the largest remainder, then to the
 * first one.
 */
export function billsOf({ items, bills = [] }: Billed): number[] {
  const live = items.filter(isLive);
  const total = live.reduce((sum, item) => sum + lineCents(item), 0);
  if (bills.length < 2) return [total];
  const exact = bills.map(() => 0);
  for (const item of live) {
    const cents = lineCents(item);
    for (const [index, share] of sharesOf(item, bills).entries()) {
      exact[index] = (exact[index] ?? 0) + (cents * share) / item.quantity;
    }
  }
  // A sum of thirds may miss a whole cent by a rounding error.
  const cents = exact.map((sum) => Math.floor(sum + LEAST));
  const missing = total - cents.reduce((sum, each) => sum + each, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (cents[index] ?? 0);
  const byRemainder = exact
    .map((_, index) => index)
    .sort((a, b) => rounded(remainder(b) - remainder(a)) || a - b);
  for (const index of byRemainder.slice(0, missing)) cents[index] = (cents[index] ?? 0) + 1;
  return cents;
}

/** A bill for each guest, all the same; `guests` is a whole number from 1. */
export const billsEqually = (items: readonly Item[], guests: number): Bill[] =>
  guests < 2 ? [] : Array.from({ length: guests }, () => ({ lines: partsOf(items, guests) }));

/** The same part of each live line. */
const partsOf = (items: readonly Item[], guests: number): Bill['lines'] =>
  items.filter(isLive).flatMap(({ itemId, quantity }) => {
    const part = Math.floor((quantity / guests) * PARTS) / PARTS;
    return part > 0 ? [{ itemId, quantity: part }] : [];
  });

/** The seats of the live lines, in order. */
export const seatsOf = (items: readonly Item[]): number[] =>
  [...new Set(items.filter(isLive).flatMap(({ seat }) => (seat === undefined ? [] : [seat])))].sort(
    (a, b) => a - b,
  );

/** A bill for each seat, with its lines; lines without a seat are shared by all. No bills for under two seats. */
export function billsBySeat(items: readonly Item[]): Bill[] {
  const seats = seatsOf(items);
  if (seats.length < 2) return [];
  const live = items.filter(isLive);
  const shared = partsOf(
    live.filter(({ seat }) => seat === undefined),
    seats.length,
  );
  return seats.map((at) => ({
    lines: [
      ...live
        .filter(({ seat }) => seat === at)
        .map(({ itemId, quantity }) => ({ itemId, quantity })),
      ...shared,
    ],
  }));
}

/**
 * The bills after so much of a line is put on the bill `index` (from 0), and taken from the others: from the first
 * one, then from the last. A quantity outside of 0 to the line's is brought inside.
 */
export function withShare(
  bills: readonly Bill[],
  item: Pick<Item, 'itemId' | 'quantity'>,
  index: number,
  quantity: number,
): Bill[] {
  const before = sharesOf(item, bills);
  const wanted = Math.min(Math.max(quantity, 0), item.quantity);
  let rest = rounded(item.quantity - wanted);
  const after = before.map(() => 0);
  after[index] = wanted;
  for (const [other, share] of before.entries()) {
    if (other === index || other === 0) continue;
    const kept = Math.min(share, rest);
    after[other] = kept;
    rest = rounded(rest - kept);
  }
  // What is left goes to the first bill; if that one was changed, to the second.
  const target = index === 0 ? 1 : 0;
  after[target] = rounded((after[target] ?? 0) + rest);
  return bills.map(({ lines }, place) => {
    const others = lines.filter(({ itemId }) => itemId !== item.itemId);
    const share = after[place] ?? 0;
    return { lines: share > 0 ? [...others, { itemId: item.itemId, quantity: share }] : others };
  });
}
