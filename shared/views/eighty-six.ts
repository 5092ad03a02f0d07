import type { HouseState } from '../contract/state';
import { findMenuItem } from '../domain/menu';

/** A dish that cannot be sold, or only so many times more. */
export type Scarce = {
  menuItemId: string;
  name: string;
  /** 0: it is out. */
  remaining: number;
  /** Since when it is out, or counted down. */
  since: number;
};

/**
 * Everything that is 86'd or counted down: what is out first, the latest on top, as it is news to most;
 * then what runs low, the least first. A dish that is not on the menu any more is left out.
 */
export function scarceDishes(state: HouseState): Scarce[] {
  const outSince = new Map(
    (state.outages ?? [])
      .filter(({ to }) => to === undefined)
      .map(({ menuItemId, from }) => [menuItemId, from]),
  );
  return Object.entries(state.eightySixed)
    .flatMap(([menuItemId, { remaining, since }]): Scarce[] => {
      const name = findMenuItem(state.house.menu, menuItemId)?.name;
      if (name === undefined) return [];
      // What was counted down to nothing is out since the last one was sold, not since it was counted.
      const from = remaining === 0 ? (outSince.get(menuItemId) ?? since) : since;
      return [{ menuItemId, name, remaining, since: from }];
    })
    .sort(
      (a, b) =>
        Number(a.remaining > 0) - Number(b.remaining > 0) ||
        (a.remaining === 0 ? b.since - a.since : a.remaining - b.remaining) ||
        (a.name < b.name ? -1 : 1),
    );
}
