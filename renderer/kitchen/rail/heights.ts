import type { RailTicket } from '../../../shared/views/rail';
import { blocksOf } from './blocks';
import { estimate } from './estimate';

type Known = { key: string; heights: number[] };

/** Less than this is a rounding, not a change. */
const SAME = 0.5;

/**
 * How high the blocks of each card are: estimated until drawn, then as measured. `key` names what
 * else they depend on (the width of a card, the language); another key starts with estimates again.
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

  /** Keeps what was measured; true if it is another height than was known. */
  measured(card: RailTicket, key: string, index: number, height: number): boolean {
    const known = this.#known.get(card);
    const before = known?.key === key ? known.heights[index] : undefined;
    if (known === undefined || before === undefined || height <= 0) return false;
    if (Math.abs(before - height) < SAME) return false;
    known.heights[index] = height;
    return true;
  }
}
