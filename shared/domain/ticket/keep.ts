import type { HouseState, Ticket } from '../../contract/state';
import { copyOf } from '../record';
import { putOnShelf, removeFromShelf, takeFromShelf } from '../shelf';

export type TicketState = Pick<HouseState, 'tickets' | 'closed' | 'day'>;

/** Keeps changed tickets where they belong: with the open ones, or on the shelf of the closed. */
export function keep({ tickets, closed, day }: TicketState, ...changed: Ticket[]): TicketState {
  const leaving = new Set<string>();
  let shelf = closed;
  for (const ticket of changed) {
    const wasOpen = Object.hasOwn(tickets, ticket.id);
    if (ticket.closed) {
      if (wasOpen) leaving.add(ticket.id);
      shelf = putOnShelf(shelf, ticket);
    } else if (!wasOpen && takeFromShelf(shelf, ticket.id)) {
      shelf = removeFromShelf(shelf, ticket.id);
    }
  }
  const staying = changed.filter((ticket) => !ticket.closed);
  if (leaving.size === 0 && staying.length === 0) return { tickets, closed: shelf, day };
  const open = copyOf(tickets, leaving);
  for (const ticket of staying) open[ticket.id] = ticket;
  return { tickets: open, closed: shelf, day };
}
