import type { Area } from './where';

/** Sorts displays by their number in the house's settings: the main one first, then from left to right. */
export function inOrder<A extends Area>(displays: readonly A[], mainId: number): A[] {
  const isMain = ({ id }: Area): number => Number(id === mainId);
  return [...displays].sort(
    (a, b) => isMain(b) - isMain(a) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y,
  );
}

/**
 * Returns the ids of the displays by number after displays came or went. While one is gone the others keep
 * their numbers, so that the windows of a third display do not move when the second falls asleep. An unknown
 * display takes the number of a missing one. Once all known displays are back, all are numbered again.
 */
export function renumber(known: readonly number[], displays: readonly Area[]): number[] {
  const live = displays.map(({ id }) => id);
  if (known.every((id) => live.includes(id))) return live;
  const fresh = live.filter((id) => !known.includes(id));
  const numbers = known.map((id) => (live.includes(id) ? id : (fresh.shift() ?? id)));
  return [...numbers, ...fresh];
}

/** The displays by number; undefined for a display that is not connected now. */
export const byNumber = (
  numbers: readonly number[],
  displays: readonly Area[],
): (Area | undefined)[] => numbers.map((id) => displays.find((display) => display.id === id));
