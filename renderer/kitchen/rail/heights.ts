import type { RailTicket } from '../../../shared/views/rail';
import { blocksOf, type OpenFolds } from './blocks';
import { estimate } from './estimate';

/** The size of a card: its width and 1 rem in CSS pixels relative to the usual size, and the step of its type. */
export type CardSize = { width: number; scale: number; type: number };

/** A block as drawn, in CSS pixels; `isKeyed` if its card shows the digit that picks it. */
type Measured = { index: number; height: number; isKeyed: boolean };

/** What of a card was measured, by its blocks: `keyed` while it showed the digit that picks it, `plain` without. */
type Known = { heights: number[]; plain: number[]; keyed: number[] };

/** Smaller differences, in CSS pixels, are rounding. */
const SAME = 0.5;

/**
 * Heights of each card's blocks, for each size: estimated until drawn at that size, then measured. `language` and the
 * open folds change them too. What was measured is kept, so a size that turned out too large is not tried again. A digit
 * can make a card higher, and comes with its place: a card that was seen with and without one has the larger height,
 * or two cards would change places forever.
 */
export class Heights {
  readonly #known = new WeakMap<RailTicket, Map<string, Known>>();

  of(card: RailTicket, folds: OpenFolds, size: CardSize, language: string): readonly number[] {
    const known = this.#known.get(card) ?? new Map<string, Known>();
    this.#known.set(card, known);
    const key = keyOf(folds, size, language);
    const before = known.get(key);
    if (before) return before.heights;
    const { scale, width } = size;
    const heights = blocksOf(card, folds).map(
      (block) => scale * estimate(card, block, width / scale, size.type),
    );
    known.set(key, { heights, plain: [], keyed: [] });
    return heights;
  }

  /** Stores a measured height; returns true if the height to place it with is another one now. */
  measured(
    card: RailTicket,
    folds: OpenFolds,
    size: CardSize,
    language: string,
    { index, height, isKeyed }: Measured,
  ): boolean {
    const known = this.#known.get(card)?.get(keyOf(folds, size, language));
    const before = known?.heights[index];
    if (known === undefined || before === undefined || height <= 0) return false;
    known[isKeyed ? 'keyed' : 'plain'][index] = height;
    const larger = Math.max(known.plain[index] ?? 0, known.keyed[index] ?? 0);
    if (Math.abs(before - larger) < SAME) return false;
    known.heights[index] = larger;
    return true;
  }
}

const keyOf = (folds: OpenFolds, { width, scale, type }: CardSize, language: string): string =>
  `${Math.round(width)} ${scale} ${type} ${language} ${folds}`;
