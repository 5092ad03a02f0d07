import type { HouseState, Outage } from '../contract/state';
import { findMenuItem } from './menu';

type Counts = HouseState['eightySixed'];

/**
 * Folds the difference between the counts of `before` and `after` into the day's outages. An outage begins when none
 * of a dish is left, 86'd by hand or sold out, and ends when the dish may be sold again.
 */
export function evolveOutages(before: HouseState, after: Counts, at: number): Outage[] | undefined {
  const { eightySixed: counts, outages = [] } = before;
  if (counts === after) return before.outages;
  const isOut = (of: Counts, id: string): boolean => of[id]?.remaining === 0;
  const ids = [...new Set([...Object.keys(counts), ...Object.keys(after)])];
  const ended = ids.filter((id) => isOut(counts, id) && !isOut(after, id));
  const begun = ids.filter((id) => !isOut(counts, id) && isOut(after, id));
  if (ended.length === 0 && begun.length === 0) return before.outages;
  return [
    ...outages.map((outage) =>
      outage.to === undefined && ended.includes(outage.menuItemId) ? { ...outage, to: at } : outage,
    ),
    ...begun.map((id) => ({
      menuItemId: id,
      name: findMenuItem(before.house.menu, id)?.name ?? id,
      from: at,
    })),
  ];
}
