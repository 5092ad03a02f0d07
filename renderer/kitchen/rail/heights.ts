import type { RailTicket } from '../../../shared/views/rail';
import { blocksOf, type OpenFolds } from './blocks';
import { estimate } from './estimate';

/** The size of a card: its width and 1 rem in CSS pixels relative to the usual size, and the step of its type. */
export type CardSize = { width: number; scale: number; type: number };

/** Smaller differences, in CSS pixels, are rounding. */
const SAME = 0.5;

/**
 * Heights of each card's blocks, for each size: estimated until drawn at that size, then measured. `language` and the
 * open folds change them too. What was measured is kept, so a size that turned out too large is not tried again.
 */
export class Heights {
  readonly #known = new WeakMap<RailTicket, Map<string, number[]>>();

  of(card: RailTicket, folds: OpenFolds, size: CardSize, language: string): readonly number[] {
    const known = this.#known.get(card) ?? new Map<string, number[]>();
    this.#known.set(card, known);
    const key = keyOf(folds, size, language);
    const before = known.get(key);
    if (before) return before;
    const { scale, width } = size;
    const heights = blocksOf(card, folds).map(
      (block) => scale * estimate(card, block, width / scale, size.type),
    );
    known.set(key, heights);
    return heights;
  }

  /** Stores a measured height; returns true if it differs from the known one. */
  measured(
    card: RailTicket,
    folds: OpenFolds,
    size: CardSize,
    language: string,
    index: number,
    height: number,
  ): boolean {
    const heights = this.#known.get(card)?.get(keyOf(folds, size, language));
    const before = heights?.[index];
    if (heights === undefined || before === undefined || height <= 0) return false;
    if (Math.abs(before - height) < SAME) return false;
    heights[index] = height;
    return true;
  }
}

const keyOf = (folds: OpenFolds, { width, scale, type }: CardSize, language: string): string =>
  `${Math.round(width)} ${scale} ${type} ${language} ${folds}`;
