import type { HouseState } from '../contract/state';
import { allClosed } from '../domain/closed-tickets';
import { isLive } from '../domain/ticket/lines';

/** More would be a second list of modifiers, not a shortcut. */
export const FAVOURITES_MAX = 6;

/**
 * The modifiers that guests chose most with a dish today, as they were written. Sorted by how many dishes had them,
 * then by the alphabet; upper and lower case count together.
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
        // Of several spellings, always the same one, in whatever order the tickets come.
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
