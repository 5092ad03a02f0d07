import type { HouseState, Item } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { findMenuItem, remainingOf } from '../../../shared/domain/menu';
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
  { state, course, newId }: { state: HouseState; course: number; newId(): string },
): Repeated {
  const lines: DraftLine[] = [];
  const leftOut = new Set<string>();
  for (const item of items) {
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
      modifiers: item.modifiers,
      allergies: allergyNames(item),
      note: item.note ?? '',
    });
  }
  return { lines, leftOut: [...leftOut] };
}
