import type { HouseState } from '../contract/state';
import { foldedText, isFound } from '../domain/folded-text';
import { ingredientNames } from '../domain/ingredients';
import { findMenuItem } from '../domain/menu';

/** How long something is out: until the business day turns, or until a person restores it. */
export type Until = 'day-turn' | 'restored';

export const UNTIL = ['day-turn', 'restored'] as const satisfies readonly Until[];

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

/** The most ingredients offered at once; more would push the dishes out of sight. */
const OFFERED_MAX = 12;

/** An ingredient or a choice that a person can 86, or restore while it is out. */
export type OfferedIngredient = { name: string; out?: ScarceIngredient };

/**
 * The ingredients and choices that have every word of a question in their name, those that are out first. Without a
 * question only those that are out. At most 12.
 */
export function offeredIngredients(
  state: HouseState,
  words: readonly string[],
): OfferedIngredient[] {
  const out = scarceIngredients(state);
  const gone = new Set(out.map(({ name }) => foldedText(name)));
  const sold = [...ingredientNames(state.house.menu)].filter(([key]) => !gone.has(key));
  return [
    ...out.map((one) => ({ name: one.name, out: one })),
    ...(words.length === 0 ? [] : sold.map(([, name]) => ({ name }))),
  ]
    .filter(({ name }) => isFound(words, [name]))
    .slice(0, OFFERED_MAX);
}
