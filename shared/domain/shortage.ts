import type { Menu, MenuItem } from '../contract/house';
import { partsOf } from './groups';
import { countOf, type Limits, remainingOf, takesOf } from './menu';

/** How much the lines of one order take from the count of each dish; `leftFor` adds a line to it. */
export type Wanted = Map<string, number>;

/**
 * How many of a dish are left: `left` without the other lines of the order, `rest` after the lines before this one.
 * Lines share the counts of a dish that others are counted with, and of the parts of a combo. Undefined for a dish
 * without a limit. The line is short if its quantity is more than `rest`.
 */
export function leftFor(
  limits: Limits,
  dish: MenuItem,
  quantity: number,
  wanted: Wanted,
): { left: number; rest: number } | undefined {
  const left = remainingOf(limits, dish.id);
  let rest = left ?? Number.POSITIVE_INFINITY;
  for (const [menuItemId, each] of takesEach(limits.house.menu, dish)) {
    const before = wanted.get(menuItemId) ?? 0;
    wanted.set(menuItemId, before + each * quantity);
    const count = countOf(limits, menuItemId);
    if (count === undefined) continue;
    const free = Math.max(0, count - before);
    rest = Math.min(rest, each === 1 ? free : Math.floor(free / each));
  }
  return left === undefined ? undefined : { left, rest };
}

/** How much one of a dish takes from each count: its own, the one it is counted with, and those of a combo's parts. */
function takesEach(menu: Menu, dish: MenuItem): ReadonlyMap<string, number> {
  const parts = partsOf(menu, dish).flatMap((part) =>
    takesOf(menu, { menuItemId: part.dish.id, quantity: part.times }),
  );
  const sums = new Map<string, number>(dish.combo ? [[dish.id, 1]] : []);
  for (const { menuItemId, quantity } of parts) {
    sums.set(menuItemId, (sums.get(menuItemId) ?? 0) + quantity);
  }
  return sums;
}
