import type { Item } from '../contract/state';
import type { Here, RailLine } from './rail-lines';

/**
 * Shows equal dishes of a round as one line, like `3 Octopus` with its seats, where the station groups them. Equal
 * means that a cook makes them in the same way and has done the same with them so far. A line that changed, or that is
 * made again, stays alone. The order is that of each group's first line.
 */
export function joined(lines: readonly RailLine[], { isGrouped }: Pick<Here, 'isGrouped'>) {
  const groups = new Map<string, RailLine>();
  for (const line of lines) {
    const key = isGrouped(line.item) && line.was === undefined ? sameness(line) : line.item.itemId;
    const group = groups.get(key);
    groups.set(key, group === undefined ? line : together(group, line));
  }
  return [...groups.values()];
}

const together = (group: RailLine, line: RailLine): RailLine => ({
  ...group,
  items: [...group.items, ...line.items],
  quantity: group.quantity + line.quantity,
  seats: [...group.seats, ...line.seats].sort((a, b) => a - b),
});

/** Everything that a cook reads on a line, apart from its quantity and its seat. */
function sameness({ item, done, started, voided, confirmed, new: isNew, rush }: RailLine): string {
  const { phase, doneStations, fireAt, voided: strike, remake, combo } = item;
  return JSON.stringify([
    wayOf(item),
    [phase, done, started, voided, confirmed, isNew, rush],
    [Object.keys(doneStations ?? {}).sort(), fireAt, strike?.reason, remake?.reason],
    combo?.menuItemId,
  ]);
}

const wayOf = ({
  menuItemId,
  name,
  kitchenName,
  stations,
  modifiers,
  choices,
  allergens,
  allergies,
  note,
  toGo,
}: Item) => [
  menuItemId,
  name,
  kitchenName,
  stations,
  choices ?? modifiers,
  allergens,
  allergies,
  note,
  toGo,
];
