import type { Area } from './where';

/** The displays in the order that the house numbers them: the main one, then from left to right. */
export function inOrder<A extends Area>(displays: readonly A[], mainId: number): A[] {
  const isMain = ({ id }: Area): number => Number(id === mainId);
  return [...displays].sort(
    (a, b) => isMain(b) - isMain(a) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y,
  );
}

/**
 * Which display has which number, after displays came or went. While one is gone the others keep their
 * numbers, or the windows of a third screen would move because a second one fell asleep; a display that
 * was never seen takes the place of one that is gone. Once all are there they are counted anew.
 */
export function renumber(known: readonly number[], displays: readonly Area[]): number[] {
  const live = displays.map(({ id }) => id);
  if (known.every((id) => live.includes(id))) return live;
  const fresh = live.filter((id) => !known.includes(id));
  const numbers = known.map((id) => (live.includes(id) ? id : (fresh.shift() ?? id)));
  return [...numbers, ...fresh];
}

/** The displays by number; undefined for one that is not connected now. */
export const byNumber = (
  numbers: readonly number[],
  displays: readonly Area[],
): (Area | undefined)[] => numbers.map((id) => displays.find((display) => display.id === id));
