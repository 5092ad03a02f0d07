import {
  type Column,
  columnCount,
  isTall,
  type PackCard,
  pack,
  packFew,
  packInOrder,
  type Room,
} from './pack';

/**
 * The sizes of a card's type, relative to the usual one. The last makes a dish 47 px high on a 1080p screen, which is
 * 16 arc minutes of capital height (9.3 mm) from two metres at 0.277 mm per pixel: the least that ISO 9241-303 asks for.
 */
export const TYPE_STEPS = [0.9, 1, 1.1, 1.2, 1.3, 1.45, 1.6, 1.75, 1.9, 2.1] as const;

/** Index of the usual type in `TYPE_STEPS`. A smaller one is only for large screens with many tickets. */
const USUAL = 1;

/** CSS pixels of the largest and of the smallest dish, whatever the size of the window's type. */
const DISH_MAX = 48;
const DISH_MIN = 20;
/** A dish's size in CSS pixels at the usual type and the usual size of 1 rem. */
const DISH = 20;

/** CSS pixels; the style sheets use the same figures. */
export const GAP = 8;
export const EDGE = 36;

/** Cards of a station, and of expo, where many tickets in view matter more than large type. */
export type CardKind = 'station' | 'expo';

/** `least`: the least width of a card at the usual type, in CSS pixels at the usual size of 1 rem; `most`: its largest type. */
const KINDS: Record<CardKind, { least: number; most: number }> = {
  station: { least: 224, most: 2.1 },
  expo: { least: 204, most: 1.3 },
};
/** Larger type needs wider cards, but words wrap, so the width grows by this share of the type. */
const WIDTH_GROWS = 0.45;
/** If more columns are chosen than fit, cards get narrower, but never too narrow to read. */
const LEAST_CHOSEN = 180;
/** So many fewer columns than fit are tried: wide cards wrap less. */
const FEWER = 3;
/** The type grows only into more room than it needs by this share, so that it does not change back at once. */
const SLACK = 0.02;

export type Board = {
  width: number;
  height: number;
  /** The size of 1 rem, relative to the usual size. */
  scale: number;
  /** A chosen number of columns; 0: as many as fit. */
  wanted: number;
  kind: CardKind;
  /** A person chose larger type: then it never gets smaller than that. */
  isLarge: boolean;
};

export type Placed = {
  /** Index in `TYPE_STEPS`. */
  step: number;
  columns: number;
  pages: Column[][];
};

/** Measures all cards at a width (CSS pixels) and a size of type. */
type Measure = (width: number, type: number) => readonly PackCard[];

/**
 * Chooses the largest type with which every card is on one screen in its order; else the largest with which later cards
 * fill the foot of columns. Without such a type: the one that shows the most cards first, and screens to
 * turn. `before` is the step in use: it stays while it fits and nothing clearly larger does. `isHeld`: a finger is on
 * the board, so the step must not change.
 */
export function placeCards(
  count: number,
  measure: Measure,
  board: Board,
  before: Pick<Placed, 'step' | 'columns'> | undefined,
  isHeld: boolean,
): Placed {
  const biggest = TYPE_STEPS.findLastIndex(
    (type, step) =>
      step <= USUAL || (type * DISH * board.scale <= DISH_MAX && type <= KINDS[board.kind].most),
  );
  const smallest = smallestOn(board);
  const now = Math.min(Math.max(before?.step ?? USUAL, smallest), biggest);
  if (isHeld && before) {
    const columns = Math.min(before.columns, columnsAt(board, smallest)[0] ?? 1);
    const at = (way: Way) => onOneScreen(count, measure, board, now, [columns], way);
    const screen = at('in-order') ?? at('filled');
    const pages = screen ? screen.pages : placeAt(measure, board, now, columns);
    return { step: now, columns, pages };
  }
  const tryAt = (step: number, way: Way): Placed | undefined => {
    const grows = before !== undefined && step > now;
    const height = grows ? board.height * (1 - SLACK) : board.height;
    const placed = onOneScreen(
      count,
      measure,
      { ...board, height },
      step,
      columnsAt(board, step),
      way,
    );
    return placed && { step, ...placed };
  };
  for (let step = biggest; step >= USUAL; step -= 1) {
    const placed = tryAt(step, 'in-order');
    if (placed) return placed;
  }
  for (let step = biggest; step >= smallest; step -= 1) {
    const placed = tryAt(step, 'filled');
    if (placed) return placed;
  }
  return mostOnFirst(measure, board, smallest);
}

/** The smallest step that is still easy to read on this board. */
function smallestOn({ scale, isLarge }: Board): number {
  const fits = (type: number) => !isLarge && type * DISH * scale >= DISH_MIN;
  return Math.min(
    USUAL,
    TYPE_STEPS.findIndex((type, step) => step === USUAL || fits(type)),
  );
}

/** The columns to try, the most first; of the same use, more columns are better because cards stay short. */
function columnsAt({ width, scale, wanted, kind }: Board, step: number): number[] {
  if (wanted > 0) return [Math.min(wanted, columnCount(width, LEAST_CHOSEN * scale, GAP))];
  const type = TYPE_STEPS[step] ?? 1;
  const grows = type > 1 ? WIDTH_GROWS : 1;
  const least = KINDS[kind].least * scale * (1 + (type - 1) * grows);
  const most = columnCount(width, least, GAP);
  const fewest = Math.max(1, most - FEWER);
  return Array.from({ length: most - fewest + 1 }, (_, fewer) => most - fewer);
}

const widthOf = ({ width }: Board, columns: number): number =>
  (width - GAP * (columns - 1)) / columns;

/** Strictly in the order of the cards, or with the foot of columns filled by later cards. */
type Way = 'in-order' | 'filled';

/** A card has at least a head and a line: a board with less room for each card is not tried. */
const LEAST_HEIGHT = 90;

/**
 * Places all cards on one screen at this step, in one way. Larger type never cuts a card that the usual type leaves whole.
 */
function onOneScreen(
  count: number,
  measure: Measure,
  board: Board,
  step: number,
  tried: readonly number[],
  way: Way,
): Omit<Placed, 'step'> | undefined {
  const type = TYPE_STEPS[step] ?? 1;
  const ways = tried.flatMap((columns) => {
    const perColumn = board.height / (LEAST_HEIGHT * type * board.scale);
    if (count > columns * perColumn) return [];
    const cards = measure(widthOf(board, columns), type);
    const tall = cards.map((card) => isTall(card, board.height));
    if (step > USUAL && tall.includes(true)) {
      const usual = measure(widthOf(board, columnsAt(board, USUAL)[0] ?? 1), 1);
      if (tall.some((is, index) => is && !isTall(usual[index] ?? NONE, board.height))) return [];
    }
    return [{ columns, cards, isTall: tall.includes(true) }];
  });
  for (const { columns, cards } of way === 'in-order' ? ways : []) {
    const ordered = packInOrder(cards, roomOf(board, columns));
    if (ordered) return { columns, pages: [ordered] };
  }
  for (const { columns, cards, isTall: hasTall } of way === 'filled' ? ways : []) {
    const room = roomOf(board, columns);
    const pages = pack(cards, room);
    if (pages.length === 1) return { columns, pages };
    const few = hasTall ? undefined : packFew(cards, room);
    if (few) return { columns, pages: [few] };
  }
  return undefined;
}

const roomOf = ({ height }: Board, columns: number): Room => ({
  height,
  columns,
  gap: GAP,
  edge: EDGE,
});

const NONE: PackCard = { heights: [], isGlued: () => false };

/** Of the usual type and the smallest, and of the numbers of columns, takes what shows the most cards first. */
function mostOnFirst(measure: Measure, board: Board, smallest: number): Placed {
  let best: Placed | undefined;
  for (const step of new Set([USUAL, smallest])) {
    for (const columns of columnsAt(board, step).slice(0, 2)) {
      const tried = { step, columns, pages: placeAt(measure, board, step, columns) };
      if (!best || shownFirst(tried.pages) > shownFirst(best.pages)) best = tried;
    }
  }
  return best ?? { step: USUAL, columns: 1, pages: [[]] };
}

const shownFirst = (pages: Column[][]): number =>
  new Set(pages[0]?.flat().map(({ card }) => card)).size;

const placeAt = (measure: Measure, board: Board, step: number, columns: number): Column[][] =>
  pack(measure(widthOf(board, columns), TYPE_STEPS[step] ?? 1), roomOf(board, columns));
