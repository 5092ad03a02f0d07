import { type HeardEvent, isEvent, sequenceOf } from '../../shared/contract/events';
import type { HouseState, Ticket } from '../../shared/contract/state';
import { evolve, initial } from '../../shared/domain/house';
import { shelved } from '../../shared/domain/shelf';
import { findTicket } from '../../shared/domain/ticket/lines';
import { breather } from './lines';

/** What events changed about the closed tickets, as it is in the state now. */
export function changeBy(events: readonly HeardEvent[], state: HouseState) {
  const tickets: Ticket[] = [];
  const removedIds: string[] = [];
  for (const id of ticketsIn(events)) {
    const ticket = findTicket(state, id);
    if (ticket?.closed) tickets.push(ticket);
  }
  for (const event of events) {
    if (!isEvent(event, 'item.recalled')) continue;
    if (Object.hasOwn(state.tickets, event.data.ticketId)) removedIds.push(event.data.ticketId);
  }
  return { tickets, removedIds };
}

/**
 * The closed tickets of a business day, those still open at its end, and which of them events after
 * `since` are about. A day may have been opened more than once, each time without its closed tickets.
 */
export async function foldDay(now: HouseState, events: readonly HeardEvent[], since: number) {
  const breathe = breather();
  const closed = new Map<string, Ticket>();
  const keep = (state: HouseState): void => {
    for (const ticket of shelved(state.closed)) closed.set(ticket.id, ticket);
  };
  let state = initial(now.house);
  for (const event of events) {
    if (isEvent(event, 'day.opened')) keep(state);
    state = evolve(state, event);
    await breathe();
  }
  keep(state);
  const openIds = Object.keys(state.tickets);
  const touched = ticketsIn(events.filter((event) => sequenceOf(event) > since));
  return { closed, openIds, touched };
}

function ticketsIn(events: readonly HeardEvent[]): Set<string> {
  const ids = new Set<string>();
  for (const { data } of events) {
    if ('ticketId' in data && data.ticketId !== undefined) ids.add(data.ticketId);
    if ('into' in data) ids.add(data.into);
    if ('newTicketId' in data) ids.add(data.newTicketId);
  }
  return ids;
}
