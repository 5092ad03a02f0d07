import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnCount, pack, pagesOf } from '../../../renderer/kitchen/rail/pack';

const room = { height: 600, gap: 10, edge: 30 };
const card = (...heights: number[]) => ({ heights, isGlued: (index: number) => index === 0 });

describe('pack', () => {
  it('fills a column from the top before it begins the next', () => {
    expect(pack([card(50, 200), card(50, 200), card(50, 200)], room)).toEqual([
      [
        { card: 0, from: 0, to: 2 },
        { card: 1, from: 0, to: 2 },
      ],
      [{ card: 2, from: 0, to: 2 }],
    ]);
  });

  it('keeps the order even where a later card would fill a gap', () => {
    const columns = pack([card(50, 450), card(50, 300), card(50, 20)], room);
    expect(columns.map((column) => column.map((part) => part.card))).toEqual([[0], [1, 2]]);
  });

  it('never cuts a card that fits in a column', () => {
    expect(pack([card(50, 300), card(50, 100, 100, 100, 100)], room)[1]).toEqual([
      { card: 1, from: 0, to: 5 },
    ]);
  });

  it('cuts a card to avoid a half-empty column while tickets wait on other screens', () => {
    const cards = [card(50, 250), card(50, 100, 100, 100), card(50, 250), card(50, 100, 100, 100)];
    expect(pack(cards, { ...room, columns: 3 })).toEqual([
      [
        { card: 0, from: 0, to: 2 },
        { card: 1, from: 0, to: 3 },
      ],
      [
        { card: 1, from: 3, to: 4 },
        { card: 2, from: 0, to: 2 },
      ],
      [{ card: 3, from: 0, to: 4 }],
    ]);
  });

  it('never cuts a card that fits in a column from one screen to the next', () => {
    const cards = [card(50, 250), card(50, 100, 100, 100)];
    expect(pack(cards, { ...room, columns: 1 })).toEqual([
      [{ card: 0, from: 0, to: 2 }],
      [{ card: 1, from: 0, to: 4 }],
    ]);
  });

  it('continues a ticket that is longer than a column in the next one', () => {
    const long = card(50, ...Array.from({ length: 23 }, () => 60));
    const columns = pack([long], room);
    expect(columns).toEqual([
      [{ card: 0, from: 0, to: 9 }],
      [{ card: 0, from: 9, to: 18 }],
      [{ card: 0, from: 18, to: 24 }],
    ]);
  });

  it('begins a long ticket in a column that has room, not in a nearly full one', () => {
    const long = card(50, ...Array.from({ length: 12 }, () => 60));
    expect(pack([card(50, 100), long], room)[0]).toHaveLength(2);
    expect(pack([card(50, 400), long], room)[0]).toHaveLength(1);
  });

  it('gives a block that is taller than a column its own column', () => {
    const columns = pack([card(50, 100), card(50, 900, 40), card(50, 100)], room);
    expect(
      columns.map((column) => column.map(({ card: one, from, to }) => [one, from, to])),
    ).toEqual([
      [[0, 0, 2]],
      [[1, 0, 2]],
      [
        [1, 2, 3],
        [2, 0, 2],
      ],
    ]);
  });

  it('shows every block of every card once and in order, and no column overflows', () => {
    const cards = fc.array(
      fc.array(fc.integer({ min: 20, max: 250 }), { minLength: 1, maxLength: 30 }),
    );
    const pages = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });
    fc.assert(
      fc.property(
        cards,
        fc.integer({ min: 320, max: 1200 }),
        pages,
        (heights, height, columnsOf) => {
          const packed = heights.map((one) => card(...one));
          const columns = pack(packed, {
            ...room,
            height,
            ...(columnsOf === undefined ? {} : { columns: columnsOf }),
          });
          const blocks = columns
            .flat()
            .flatMap(({ card: one, from, to }) =>
              Array.from({ length: to - from }, (_, index) => `${one}.${from + index}`),
            );
          expect(blocks).toEqual(
            heights.flatMap((one, index) => one.map((_, block) => `${index}.${block}`)),
          );
          for (const column of columns) {
            const parts = column.map(({ card: one, from, to }) => {
              const all = heights[one] ?? [];
              const own = all.slice(from, to).reduce((sum, next) => sum + next, 0);
              return own + (from > 0 ? room.edge : 0) + (to < all.length ? room.edge : 0);
            });
            const used = parts.reduce((sum, next) => sum + next, (parts.length - 1) * room.gap);
            const isOnePiece =
              column.length === 1 && (column[0]?.to ?? 0) - (column[0]?.from ?? 0) <= 2;
            expect(used <= height || isOnePiece).toBe(true);
          }
        },
      ),
    );
  });
});

describe('columns and screens', () => {
  it('takes as many columns as fit, at least one', () => {
    expect(columnCount(1158, 280, 12)).toBe(4);
    expect(columnCount(1720, 280, 12)).toBe(5);
    expect(columnCount(727, 280, 12)).toBe(2);
    expect(columnCount(200, 280, 12)).toBe(1);
  });

  it('groups columns into screens, and no columns into one empty screen', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(pagesOf([], 2)).toEqual([[]]);
  });
});
