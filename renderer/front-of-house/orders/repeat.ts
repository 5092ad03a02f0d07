import type { HouseState, Item } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { centsOfChoices } from '../../../shared/domain/choices';
import { findMenuItem, remainingOf } from '../../../shared/domain/menu';
import { askedOf } from './choices';
import type { DraftLine } from './draft';

type Repeated = {
  lines: DraftLine[];
  /** Names of the dishes that are not available any more, each once. */
  leftOut: string[];
};

/**
 * Lines of a ticket as new lines of a draft, for the course that is under way. Modifiers, notes and above all
 * allergies stay. A dish that left the menu or is 86'd goes to `leftOut` instead. A dish of which too few are left
 * stays, and shows its problem at Send.
 */
export function repeat(
  items: readonly Item[],
  { state, course, newId }: { state: HouseState; course?: number; newId(): string },
): Repeated {
  const lines: DraftLine[] = [];
  const leftOut = new Set<string>();
  for (const item of items.flatMap((each) => asOrdered(each, items))) {
    const dish =
      item.menuItemId === undefined ? undefined : findMenuItem(state.house.menu, item.menuItemId);
    const isGone = item.menuItemId !== undefined && (!dish || remainingOf(state, dish.id) === 0);
    if (isGone) {
      leftOut.add(item.name);
      continue;
    }
    lines.push({
      itemId: newId(),
      ...(dish ? { menuItemId: dish.id } : { station: item.stations[0] }),
      name: dish?.name ?? item.name,
      quantity: item.quantity,
      seat: item.seat,
      course,
      ...askedOf(state.house.menu, item),
      allergies: allergyNames(item),
      note: item.note ?? '',
      ...(item.toGo ? { toGo: true } : {}),
      ...(dish && !dish.asksPrice ? {} : { price: priceAlone(item) }),
    });
  }
  return { lines, leftOut: [...leftOut] };
}

/**
 * A line as it was ordered: the parts of a combo are one line again, at the first of them. What was made again was
 * ordered once.
 */
function asOrdered(item: Item, items: readonly Item[]): Item[] {
  if (item.remake) return [];
  const { combo } = item;
  if (!combo) return [item];
  const parts = items.filter((each) => each.combo?.id === combo.id && !each.remake);
  if (parts[0] !== item) return [];
  const { menuItemId, name, quantity } = combo;
  return [
    { ...item, menuItemId, name, quantity, choices: parts.flatMap(({ choices = [] }) => choices) },
  ];
}

/** The price of a line without its choices. */
const priceAlone = ({ price, choices = [] }: Item): number =>
  Math.max(0, price - centsOfChoices(choices));
