import type { Menu, MenuItem } from '../contract/house';
import type { HouseState } from '../contract/state';
import { foldedText } from './folded-text';

/** Dishes by id, for each menu. Cached by identity, because a menu is only ever replaced. */
const indexes = new WeakMap<Menu['items'], Map<string, MenuItem>>();

/** The dish with this id; the first one if an old menu has the id twice. */
export function findMenuItem({ items }: Menu, id: string): MenuItem | undefined {
  let index = indexes.get(items);
  if (!index) {
    index = new Map(items.toReversed().map((item) => [item.id, item]));
    indexes.set(items, index);
  }
  return index.get(id);
}

/** What limits the sale of dishes. */
export type Limits = Pick<HouseState, 'eightySixed' | 'outIngredients'> & {
  house: Pick<HouseState['house'], 'menu'>;
};

/** So many of a dish's count. */
export type Taken = { menuItemId: string; quantity: number };

/** The count that a person gave a dish itself; undefined for none. */
export const countOf = ({ eightySixed }: Limits, menuItemId: string): number | undefined =>
  Object.hasOwn(eightySixed, menuItemId) ? eightySixed[menuItemId]?.remaining : undefined;

/** The counts that a quantity of a dish takes from: its own, and that of the dish that it is counted with. */
export function takesOf(menu: Menu, { menuItemId, quantity }: Taken): Taken[] {
  const own = { menuItemId, quantity };
  const stock = findMenuItem(menu, menuItemId)?.stock;
  return stock ? [own, { menuItemId: stock.of, quantity: quantity * stock.units }] : [own];
}

/**
 * How many of a dish may still be sold: undefined for no limit. It is the least of its own count, what is left of the
 * dish that it is counted with, and for a combo what is left of each part; 0 while an ingredient is out.
 */
export function remainingOf(limits: Limits, menuItemId: string): number | undefined {
  const { menu } = limits.house;
  const dish = findMenuItem(menu, menuItemId);
  let left = remainingAlone(limits, menuItemId, dish);
  for (const { menuItemId: id, quantity = 1 } of dish?.combo ?? []) {
    const part = remainingAlone(limits, id, findMenuItem(menu, id));
    if (part !== undefined) left = Math.min(left ?? part, Math.floor(part / quantity));
  }
  return left;
}

function remainingAlone(
  limits: Limits,
  menuItemId: string,
  dish: MenuItem | undefined,
): number | undefined {
  const own = countOf(limits, menuItemId);
  if (!dish) return own;
  if (dish.ingredients?.some((name) => isOut(limits, name))) return 0;
  const whole = dish.stock && countOf(limits, dish.stock.of);
  if (whole === undefined || dish.stock === undefined) return own;
  const shared = Math.floor(whole / dish.stock.units);
  return own === undefined ? shared : Math.min(own, shared);
}

/** What was 86'd by this name, whatever its case and accents: an ingredient or a choice. */
export const findOut = (
  { outIngredients = {} }: Pick<Limits, 'outIngredients'>,
  name: string,
): NonNullable<Limits['outIngredients']>[string] | undefined => {
  const key = foldedText(name);
  return Object.hasOwn(outIngredients, key) ? outIngredients[key] : undefined;
};

const isOut = (limits: Limits, name: string): boolean => findOut(limits, name) !== undefined;

/** True for a choice that is 86'd itself, or of which an ingredient is. */
export const isChoiceOut = (
  limits: Limits,
  { name, ingredients = [] }: { name: string; ingredients?: readonly string[] | undefined },
): boolean =>
  limits.outIngredients !== undefined && [name, ...ingredients].some((one) => isOut(limits, one));
