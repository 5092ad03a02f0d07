/** A card to place: the heights of its blocks, and where it must not be cut. */
export type PackCard = {
  heights: readonly number[];
  /** Returns true if block `index` must be in the same part as the next one. */
  isGlued(index: number): boolean;
};

/** Blocks from `from` (included) to `to` (excluded) of a card, in one column. */
export type Part = { card: number; from: number; to: number };
export type Column = Part[];

export type Room = {
  /** Height of a column. */
  height: number;
  /** Columns of one screen. */
  columns: number;
  /** Space between two cards. */
  gap: number;
  /** Space for the torn edge: at the foot of a part that continues, and at the top of the next. */
  edge: number;
};

/** A tall card may start in the rest of a column if that rest is at least this share of the column. */
const WORTH_STARTING = 0.3;
/** A card may fill the foot of so many columns before the last one: far enough to fill, near enough to read. */
const LOOK_BACK = 3;

/**
 * Places cards in columns of screens, in their order: top to bottom, then left to right. A card that fits in a column
 * is never cut. When it does not fit in the rest of the last column, that rest stays open for a later, shorter card,
 * so that columns are filled. Every screen holds the cards that follow those of the screen before, so no ticket waits
 * out of sight while a later one is shown. A card that is taller than a column continues in the next one, with a torn
 * edge on both sides. A block that is taller than a column gets its own column.
 */
export function pack(cards: readonly PackCard[], room: Room): Column[][] {
  const pages: Column[][] = [];
  let columns: Column[] = [];
  let used: number[] = [];

  const nextColumn = () => {
    if (columns.length >= room.columns) {
      pages.push(columns);
      columns = [];
      used = [];
    }
    columns.push([]);
    used.push(0);
  };
  const last = () => columns.length - 1;
  const gapIn = (at: number) => ((columns[at]?.length ?? 0) > 0 ? room.gap : 0);
  const freeIn = (at: number) => room.height - (used[at] ?? room.height) - gapIn(at);
  const put = (at: number, part: Part, height: number) => {
    used[at] = (used[at] ?? 0) + height + gapIn(at);
    columns[at]?.push(part);
  };

  for (const [index, card] of cards.entries()) {
    const total = sum(card.heights);
    const count = card.heights.length;
    if (total <= room.height) {
      let at = Math.max(0, last() - LOOK_BACK);
      while (at <= last() && total > freeIn(at)) at += 1;
      if (at > last()) {
        nextColumn();
        at = last();
      }
      put(at, { card: index, from: 0, to: count }, total);
      continue;
    }
    if (last() < 0 || freeIn(last()) < room.height * WORTH_STARTING) nextColumn();
    let from = 0;
    while (from < count) {
      const top = from > 0 ? room.edge : 0;
      const { to, height } = cut(card, from, freeIn(last()) - top, room.edge);
      const isEmpty = columns[last()]?.length === 0;
      if (to > from) {
        put(last(), { card: index, from, to }, top + height + (to < count ? room.edge : 0));
        from = to;
      } else if (isEmpty) {
        // Not even one block fits in an empty column: it overflows there.
        const end = endOfPiece(card, from);
        put(last(), { card: index, from, to: end }, room.height);
        from = end;
      }
      if (from < count) nextColumn();
    }
  }
  return columns.length > 0 || pages.length === 0 ? [...pages, columns] : pages;
}

/**
 * Places cards of one screen strictly in their order: top to bottom, then left to right, over all columns. A column
 * gets a second card only if there are more cards than columns, and columns end at about the same height. Undefined
 * if the cards do not fit this way.
 */
export function packInOrder(cards: readonly PackCard[], room: Room): Column[] | undefined {
  const heights = cards.map((card) => sum(card.heights));
  const least = Math.max(0, ...heights);
  if (columnsUpTo(heights, room.height, room) > room.columns || least > room.height) {
    return undefined;
  }
  let [low, high] = [least, room.height];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (columnsUpTo(heights, middle, room) > room.columns) low = middle;
    else high = middle;
  }
  const columns: Column[] = [];
  let used = 0;
  for (const [card, { heights: blocks }] of cards.entries()) {
    const height = heights[card] ?? 0;
    const last = columns.at(-1);
    const isForced = cards.length - card > room.columns - columns.length;
    if (last && isForced && used + room.gap + height <= high) {
      used += room.gap + height;
      last.push({ card, from: 0, to: blocks.length });
    } else {
      used = height;
      columns.push([{ card, from: 0, to: blocks.length }]);
    }
  }
  return columns;
}

/** How many columns of this height the cards need in their order. */
function columnsUpTo(heights: readonly number[], most: number, { gap }: Room): number {
  let columns = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const height of heights) {
    if (used + gap + height <= most) {
      used += gap + height;
      continue;
    }
    columns += 1;
    used = height;
  }
  return columns;
}

/** More cards than this are not tried in every way. */
const TRIED_MAX = 12;
/** Ways to place them that are tried at most: a few milliseconds. */
const WAYS_MAX = 4000;

/**
 * Places a few cards in the columns of one screen, if there is any way to do so; undefined if there is none. The order
 * within each column is kept, and of the ways the one is taken that fills the columns from the left.
 */
export function packFew(cards: readonly PackCard[], room: Room): Column[] | undefined {
  if (cards.length > TRIED_MAX) return undefined;
  const heights = cards.map((card) => sum(card.heights));
  const free = Array.from({ length: room.columns }, () => room.height + room.gap);
  const places: number[] = [];
  let ways = 0;
  const place = (index: number): boolean => {
    const height = heights[index];
    if (height === undefined) return true;
    ways += 1;
    if (ways > WAYS_MAX) return false;
    for (const [at, rest] of free.entries()) {
      if (height + room.gap > rest) continue;
      free[at] = rest - height - room.gap;
      places[index] = at;
      if (place(index + 1)) return true;
      free[at] = rest;
      // Columns that are still empty are all the same.
      if (rest === room.height + room.gap) break;
    }
    return false;
  };
  if (!place(0)) return undefined;
  const used = Math.max(0, ...places) + 1;
  return Array.from({ length: used }, (_, at) =>
    places.flatMap((column, card) =>
      column === at ? [{ card, from: 0, to: cards[card]?.heights.length ?? 0 }] : [],
    ),
  );
}

/** True for a card that does not fit in a column. */
export const isTall = ({ heights }: PackCard, height: number): boolean => sum(heights) > height;

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
