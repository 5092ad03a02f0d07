import type { OrderItem } from '../../contract/commands';
import type { House, Menu, MenuItem } from '../../contract/house';
import type { HouseState, Item } from '../../contract/state';
import { type Asked, offeredBy } from '../choices';
import { daypartsOf, isSoldAt } from '../dayparts';
import { type Decision, reject } from '../decision';
import { findGroup, type PartGroup, partGroupsOf, partsOf } from '../groups';
import { derivedId } from '../line';
import { findMenuItem, isChoiceOut } from '../menu';
import { leftFor, type Wanted } from '../shortage';

/**
 * Refuses order lines that cannot be sold, with the field: `conflict` for an id that is taken, a dish that is unknown
 * or of which too few are left, a choice that is out, and a dish that is sold at none of the `times` (unless the line says
 * `anyway`); `invalid` for a part of a dish that is sold whole, a market price that is not given,
 * and a half of a choice that is only for the whole dish. An order without its required choices is taken.
 */
export function refuseItems(
  state: HouseState,
  items: readonly OrderItem[],
  times: readonly number[],
  before: readonly Item[] = [],
): Decision | undefined {
  const taken = new Set(before.map((item) => item.itemId));
  const wanted: Wanted = new Map();
  for (const [index, item] of items.entries()) {
    const field = `data.items.${index}`;
    if (taken.has(item.itemId)) {
      return reject('conflict', 'line-exists', {}, `${field}.itemId`);
    }
    taken.add(item.itemId);
    if (!('menuItemId' in item)) continue;
    const dish = findMenuItem(state.house.menu, item.menuItemId);
    if (!dish) {
      const values = { item: item.menuItemId };
      return reject('conflict', 'not-orderable', values, `${field}.menuItemId`);
    }
    const fault = refuseForm(state, dish, item, field);
    if (fault) return fault;
    if (!item.anyway && !times.some((at) => isSoldAt(state.house, dish, at))) {
      const names = daypartsOf(state.house.menu, dish).map(({ name }) => name);
      const values = { item: dish.name, dayparts: names.join(', ') };
      return reject('conflict', 'not-now', values, `${field}.menuItemId`);
    }
    const parts = partsOf(state.house.menu, dish);
    if (dish.combo) for (const [n] of parts.entries()) taken.add(derivedId(item.itemId, n + 1));
    const short =
      refuseShortage(state, dish, item.quantity, wanted, `${field}.menuItemId`) ??
      refuseOutChoices(state, partGroupsOf(state.house.menu, dish), item, { dish, field });
    if (short) return short;
  }
  return undefined;
}

/** The dish that is asked for, the path of the order's fields, and the choices that the line has already. */
type Asking = { dish: Pick<MenuItem, 'name'>; field: string; has?: readonly string[] };

/**
 * Refuses with `conflict` a choice that is out, by name and with its field under `field`. What is left out with `no`
 * may be out, and what the line `has` already.
 */
export function refuseOutChoices(
  state: HouseState,
  groups: readonly PartGroup[],
  asked: Asked,
  { dish, field, has = [] }: Asking,
): Decision | undefined {
  if (state.outIngredients === undefined) return undefined;
  const out = offeredBy(groups, asked).find(
    ({ offered, kind }) =>
      kind !== 'no' && !has.includes(offered.name) && isChoiceOut(state, offered),
  );
  if (!out) return undefined;
  const values = { item: dish.name, choice: out.offered.name };
  return reject('conflict', 'choice-out', values, `${field}.${out.path}`);
}

/** Refuses with `conflict` if less is left than the order takes with its earlier lines. */
function refuseShortage(
  state: HouseState,
  dish: MenuItem,
  quantity: number,
  wanted: Wanted,
  field: string,
): Decision | undefined {
  if (!isAnyCounted(state)) return undefined;
  const found = leftFor(state, dish, quantity, wanted);
  if (!found || quantity <= found.rest) return undefined;
  return found.left === 0
    ? reject('conflict', 'sold-out', { item: dish.name }, field)
    : reject('conflict', 'too-few-left', { item: dish.name, left: found.left }, field);
}

/** True if anything is counted or out. Most houses count nothing, and every line passes here. */
function isAnyCounted({ eightySixed, outIngredients }: HouseState): boolean {
  for (const _counted in eightySixed) return true;
  return outIngredients !== undefined;
}

const STEPS = { halves: 0.5, quarters: 0.25 } as const;

/** Refuses with `invalid` a quantity that the dish is not sold in. */
function refuseStep(dish: MenuItem, quantity: number, field: string): Decision | undefined {
  const portions = dish.combo ? undefined : dish.portions;
  if (quantity % (portions === undefined ? 1 : STEPS[portions]) === 0) return undefined;
  const reason = portions === undefined ? 'whole-only' : 'halves-only';
  return reject('invalid', reason, { item: dish.name }, field);
}

/**
 * Refuses with `invalid` a part of a sent line that nobody could order. All of a line is no part, and a line off the
 * menu, or of a dish that left it, has parts of any size.
 */
export function refusePart(
  { menu }: Pick<House, 'menu'>,
  item: Pick<Item, 'menuItemId' | 'quantity'>,
  quantity: number,
  field: string,
): Decision | undefined {
  const dish = item.menuItemId === undefined ? undefined : findMenuItem(menu, item.menuItemId);
  return dish === undefined || quantity === item.quantity
    ? undefined
    : refuseStep(dish, quantity, field);
}

/**
 * Refuses with `invalid` a half of a choice whose group is only for the whole dish, unless the line has that half
 * already.
 */
export function refuseHalves(
  menu: Menu,
  { name, choices: has = [] }: Pick<Item, 'name' | 'choices'>,
  { choices = [] }: Asked,
  field: string,
): Decision | undefined {
  const halved = choices.findIndex(
    (choice) =>
      choice.half !== undefined &&
      findGroup(menu, choice.group)?.halves !== true &&
      !has.some((one) => one.name === choice.name && one.half === choice.half),
  );
  return halved < 0
    ? undefined
    : reject('invalid', 'no-half-choice', { item: name }, `${field}.choices.${halved}.half`);
}

function refuseForm(
  { house }: HouseState,
  dish: MenuItem,
  item: OrderItem,
  field: string,
): Decision | undefined {
  const step = refuseStep(dish, item.quantity, `${field}.quantity`);
  if (step) return step;
  if (dish.asksPrice && (!('price' in item) || item.price === undefined)) {
    return reject('invalid', 'no-market-price', { item: dish.name }, `${field}.price`);
  }
  return refuseHalves(house.menu, { name: dish.name }, item, field);
}
