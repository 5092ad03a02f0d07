import type { HouseState, Item, Ticket } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { isLive } from '../domain/ticket/lines';

/**
 * The open tickets that a ticket can be merged into, the likeliest first: tickets of the same table, then by the
 * nearest number, because close numbers came in close together. Orders for later are left out.
 */
export function mergeTargets(tickets: HouseState['tickets'], ticket: Ticket): Ticket[] {
  const isThere = ({ table }: Ticket) => table !== undefined && table === ticket.table;
  return underWay({ tickets })
    .filter(({ id }) => id !== ticket.id)
    .sort(
      (a, b) =>
        Number(isThere(b)) - Number(isThere(a)) ||
        Math.abs(a.number - ticket.number) - Math.abs(b.number - ticket.number) ||
        a.number - b.number,
    );
}

/**
 * The lines of each seat that become a ticket of their own when a ticket is split by seat, in the order of the seats.
 * Lines without a seat stay; if every line has one, the lines of the first seat stay.
 */
export function seatsToSplit(items: readonly Item[]): { seat: number; itemIds: string[] }[] {
  const live = items.filter(isLive);
  const seats = [...new Set(live.map(({ seat }) => seat))];
  const numbered = seats.filter((seat) => seat !== undefined).sort((a, b) => a - b);
  const leaving = numbered.length === seats.length ? numbered.slice(1) : numbered;
  return leaving.map((seat) => ({
    seat,
    itemIds: live.filter((item) => item.seat === seat).map((item) => item.itemId),
  }));
}
