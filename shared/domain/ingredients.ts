import type { CommandOf } from '../contract/commands';
import { type HeardEvent, isEvent } from '../contract/events';
import type { Menu } from '../contract/house';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { untilOf } from './eighty-six';
import { foldedText } from './folded-text';
import { findOut } from './menu';

/** The names that can be 86'd besides dishes: ingredients and choices, by folded name, as the menu first spells them. */
export function ingredientNames(menu: Menu): ReadonlyMap<string, string> {
  const known = namesOf.get(menu);
  if (known) return known;
  const names = new Map<string, string>();
  const made = [...menu.items, ...menu.modifierGroups.flatMap(({ modifiers }) => modifiers)];
  const choices = menu.modifierGroups.flatMap(({ modifiers }) => modifiers.map(({ name }) => name));
  for (const name of [...made.flatMap(({ ingredients = [] }) => ingredients), ...choices]) {
    const key = foldedText(name);
    if (!names.has(key)) names.set(key, name);
  }
  namesOf.set(menu, names);
  return names;
}

const namesOf = new WeakMap<Menu, ReadonlyMap<string, string>>();

/**
 * Decides `ingredient.eighty-six`: every dish and choice with this ingredient, and every choice of this name, is out.
 * Case and accents do not matter. Refuses with `not-found` a name that the menu does not have. Makes no fact if it is
 * so already.
 */
export function eightySixIngredient(
  state: HouseState,
  { data }: CommandOf<'ingredient.eighty-six'>,
): Decision {
  const name = ingredientNames(state.house.menu).get(foldedText(data.name));
  if (name === undefined) {
    return reject('not-found', 'no-ingredient', { item: data.name }, 'data.name');
  }
  const until = untilOf(data);
  const before = findOut(state, name);
  if (before && before.until === until) return accept();
  return accept(
    fact('ingredient.eighty-sixed', `ingredient/${name}`, { name, ...(until && { until }) }),
  );
}

/** Decides `ingredient.restore`. Refuses with `conflict` what is not 86'd. */
export function restoreIngredient(
  state: HouseState,
  { data }: CommandOf<'ingredient.restore'>,
): Decision {
  const out = findOut(state, data.name);
  return out
    ? accept(fact('ingredient.restored', `ingredient/${out.name}`, { name: out.name }))
    : reject('conflict', 'not-86d', { item: data.name }, 'data.name');
}

type OutIngredients = HouseState['outIngredients'];

/** Folds the ingredients and choices that are out. Undefined while there are none. */
export function evolveOutIngredients(
  out: OutIngredients,
  event: HeardEvent,
  at: number,
): OutIngredients {
  if (isEvent(event, 'ingredient.eighty-sixed')) {
    const { name, until } = event.data;
    return { ...out, [foldedText(name)]: { name, since: at, ...(until && { until }) } };
  }
  if (!isEvent(event, 'ingredient.restored')) return out;
  const { [foldedText(event.data.name)]: _restored, ...rest } = out ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}
