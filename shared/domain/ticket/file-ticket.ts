import type { HouseState, Ticket } from '../../contract/state';
import { putOnShelf, removeFromShelf, takeFromShelf } from '../closed-tickets';
import { type Made, toChange } from '../record';

export type TicketState = Pick<HouseState, 'tickets' | 'closed' | 'day'>;

/** Keeps changed tickets where they belong: with the open ones, or on the shelf of the closed. */
export function keep(
  { tickets, closed, day }: TicketState,
  made: Made | undefined,
  ...changed: Ticket[]
): TicketState {
  const leaving: string[] = [];
  let shelf = closed;
  for (const ticket of changed) {
    const wasOpen = Object.hasOwn(tickets, ticket.id);
    if (ticket.closed) {
      if (wasOpen) leaving.push(ticket.id);
      shelf = putOnShelf(shelf, ticket, made);
    } else if (!wasOpen && takeFromShelf(shelf, ticket.id)) {
      shelf = removeFromShelf(shelf, ticket.id, made);
    }
  }
  const staying = changed.filter((ticket) => !ticket.closed);
  if (leaving.length === 0 && staying.length === 0) return { tickets, closed: shelf, day };
  const open = toChange(tickets, made);
  for (const id of leaving) delete open[id];
  for (const ticket of staying) open[ticket.id] = ticket;
  return { tickets: open, closed: shelf, day };
}
