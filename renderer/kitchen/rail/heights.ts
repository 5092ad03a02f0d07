import type { RailTicket } from '../../../shared/views/rail';
import { blocksOf } from './blocks';
import { estimate } from './estimate';

type Known = { key: string; heights: number[] };

/** Smaller differences, in CSS pixels, are rounding. */
const SAME = 0.5;

/**
 * Heights of each card's blocks: estimated until drawn, then measured. `key` names what else they depend
 * on (the width of a card, the language); another key starts with estimates again.
 */
export class Heights {
  readonly #known = new WeakMap<RailTicket, Known>();

  of(card: RailTicket, key: string, width: number, scale: number): readonly number[] {
    const known = this.#known.get(card);
    if (known?.key === key) return known.heights;
    const heights = blocksOf(card, undefined).map(
      (block) => scale * estimate(card, block, width / scale),
    );
    this.#known.set(card, { key, heights });
    return heights;
  }

  /** Stores a measured height; returns true if it differs from the known one. */
  measured(card: RailTicket, key: string, index: number, height: number): boolean {
    const known = this.#known.get(card);
    const before = known?.key === key ? known.heights[index] : undefined;
    if (known === undefined || before === undefined || height <= 0) return false;
    if (Math.abs(before - height) < SAME) return false;
    known.heights[index] = height;
    return true;
  }
}
