import { type HeardEvent, isEvent, sequenceOf } from '../../../shared/contract/events';
import type { HouseState, Outage, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { evolve } from '../../../shared/domain/evolve';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { clockOf } from '../../../shared/domain/wall-clock';
import { endOf } from '../../../shared/views/day-record';
import type { Closing } from './closing';
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
 * A business day from its events: its closed tickets, which of them events after `since` are about, and
 * how it was at its end. `start` is the state that it began with. A day may have been opened more than
 * once, in version 1 each time without its closed tickets.
 */
export async function foldDay(start: HouseState, events: readonly HeardEvent[], since: number) {
  const breathe = breather();
  const closed = new Map<string, Ticket>();
  const outages = new Map<string, Outage>();
  const keep = (state: HouseState, until?: number): void => {
    for (const ticket of allClosed(state.closed)) closed.set(ticket.id, ticket);
    for (const outage of state.outages ?? []) {
      const lasted = until === undefined || outage.to !== undefined;
      outages.set(keyOf(outage), lasted ? outage : { ...outage, to: until });
    }
  };
  let state = start;
  for (const event of events) {
    if (event !== events[0] && isEvent(event, 'day.opened')) keep(state, Date.parse(event.time));
    state = evolve(state, event);
    await breathe();
  }
  keep(state);
  for (const id of Object.keys(state.tickets)) closed.delete(id);
  const touched = ticketsIn(events.filter((event) => sequenceOf(event) > since));
  return { closed, state, outages: [...outages.values()], touched };
}

const keyOf = ({ menuItemId, from }: Outage): string => `${menuItemId} ${from}`;

/** How a day that is over was at its end, or at its last event if that is later by the clock. */
export function closingOf(
  date: string,
  { state, outages }: Pick<Awaited<ReturnType<typeof foldDay>>, 'state' | 'outages'>,
  lastAt: number,
): Closing {
  const { stations, settings } = state.house;
  const endedAt = Math.max(endOf({ date, settings }, clockOf(settings)), lastAt);
  return { date, endedAt, stations, settings, open: Object.values(state.tickets), outages };
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
