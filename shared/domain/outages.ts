import type { MenuItem } from '../contract/house';
import type { HouseState, Outage } from '../contract/state';
import { findMenuItem, type Limits, remainingOf } from './menu';

/**
 * Folds what can be sold before and after an event into the day's outages. An outage begins when none of a dish is
 * left: it is 86'd or sold out, or what it is made of or counted with is. It ends when the dish may be sold again.
 */
export function evolveOutages(before: HouseState, after: Limits, at: number): Outage[] | undefined {
  const { outages = [] } = before;
  if (before.eightySixed === after.eightySixed && before.outIngredients === after.outIngredients) {
    return before.outages;
  }
  const wasOut = outIds(before);
  const isOut = outIds(after);
  const ended = [...wasOut].filter((id) => !isOut.has(id));
  const begun = [...isOut].filter((id) => !wasOut.has(id));
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

/** The dishes of which none is left. A counted dish that left the menu is one of them. */
export function outIds(limits: Limits): Set<string> {
  const counted = Object.keys(limits.eightySixed);
  const others =
    counted.length === 0 && limits.outIngredients === undefined
      ? []
      : limits.house.menu.items.filter(isBound).map(({ id }) => id);
  return new Set([...counted, ...others].filter((id) => remainingOf(limits, id) === 0));
}

/** True for a dish that can be out because of something else. */
const isBound = ({ stock, combo, ingredients }: MenuItem): boolean =>
  stock !== undefined || combo !== undefined || ingredients !== undefined;
