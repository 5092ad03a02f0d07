import type { MenuItem } from '../contract/house';
import type { HouseState, Item, Ticket } from '../contract/state';
import { findMenuItem, findOut, type Limits } from '../domain/menu';

/** A line that waits for a dish, an ingredient or a choice that is out, and what that is. */
export type EightySixedLine = { itemId: string; because: string };

type Known = Limits & { menu: Limits['house']['menu']; lines: readonly EightySixedLine[] };
const known = new WeakMap<Ticket, Known>();
const NONE: readonly EightySixedLine[] = [];

/**
 * The lines of an open ticket that nobody has started and whose dish, ingredient or choice was 86'd after they were
 * ordered. A line that took one of a count has its dish. The same list until the ticket or what is 86'd changes.
 */
export function eightySixedOn(state: HouseState, ticket: Ticket): readonly EightySixedLine[] {
  const { eightySixed, outIngredients, house } = state;
  if (ticket.closed || isNothingOut(state)) return NONE;
  const before = known.get(ticket);
  if (
    before?.eightySixed === eightySixed &&
    before.outIngredients === outIngredients &&
    before.menu === house.menu
  ) {
    return before.lines;
  }
  const lines = ticket.items.flatMap((item): EightySixedLine[] => {
    if (item.phase !== 'held' && item.phase !== 'owed') return [];
    const because = reasonOf(state, item, item.addedAt ?? ticket.placedAt);
    return because === undefined ? [] : [{ itemId: item.itemId, because }];
  });
  const found = lines.length > 0 ? lines : NONE;
  known.set(ticket, { eightySixed, outIngredients, house, menu: house.menu, lines: found });
  return found;
}

function isNothingOut({ eightySixed, outIngredients }: HouseState): boolean {
  for (const _counted in eightySixed) return false;
  return outIngredients === undefined;
}

/** The name of what is out since after the line was ordered. */
function reasonOf(state: HouseState, item: Item, orderedAt: number): string | undefined {
  const { menu } = state.house;
  const dish = item.menuItemId === undefined ? undefined : findMenuItem(menu, item.menuItemId);
  const counted = [item.menuItemId, dish?.stock?.of].find(
    (id) => id !== undefined && isOutSince(state, id, orderedAt),
  );
  if (counted !== undefined) return findMenuItem(menu, counted)?.name ?? item.name;
  return namesOn(item, dish)
    .map((name) => findOut(state, name))
    .find((out) => out !== undefined && out.since > orderedAt)?.name;
}

const isOutSince = ({ eightySixed }: HouseState, id: string, at: number): boolean => {
  const count = Object.hasOwn(eightySixed, id) ? eightySixed[id] : undefined;
  return count?.remaining === 0 && count.since > at;
};

/** Everything that a line is made of: its ingredients, and its choices with theirs. */
function namesOn(item: Item, dish: MenuItem | undefined): string[] {
  const choices = (item.choices ?? []).filter(({ kind }) => kind !== 'no');
  return [
    ...(item.ingredients ?? dish?.ingredients ?? []),
    ...choices.flatMap(({ name, group, ingredients = [] }) =>
      group === undefined ? [] : [name, ...ingredients],
    ),
  ];
}
