import type { HouseState } from '../contract/state';
import { isOwed } from '../domain/ticket/lines';
import { isAtStations, type Stations } from './stations';

/** How many of a dish are owed on all tickets together: the kitchen's "all day". */
export type AllDay = {
  /** The menu item's id, or for an off-menu line its name. */
  key: string;
  name: string;
  quantity: number;
  /** Of `quantity`, on how many somebody is working. */
  started: number;
  tickets: number;
};

/** Totals by dish of what the stations owe, the most first, then by name. Held courses do not count. */
export function allDay(state: HouseState, stations: Stations): AllDay[] {
  const totals = new Map<string, AllDay & { ids: Set<string> }>();
  for (const ticket of Object.values(state.tickets)) {
    for (const item of ticket.items) {
      if (!isOwed(item) || !isAtStations(item, stations)) continue;
      const key = item.menuItemId ?? item.name;
      const total = totals.get(key) ?? {
        key,
        name: item.name,
        quantity: 0,
        started: 0,
        tickets: 0,
        ids: new Set<string>(),
      };
      total.quantity += item.quantity;
      if (item.phase === 'started') total.started += item.quantity;
      total.ids.add(ticket.id);
      totals.set(key, total);
    }
  }
  return [...totals.values()]
    .map(({ ids, ...total }) => ({ ...total, tickets: ids.size }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
}
