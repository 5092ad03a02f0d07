import type { HouseState } from '../contract/state';
import { foldedText } from '../domain/folded-text';
import { findMenuItem } from '../domain/menu';

/** A dish that is out, or of which a limited number is left. */
export type Scarce = {
  menuItemId: string;
  name: string;
  /** 0: it is out. */
  remaining: number;
  /** When it ran out, or was counted. */
  since: number;
  /** When it is sold again by itself; absent: when a person restores it. */
  until?: 'day-turn' | undefined;
};

/**
 * All dishes that are out or counted down. First the dishes that are out, the latest on top, because few people know
 * them yet; then the counted ones, the lowest count first. Dishes that are no longer on the menu are left out.
 */
export function scarceDishes(state: HouseState): Scarce[] {
  const outSince = new Map(
    (state.outages ?? [])
      .filter(({ to }) => to === undefined)
      .map(({ menuItemId, from }) => [menuItemId, from]),
  );
  return Object.entries(state.eightySixed)
    .flatMap(([menuItemId, { remaining, since, until }]): Scarce[] => {
      const name = findMenuItem(state.house.menu, menuItemId)?.name;
      if (name === undefined) return [];
      // A dish that was counted down to 0 is out since the last sale, not since it was counted.
      const from = remaining === 0 ? (outSince.get(menuItemId) ?? since) : since;
      return [{ menuItemId, name, remaining, since: from, ...(until && { until }) }];
    })
    .sort(
      (a, b) =>
        Number(a.remaining > 0) - Number(b.remaining > 0) ||
        (a.remaining === 0 ? b.since - a.since : a.remaining - b.remaining) ||
        (a.name < b.name ? -1 : 1),
    );
}

/** An ingredient or a choice that is out. */
export type ScarceIngredient = {
  name: string;
  since: number;
  /** When it is sold again by itself; absent: when a person restores it. */
  until?: 'day-turn' | undefined;
  /** The names of the dishes that are out with it. */
  dishes: string[];
};

/** All ingredients and choices that are out, the latest first. */
export const scarceIngredients = ({ house, outIngredients = {} }: HouseState): ScarceIngredient[] =>
  Object.entries(outIngredients)
    .map(([key, out]) => ({
      ...out,
      dishes: house.menu.items
        .filter(({ ingredients = [] }) => ingredients.some((name) => foldedText(name) === key))
        .map(({ name }) => name),
    }))
    .sort((a, b) => b.since - a.since || (a.name < b.name ? -1 : 1));
