import type { HouseState, Ticket } from '../../../shared/contract/state';
import { remember } from '../../../shared/views/remember';

/** Food that was picked up in one go: the lines of a ticket served at the same moment. */
export type PickedUp = {
  ticket: Ticket;
  at: number;
  itemIds: string[];
  dishes: { name: string; quantity: number }[];
};

/** Returns the last servings of a server, or of all servers if undefined; the latest first. */
export function recentlyPickedUp(state: HouseState, server: string | undefined, limit: number) {
  const open = Object.values(state.tickets).flatMap((ticket) => servingsOf(ticket, server));
  const closed = state.closed.flatMap((bucket) => latestOf(bucket, { server, limit }));
  return [...open, ...closed].sort(latestFirst).slice(0, limit);
}

const latestOf = remember(
  ({ server, limit }: { server: string | undefined; limit: number }) => `${limit} ${server ?? ''}`,
  (bucket: Record<string, Ticket>, { server, limit }): PickedUp[] =>
    Object.values(bucket)
      .flatMap((ticket) => servingsOf(ticket, server))
      .sort(latestFirst)
      .slice(0, limit),
);

function servingsOf(ticket: Ticket, server: string | undefined): PickedUp[] {
  if (server !== undefined && ticket.server !== server) return [];
  const byTime = new Map<number, PickedUp>();
  for (const { itemId, servedAt: at, name, quantity, phase } of ticket.items) {
    if (phase !== 'served' || at === undefined) continue;
    const serving = byTime.get(at) ?? { ticket, at, itemIds: [], dishes: [] };
    serving.itemIds.push(itemId);
    const known = serving.dishes.find((dish) => dish.name === name);
    if (known) known.quantity += quantity;
    else serving.dishes.push({ name, quantity });
    byTime.set(at, serving);
  }
  return [...byTime.values()];
}

const latestFirst = (a: PickedUp, b: PickedUp): number => b.at - a.at;
