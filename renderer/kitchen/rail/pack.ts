/** A card to place: the heights of its blocks, and where it must not be cut. */
export type PackCard = {
  heights: readonly number[];
  /** Returns true if block `index` must be in the same part as the next one. */
  isGlued(index: number): boolean;
};

/** Blocks from `from` (included) to `to` (excluded) of a card, in one column. */
export type Part = { card: number; from: number; to: number };

export type Room = {
  /** Height of a column. */
  height: number;
  /** Space between two cards. */
  gap: number;
  /** Space for the torn edge: at the foot of a part that continues, and at the top of the next. */
  edge: number;
  /**
   * Columns per screen, if the rail is longer than one screen. Then a card that would leave much of a column
   * empty is cut too, but never from one screen to the next.
   */
  columns?: number;
};

/** A card may start in the rest of a column if that rest is at least this share of the column. */
const WORTH_STARTING = 0.3;

/**
 * Places cards in columns, top to bottom and then left to right, in their order. A card that fits in a
 * column is not cut, unless tickets wait on other screens (`columns`) for the room that it would leave. A
 * longer card continues in the next column, with a torn edge on both sides. A block that is taller than a
 * column gets its own column.
 */
export function pack(cards: readonly PackCard[], room: Room): Part[][] {
  const columns: Part[][] = [];
  let column: Part[] = [];
  let used = 0;

  const nextColumn = () => {
    if (column.length > 0) columns.push(column);
    column = [];
    used = 0;
  };
  const free = () => room.height - used - (column.length > 0 ? room.gap : 0);
  const put = (part: Part, height: number) => {
    used += height + (column.length > 0 ? room.gap : 0);
    column.push(part);
  };

  for (const [index, card] of cards.entries()) {
    const total = sum(card.heights);
    const isWorthStarting = free() >= room.height * WORTH_STARTING;
    const isLastOfPage =
      room.columns === undefined || columns.length % room.columns === room.columns - 1;
    const isCut = total > room.height || (total > free() && isWorthStarting && !isLastOfPage);
    if (!isCut) {
      if (total > free()) nextColumn();
      put({ card: index, from: 0, to: card.heights.length }, total);
      continue;
    }
    if (!isWorthStarting) nextColumn();
    let from = 0;
    while (from < card.heights.length) {
      const top = from > 0 ? room.edge : 0;
      const { to, height } = cut(card, from, free() - top, room.edge);
      if (to === from) {
        // Not even one block fits: try an empty column, and let the block overflow there.
        if (column.length > 0) {
          nextColumn();
          continue;
        }
        const end = endOfPiece(card, from);
        put({ card: index, from, to: end }, room.height);
        from = end;
      } else {
        const bottom = to < card.heights.length ? room.edge : 0;
        put({ card: index, from, to }, top + height + bottom);
        from = to;
      }
      if (from < card.heights.length) nextColumn();
    }
  }
  nextColumn();
  return columns;
}

/** Returns how many blocks from `from` fit; the last part of a card needs no edge at its foot. */
function cut(card: PackCard, from: number, free: number, edge: number) {
  const rest = sum(card.heights.slice(from));
  if (rest <= free) return { to: card.heights.length, height: rest };
  let to = from;
  let height = 0;
  while (to < card.heights.length) {
    const end = endOfPiece(card, to);
    const more = sum(card.heights.slice(to, end));
    if (height + more > free - edge) break;
    height += more;
    to = end;
  }
  return { to, height };
}

function endOfPiece(card: PackCard, from: number): number {
  let end = from;
  while (end < card.heights.length - 1 && card.isGlued(end)) end += 1;
  return end + 1;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0);

/** Returns how many columns of cards, each at least `least` wide, fit next to each other. */
export const columnCount = (width: number, least: number, gap: number): number =>
  Math.max(1, Math.floor((width + gap) / (least + gap)));

/** Groups columns into screens of `count`; at least one, so that an empty rail is screen 1 of 1. */
export function pagesOf<T>(columns: readonly T[], count: number): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < columns.length; from += count) {
    pages.push(columns.slice(from, from + count));
  }
  return pages.length > 0 ? pages : [[]];
}
