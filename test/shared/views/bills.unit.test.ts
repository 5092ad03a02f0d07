import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bill, Item } from '../../../shared/contract/state';
import { lineCents } from '../../../shared/domain/line';
import {
  billsBySeat,
  billsEqually,
  billsOf,
  seatsOf,
  sharesOf,
  withShare,
} from '../../../shared/views/bills';

type Line = Pick<Item, 'itemId' | 'quantity' | 'price' | 'seat' | 'phase'>;
const line = (itemId: string, price: number, more: Partial<Line> = {}): Item =>
  ({ itemId, price, quantity: 1, phase: 'served', ...more }) as Item;
const total = (items: readonly Item[]) =>
  items.filter(({ phase }) => phase !== 'voided').reduce((sum, item) => sum + lineCents(item), 0);
const sum = (cents: readonly number[]) => cents.reduce((all, each) => all + each, 0);

describe('the bills of a ticket', () => {
  it('are one bill with all that was not voided', () => {
    const items = [line('a', 1_000, { quantity: 2 }), line('b', 500, { phase: 'voided' })];
    expect(billsOf({ items })).toEqual([2_000]);
    expect(billsOf({ items, bills: [] })).toEqual([2_000]);
  });

  it('divide ten euros by three without losing a cent', () => {
    const items = [line('a', 1_000)];
    expect(billsOf({ items, bills: billsEqually(items, 3) })).toEqual([334, 333, 333]);
  });

  it('give five of ten colas to another guest', () => {
    const cola = line('cola', 299, { quantity: 10 });
    const bills: Bill[] = [{ lines: [] }, { lines: [{ itemId: 'cola', quantity: 5 }] }];
    expect(billsOf({ items: [cola], bills })).toEqual([1_495, 1_495]);
  });

  it('have each seat’s lines, and share what has no seat', () => {
    const items = [line('a', 1_200, { seat: 2 }), line('b', 900, { seat: 1 }), line('wine', 2_001)];
    expect(seatsOf(items)).toEqual([1, 2]);
    expect(billsOf({ items, bills: billsBySeat(items) })).toEqual([1_901, 2_200]);
    expect(billsBySeat(items.slice(0, 1))).toEqual([]);
  });

  it('charge a line that was added after the split on the first bill, and a voided one on none', () => {
    const items = [line('a', 1_000, { quantity: 2 }), line('b', 400)];
    const bills = withShare([{ lines: [] }, { lines: [] }], items[0] ?? line('a', 0), 1, 2);
    expect(billsOf({ items, bills })).toEqual([400, 2_000]);
    expect(billsOf({ items: [...items, line('late', 150)], bills })).toEqual([550, 2_000]);
    expect(billsOf({ items: [line('a', 1_000, { phase: 'voided' })], bills })).toEqual([0, 0]);
  });
});

const items = fc
  .array(
    fc.record({
      price: fc.integer({ min: 0, max: 9_999 }),
      quarters: fc.integer({ min: 1, max: 40 }),
      seat: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      isVoided: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) =>
    lines.map(({ price, quarters, seat, isVoided }, index) =>
      line(`l${index}`, price, {
        quantity: quarters / 4,
        phase: isVoided ? 'voided' : 'ready',
        ...(seat === undefined ? {} : { seat }),
      }),
    ),
  );

describe('any split of a bill', () => {
  it('adds up to the cent, by seat and by guest', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 20 }), (lines, guests) => {
        for (const bills of [billsBySeat(lines), billsEqually(lines, guests)]) {
          const cents = billsOf({ items: lines, bills });
          expect(sum(cents)).toBe(total(lines));
          expect(Math.min(...cents)).toBeGreaterThanOrEqual(0);
          for (const item of lines) {
            const asked = bills.flatMap((each) =>
              each.lines.filter(({ itemId }) => itemId === item.itemId),
            );
            expect(asked.reduce((all, { quantity }) => all + quantity, 0)).toBeLessThanOrEqual(
              item.quantity + 1e-9,
            );
          }
        }
        const equal = billsOf({ items: lines, bills: billsEqually(lines, guests) });
        expect(Math.max(...equal) - Math.min(...equal)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('adds up to the cent after any taps, and gives a bill what was tapped', () => {
    const taps = fc.array(fc.tuple(fc.nat(11), fc.nat(3), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(items, taps, (lines, all) => {
        let bills: Bill[] = Array.from({ length: 4 }, () => ({ lines: [] }));
        for (const [at, index, quarters] of all) {
          const item = lines[at % lines.length];
          if (!item) continue;
          bills = withShare(bills, item, index, quarters / 4);
          const wanted = Math.min(quarters / 4, item.quantity);
          expect(sharesOf(item, bills)[index]).toBe(wanted);
        }
        expect(sum(billsOf({ items: lines, bills }))).toBe(total(lines));
      }),
    );
  });
});
