/** A card to hang: the heights of its blocks, and where it may not be cut. */
export type Hangable = {
  heights: readonly number[];
  /** Whether block `index` must be in the same part as the next one. */
  isGlued(index: number): boolean;
};

/** Blocks `from` up to, without, `to` of a card, in one column. */
export type Part = { card: number; from: number; to: number };

export type Room = {
  /** Height of a column. */
  height: number;
  /** Between two cards. */
  gap: number;
  /** What the marked edge takes at the foot of a part that goes on, and at the top of the next. */
  edge: number;
  /**
   * Columns of a page of a rail that is longer than the screen: there a card that would leave much
   * of a column empty is cut too, but never from one page to the next.
   */
  columns?: number;
};

/** A card this long may begin in the rest of a column, if that rest is at least this share of it. */
const WORTH_STARTING = 0.3;

/**
 * Hangs cards in columns, top to bottom and then left to right, in their order. A card that fits in
 * a column is not cut, unless tickets wait on other pages (`columns`) for the room that it would
 * leave; a longer one goes on in the next, with a marked edge on both sides. A single piece that is
 * taller than a column gets a column of its own.
 */
export function pack(cards: readonly Hangable[], room: Room): Part[][] {
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
        // Not even one piece fits: try an empty column, and there let it overflow.
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

/** As many pieces from `from` on as fit; the last part of a card needs no edge at its foot. */
function cut(card: Hangable, from: number, free: number, edge: number) {
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

function endOfPiece(card: Hangable, from: number): number {
  let end = from;
  while (end < card.heights.length - 1 && card.isGlued(end)) end += 1;
  return end + 1;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0);

/** How many columns of cards fit next to each other, each at least `least` wide. */
export const columnCount = (width: number, least: number, gap: number): number =>
  Math.max(1, Math.floor((width + gap) / (least + gap)));

/** Columns in pages of `count`; at least one page, so that "page 1 of 1" holds for an empty rail. */
export function pagesOf<T>(columns: readonly T[], count: number): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < columns.length; from += count) {
    pages.push(columns.slice(from, from + count));
  }
  return pages.length > 0 ? pages : [[]];
}
