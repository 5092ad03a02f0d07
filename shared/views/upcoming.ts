import type { HouseState, Ticket } from '../contract/state';
import { isUpcoming } from '../domain/ticket/later';
import { isAtStations, type Stations } from './stations';

/** An order for later, and when it fires by itself (ms since 1970). */
export type Upcoming = { ticket: Ticket; fireAt: number };

/** The orders for later of which the stations make something, in the order in which they fire. */
export function upcoming({ tickets }: Pick<HouseState, 'tickets'>, stations: Stations): Upcoming[] {
  return Object.values(tickets)
    .filter(
      (ticket) => isUpcoming(ticket) && ticket.items.some((item) => isAtStations(item, stations)),
    )
    .map((ticket) => ({ ticket, fireAt: ticket.fireAt ?? 0 }))
    .sort((a, b) => a.fireAt - b.fireAt || a.ticket.number - b.ticket.number);
}
