import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnCount, pack, packInOrder } from '../../../renderer/kitchen/rail/pack';

const room = { height: 600, columns: 4, gap: 10, edge: 30 };
const card = (...heights: number[]) => ({ heights, isGlued: (index: number) => index === 0 });
/** The cards in each column of the first screen, by their place in the order. */
const columnsOf = (pages: ReturnType<typeof pack>, page = 0) =>
  pages[page]?.map((column) => column.map((part) => part.card));

describe('pack', () => {
  it('fills a column from the top before it begins the next', () => {
    expect(pack([card(50, 200), card(50, 200), card(50, 200)], room)).toEqual([
      [
        [
          { card: 0, from: 0, to: 2 },
          { card: 1, from: 0, to: 2 },
        ],
        [{ card: 2, from: 0, to: 2 }],
      ],
    ]);
  });

  it('fills the foot of a column with a later card that fits there, so that no room is wasted', () => {
    const cards = [card(50, 350), card(50, 300), card(50, 100), card(50, 500), card(50, 150)];
    expect(columnsOf(pack(cards, room))).toEqual([[0, 2], [1, 4], [3]]);
  });

  it('fills no column far before the last one, so that the order stays readable', () => {
    const tall = Array.from({ length: 5 }, () => card(50, 450));
    const pages = pack([...tall, card(50, 20)], { ...room, columns: 8 });
    expect(columnsOf(pages)).toEqual([[0], [1, 5], [2], [3], [4]]);
  });

  it('never cuts a card that fits in a column', () => {
    expect(pack([card(50, 300), card(50, 100, 100, 100, 100)], room)[0]?.[1]).toEqual([
      { card: 1, from: 0, to: 5 },
    ]);
  });

  it('never shows a ticket while an earlier one waits on a later screen', () => {
    const cards = [card(50, 500), card(50, 300), card(50, 400), card(50, 50), card(50, 400)];
    const pages = pack(cards, { ...room, columns: 2 });
    expect(columnsOf(pages)).toEqual([[0], [1]]);
    expect(columnsOf(pages, 1)).toEqual([[2, 3], [4]]);
  });

  it('continues a ticket that is longer than a column in the next one', () => {
    const long = card(50, ...Array.from({ length: 23 }, () => 60));
    expect(pack([long], room)).toEqual([
      [
        [{ card: 0, from: 0, to: 9 }],
        [{ card: 0, from: 9, to: 18 }],
        [{ card: 0, from: 18, to: 24 }],
      ],
    ]);
  });

  it('begins a long ticket in a column that has room, not in a nearly full one', () => {
    const long = card(50, ...Array.from({ length: 12 }, () => 60));
    expect(pack([card(50, 100), long], room)[0]?.[0]).toHaveLength(2);
    expect(pack([card(50, 400), long], room)[0]?.[0]).toHaveLength(1);
  });

  it('gives a block that is taller than a column its own column', () => {
    const [page = []] = pack([card(50, 100), card(50, 900, 40), card(50, 100)], room);
    expect(page.map((column) => column.map(({ card: one, from, to }) => [one, from, to]))).toEqual([
      [
        [0, 0, 2],
        [2, 0, 2],
      ],
      [[1, 0, 2]],
      [[1, 2, 3]],
    ]);
  });

  it('has one empty screen for no cards', () => {
    expect(pack([], room)).toEqual([[]]);
  });

  it('shows every block of every card once and in order, and no column overflows', () => {
    const cards = fc.array(
      fc.array(fc.integer({ min: 20, max: 250 }), { minLength: 1, maxLength: 30 }),
    );
    const heightOf = fc.integer({ min: 320, max: 1200 });
    const countOf = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(cards, heightOf, countOf, (heights, height, columns) => {
        const packed = heights.map((one) => card(...one));
        const pages = pack(packed, { ...room, height, columns });
        const parts = pages.flat(2);
        const blocks = heights.map((_, index) =>
          parts
            .filter((part) => part.card === index)
            .flatMap(({ from, to }) => Array.from({ length: to - from }, (__, at) => from + at)),
        );
        expect(blocks).toEqual(heights.map((one) => one.map((_, block) => block)));
        const lastOf = pages.map((page) => Math.max(-1, ...page.flat().map((part) => part.card)));
        for (const [at, page] of pages.entries()) {
          expect(page.length).toBeLessThanOrEqual(columns);
          const before = lastOf[at - 1] ?? -1;
          expect(page.flat().every((part) => part.card >= before)).toBe(true);
          for (const column of page) {
            const used = column.map(({ card: one, from, to }) => {
              const all = heights[one] ?? [];
              const own = all.slice(from, to).reduce((sum, next) => sum + next, 0);
              return own + (from > 0 ? room.edge : 0) + (to < all.length ? room.edge : 0);
            });
            const total = used.reduce((sum, next) => sum + next, (used.length - 1) * room.gap);
            const isOnePiece =
              column.length === 1 && (column[0]?.to ?? 0) - (column[0]?.from ?? 0) <= 2;
            expect(total <= height || isOnePiece).toBe(true);
          }
        }
      }),
    );
  });
});

describe('cards of one screen in their order', () => {
  const inOrder = (...cards: ReturnType<typeof card>[]) =>
    packInOrder(cards, room)?.map((column) => column.map((part) => part.card));
  const small = () => card(50, 100);

  it('stand alone in their columns while there are enough', () => {
    expect(inOrder(small(), small())).toEqual([[0], [1]]);
    expect(inOrder(card(50, 500), small(), small(), small())).toEqual([[0], [1], [2], [3]]);
  });

  it('share a column only when there are more cards than columns, and fill columns evenly', () => {
    expect(inOrder(...Array.from({ length: 6 }, small))).toEqual([[0, 1], [2, 3], [4], [5]]);
    expect(inOrder(...Array.from({ length: 8 }, small))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });

  it('are not placed this way when their order needs more columns than there are', () => {
    expect(inOrder(...Array.from({ length: 5 }, () => card(50, 450)))).toBeUndefined();
    expect(inOrder(card(50, 600))).toBeUndefined();
  });

  it('never stand before an earlier card, and never run out of their column', () => {
    const heights = fc.array(fc.integer({ min: 40, max: 600 }), { maxLength: 20 });
    fc.assert(
      fc.property(heights, (all) => {
        const columns = packInOrder(
          all.map((one) => card(one)),
          room,
        );
        if (!columns) return;
        expect(columns.flat().map((part) => part.card)).toEqual(all.map((_, index) => index));
        expect(columns.length).toBeLessThanOrEqual(room.columns);
        for (const column of columns) {
          const used = column.reduce((sum, part) => sum + (all[part.card] ?? 0), 0);
          expect(used + room.gap * (column.length - 1)).toBeLessThanOrEqual(room.height);
        }
      }),
    );
  });
});

describe('columns', () => {
  it('are as many as fit, at least one', () => {
    expect(columnCount(1158, 280, 12)).toBe(4);
    expect(columnCount(1720, 280, 12)).toBe(5);
    expect(columnCount(727, 280, 12)).toBe(2);
    expect(columnCount(200, 280, 12)).toBe(1);
  });
});
