import { type Column, columnCount, isTall, type PackCard, pack, packFew } from './pack';

/**
 * The sizes of a card's type, relative to the usual one. The last makes a dish 47 px high on a 1080p screen, which is
 * 16 arc minutes of capital height (9.3 mm) from two metres at 0.277 mm per pixel: the least that ISO 9241-303 asks for.
 */
export const TYPE_STEPS = [1, 1.1, 1.2, 1.3, 1.45, 1.6, 1.75, 1.9, 2.1] as const;

/** CSS pixels of the largest dish, whatever the size of the window's type. */
const DISH_MAX = 48;
/** A dish's size in CSS pixels at step 0 and the usual size of 1 rem. */
const DISH = 20;

/** CSS pixels; the style sheets use the same figures. */
export const GAP = 10;
export const EDGE = 36;

/** Cards of a station, and of expo, where many tickets in view matter more than large type. */
export type CardKind = 'station' | 'expo';

/** `least`: the least width of a card at step 0, in CSS pixels at the usual size of 1 rem; `most`: its largest type. */
const KINDS: Record<CardKind, { least: number; most: number }> = {
  station: { least: 232, most: 2.1 },
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
 * Chooses the largest type with which every card is on one screen. Without such a type: the usual one, and screens to
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
      step === 0 || (type * DISH * board.scale <= DISH_MAX && type <= KINDS[board.kind].most),
  );
  const now = Math.min(before?.step ?? 0, biggest);
  if (isHeld && before) {
    const columns = Math.min(before.columns, columnsAt(board, 0)[0] ?? 1);
    return { step: now, columns, pages: placeAt(measure, board, now, columns) };
  }
  for (let step = biggest; step >= 0; step -= 1) {
    const grows = before !== undefined && step > now;
    const height = grows ? board.height * (1 - SLACK) : board.height;
    const placed = onOneScreen(count, measure, { ...board, height }, step);
    if (placed) return { step, ...placed };
  }
  return { step: 0, ...mostOnFirst(measure, board) };
}

/** The columns to try, the most first; of the same use, more columns are better because cards stay short. */
function columnsAt({ width, scale, wanted, kind }: Board, step: number): number[] {
  if (wanted > 0) return [Math.min(wanted, columnCount(width, LEAST_CHOSEN * scale, GAP))];
  const type = TYPE_STEPS[step] ?? 1;
  const least = KINDS[kind].least * scale * (1 + (type - 1) * WIDTH_GROWS);
  const most = columnCount(width, least, GAP);
  const fewest = Math.max(1, most - FEWER);
  return Array.from({ length: most - fewest + 1 }, (_, fewer) => most - fewer);
}

const widthOf = ({ width }: Board, columns: number): number =>
  (width - GAP * (columns - 1)) / columns;

/** A card has at least a head and a line: a board with less room for each card is not tried. */
const LEAST_HEIGHT = 90;

/**
 * Places all cards on one screen at this step. Larger type never cuts a card that the usual type leaves whole: then
 * undefined.
 */
function onOneScreen(
  count: number,
  measure: Measure,
  board: Board,
  step: number,
): Omit<Placed, 'step'> | undefined {
  const type = TYPE_STEPS[step] ?? 1;
  for (const columns of columnsAt(board, step)) {
    const perColumn = board.height / (LEAST_HEIGHT * type * board.scale);
    if (count > columns * perColumn) continue;
    const width = widthOf(board, columns);
    const cards = measure(width, type);
    const tall = cards.map((card) => isTall(card, board.height));
    if (step > 0 && tall.includes(true)) {
      const usual = measure(widthOf(board, columnsAt(board, 0)[0] ?? 1), 1);
      if (tall.some((is, index) => is && !isTall(usual[index] ?? NONE, board.height))) continue;
    }
    const room = { height: board.height, columns, gap: GAP, edge: EDGE };
    const pages = pack(cards, room);
    if (pages.length === 1) return { columns, pages };
    const few = tall.includes(true) ? undefined : packFew(cards, room);
    if (few) return { columns, pages: [few] };
  }
  return undefined;
}

const NONE: PackCard = { heights: [], isGlued: () => false };

/** Of the numbers of columns, takes the one that shows the most cards on the first screen. */
function mostOnFirst(measure: Measure, board: Board): Omit<Placed, 'step'> {
  let best: Omit<Placed, 'step'> | undefined;
  for (const columns of columnsAt(board, 0).slice(0, 2)) {
    const tried = { columns, pages: placeAt(measure, board, 0, columns) };
    if (!best || shownFirst(tried.pages) > shownFirst(best.pages)) best = tried;
  }
  return best ?? { columns: 1, pages: [[]] };
}

const shownFirst = (pages: Column[][]): number =>
  new Set(pages[0]?.flat().map(({ card }) => card)).size;

const placeAt = (measure: Measure, board: Board, step: number, columns: number): Column[][] =>
  pack(measure(widthOf(board, columns), TYPE_STEPS[step] ?? 1), {
    height: board.height,
    columns,
    gap: GAP,
    edge: EDGE,
  });
