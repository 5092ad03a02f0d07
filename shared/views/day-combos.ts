import type { DayReport } from '../contract/day-report';
import type { Item } from '../contract/state';
import { lineCents } from '../domain/line';
import { isLive } from '../domain/ticket/lines';

type Sold = NonNullable<DayReport['combos']>[number];

/** The lines of one combo of an order: by dish, how many are left and how many there were. */
type Ordered = {
  combo: NonNullable<Item['combo']>;
  byDish: Map<string, { live: number; all: number }>;
  dishes: number;
  cents: number;
};

/** Counts combos: one order of a combo is one, whatever the number of its lines and of the tickets they are on. */
export class Combos {
  readonly #ordered = new Map<string, Ordered>();

  /** A line of the day, voided or not; what is no part of a combo is ignored. */
  add(item: Item): void {
    const { combo, quantity, name, menuItemId = name } = item;
    if (combo === undefined) return;
    const ordered = this.#ordered.get(combo.id) ?? newOrder(combo);
    this.#ordered.set(combo.id, ordered);
    const dish = ordered.byDish.get(menuItemId) ?? { live: 0, all: 0 };
    ordered.byDish.set(menuItemId, dish);
    dish.all += quantity;
    if (!isLive(item)) return;
    dish.live += quantity;
    ordered.dishes += quantity;
    ordered.cents += lineCents(item);
  }

  /** The combos that were sold, those with most money first. Undefined for none. */
  report(): DayReport['combos'] {
    const byMenuItem = new Map<string, Sold>();
    for (const ordered of this.#ordered.values()) {
      const sold = soldOf(ordered);
      if (sold === 0) continue;
      const { menuItemId, name } = ordered.combo;
      const before = byMenuItem.get(menuItemId) ?? {
        menuItemId,
        name,
        sold: 0,
        dishes: 0,
        cents: 0,
      };
      byMenuItem.set(menuItemId, {
        menuItemId,
        name,
        sold: before.sold + sold,
        dishes: before.dishes + ordered.dishes,
        cents: before.cents + ordered.cents,
      });
    }
    if (byMenuItem.size === 0) return undefined;
    return [...byMenuItem.values()].sort((a, b) => b.cents - a.cents || b.sold - a.sold);
  }
}

const newOrder = (combo: Ordered['combo']): Ordered => ({
  combo,
  byDish: new Map(),
  dishes: 0,
  cents: 0,
});

/** A combo of which a part was struck is still one: only what was struck of every part is not sold. */
function soldOf({ combo, byDish }: Ordered): number {
  const left = Math.max(...[...byDish.values()].map(({ live, all }) => live / all));
  return Math.ceil(combo.quantity * left);
}
