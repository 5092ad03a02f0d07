import type { OrderItem } from '../../contract/commands';
import type { MenuItem } from '../../contract/house';
import type { HouseState, Item } from '../../contract/state';
import { type Decision, reject } from '../decision';
import { findGroup, partsOf } from '../groups';
import { derivedId } from '../line';
import { findMenuItem, refuseShortage } from '../menu';

/**
 * Refuses order lines that cannot be sold, with the field: `conflict` for an id that is taken, a dish that is unknown
 * or of which too few are left; `invalid` for a part of a dish that is sold whole, a market price that is not given,
 * and a half of a choice that is only for the whole dish. An order without its required choices is taken.
 */
export function refuseItems(
  state: HouseState,
  items: readonly OrderItem[],
  before: readonly Item[] = [],
): Decision | undefined {
  const taken = new Set(before.map((item) => item.itemId));
  const wanted = new Map<string, number>();
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
    for (const [n, part] of partsOf(state.house.menu, dish).entries()) {
      if (dish.combo) taken.add(derivedId(item.itemId, n + 1));
      const quantity = (wanted.get(part.dish.id) ?? 0) + item.quantity * part.times;
      wanted.set(part.dish.id, quantity);
      const short = refuseShortage(state, part.dish, quantity, `${field}.menuItemId`);
      if (short) return short;
    }
  }
  return undefined;
}

const STEPS = { halves: 0.5, quarters: 0.25 } as const;

function refuseForm(
  { house }: HouseState,
  dish: MenuItem,
  item: OrderItem,
  field: string,
): Decision | undefined {
  const values = { item: dish.name };
  const portions = dish.combo ? undefined : dish.portions;
  if (item.quantity % (portions === undefined ? 1 : STEPS[portions]) !== 0) {
    const reason = portions === undefined ? 'whole-only' : 'halves-only';
    return reject('invalid', reason, values, `${field}.quantity`);
  }
  if (dish.asksPrice && (!('price' in item) || item.price === undefined)) {
    return reject('invalid', 'no-market-price', values, `${field}.price`);
  }
  const halved = item.choices?.findIndex(
    ({ group, half }) => half !== undefined && findGroup(house.menu, group)?.halves !== true,
  );
  return halved === undefined || halved < 0
    ? undefined
    : reject('invalid', 'no-half-choice', values, `${field}.choices.${halved}.half`);
}
