import type { HouseState } from '../contract/state';
import { allClosed } from '../domain/closed-tickets';
import { isLive } from '../domain/ticket/lines';

/** More would be a second list of modifiers, not a short cut. */
export const FAVOURITES_MAX = 6;

/**
 * The modifiers that guests chose most with a dish today, as they were written: by how many dishes had
 * them, the same in any case of letters counted together, and by the alphabet where that is equal.
 */
export function favouriteModifiers(state: HouseState, menuItemId: string): string[] {
  const counts = new Map<string, { text: string; count: number }>();
  const tickets = [...allClosed(state.closed), ...Object.values(state.tickets)];
  for (const item of tickets.flatMap(({ items }) => items)) {
    if (item.menuItemId !== menuItemId || !isLive(item)) continue;
    for (const text of item.modifiers) {
      const key = text.toLowerCase();
      const known = counts.get(key);
      counts.set(key, {
        // Of two ways to write it the same one every time, whichever ticket is looked at first.
        text: known && known.text > text ? known.text : text,
        count: (known?.count ?? 0) + item.quantity,
      });
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, FAVOURITES_MAX)
    .map(([, { text }]) => text);
}
