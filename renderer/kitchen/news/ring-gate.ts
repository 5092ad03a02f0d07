import type { NewsKind } from './diff';

/** Many tickets can arrive or change in a second. A screen rings and flashes once a second for each of these. */
const BURSTS: readonly NewsKind[] = ['new-ticket', 'changed'];
const GAP_MS = 1_000;

/** Says which news may ring or flash, so that a burst of one kind is one ring. */
export class RingGate {
  readonly #rungAt = new Map<NewsKind, number>();

  /** Returns true, and counts it as rung, if the kind has not rung in the second before `now` (ms). */
  opens(kind: NewsKind, now: number): boolean {
    if (!BURSTS.includes(kind)) return true;
    const before = this.#rungAt.get(kind);
    if (before !== undefined && now >= before && now - before < GAP_MS) return false;
    this.#rungAt.set(kind, now);
    return true;
  }
}
