import type { ClosedTickets, HouseState, Ticket } from '../../contract/state';
import { addClosed, findClosed, removeClosed } from '../closed-tickets';
import { type Owned, toChange } from '../owned';

export type TicketState = Pick<HouseState, 'tickets' | 'closed' | 'day'>;

/** Files changed tickets under the open or the closed tickets. */
export function fileTicket(
  { tickets, closed, day }: TicketState,
  owned: Owned | undefined,
  ...changed: Ticket[]
): TicketState {
  const leaving: string[] = [];
  let nowClosed: ClosedTickets = closed;
  for (const ticket of changed) {
    const wasOpen = Object.hasOwn(tickets, ticket.id);
    if (ticket.closed) {
      if (wasOpen) leaving.push(ticket.id);
      nowClosed = addClosed(nowClosed, ticket, owned);
    } else if (!wasOpen && findClosed(nowClosed, ticket.id)) {
      nowClosed = removeClosed(nowClosed, ticket.id, owned);
    }
  }
  const staying = changed.filter((ticket) => !ticket.closed);
  if (leaving.length === 0 && staying.length === 0) return { tickets, closed: nowClosed, day };
  const open = toChange(tickets, owned);
  for (const id of leaving) delete open[id];
  for (const ticket of staying) open[ticket.id] = ticket;
  return { tickets: open, closed: nowClosed, day };
}
