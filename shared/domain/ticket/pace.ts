import type { HouseState, Item, ResolvedItem } from '../../contract/state';
import { MINUTE_MS } from '../../time';

/**
 * The lines of a fired course that wait for its slowest line. Undefined if none waits, or if courses do not land
 * together in this house.
 */
export function pacedIds(state: HouseState, course: readonly ResolvedItem[]): string[] | undefined {
  if (state.house.settings.landTogether !== true) return undefined;
  const slowest = slowestOf(course);
  const waiting = course.filter((item) => item.prepMinutes < slowest);
  return waiting.length === 0 ? undefined : waiting.map((item) => item.itemId);
}

/** Sets `fireAt` of the waiting lines of a course that is fired at `at`. */
export function paced(
  items: readonly Item[],
  waitingIds: readonly string[],
  at: number,
  course: readonly ResolvedItem[],
): Item[] {
  if (waitingIds.length === 0) return [...items];
  const waiting = new Set(waitingIds);
  const slowest = slowestOf(course);
  return items.map((item) =>
    waiting.has(item.itemId)
      ? { ...item, fireAt: at + Math.round((slowest - item.prepMinutes) * MINUTE_MS) }
      : item,
  );
}

const slowestOf = (course: readonly ResolvedItem[]): number =>
  Math.max(0, ...course.map((item) => item.prepMinutes));
