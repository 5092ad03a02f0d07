import { type HeardEvent, isEvent, sequenceOf, typeOf } from '../../../shared/contract/events';
import type { HouseState, Outage, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { evolve } from '../../../shared/domain/evolve';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { clockOf } from '../../../shared/domain/wall-clock';
import { endOf } from '../../../shared/views/day-record';
import type { Closing } from './closing';
import { yielder } from './lines';

/** Events after which a closed ticket may be open again. */
const REOPENING: ReadonlySet<string> = new Set(
  (
    [
      'item.recalled',
      'item.remade',
      'ticket.items-added',
      'ticket.unserved',
      'ticket.unvoided',
      'ticket.unmerged',
    ] as const
  ).map(typeOf),
);

/** The closed tickets that events changed, as they are in the state now, and the ids of reopened ones. */
export function changeBy(events: readonly HeardEvent[], state: HouseState) {
  const tickets: Ticket[] = [];
  const removedIds: string[] = [];
  for (const id of ticketsIn(events)) {
    const ticket = findTicket(state, id);
    if (ticket?.closed) tickets.push(ticket);
  }
  for (const id of ticketsIn(events.filter(({ type }) => REOPENING.has(type)))) {
    if (Object.hasOwn(state.tickets, id)) removedIds.push(id);
  }
  return { tickets, removedIds };
}

/**
 * Folds the events of a business day. Returns its closed tickets, its outages, the state at its end, and the ids
 * of the tickets that events after `since` are about. `start` is the state at its beginning. A day may contain
 * several `day.opened` events; in version 1 each of them drops the closed tickets from the state.
 */
export async function foldDay(start: HouseState, events: readonly HeardEvent[], since: number) {
  const yieldIfDue = yielder();
  const closed = new Map<string, Ticket>();
  const outages = new Map<string, Outage>();
  const collect = (state: HouseState, until?: number): void => {
    for (const ticket of allClosed(state.closed)) closed.set(ticket.id, ticket);
    for (const outage of state.outages ?? []) {
      const lasted = until === undefined || outage.to !== undefined;
      outages.set(keyOf(outage), lasted ? outage : { ...outage, to: until });
    }
  };
  let state = start;
  for (const event of events) {
    if (event !== events[0] && isEvent(event, 'day.opened')) collect(state, Date.parse(event.time));
    state = evolve(state, event);
    await yieldIfDue();
  }
  collect(state);
  for (const id of Object.keys(state.tickets)) closed.delete(id);
  const touched = ticketsIn(events.filter((event) => sequenceOf(event) > since));
  return { closed, state, outages: [...outages.values()], touched };
}

const keyOf = ({ menuItemId, from }: Outage): string => `${menuItemId} ${from}`;

/** The closing of a past day: its state at the end of the day, or at its last event if that is later. */
export function closingOf(
  date: string,
  { state, outages }: Pick<Awaited<ReturnType<typeof foldDay>>, 'state' | 'outages'>,
  lastAt: number,
): Closing {
  const { stations, settings } = state.house;
  const { openedAt, taken } = state.day;
  const endedAt = Math.max(endOf({ date, settings }, clockOf(settings)), lastAt);
  return {
    date,
    openedAt,
    taken,
    endedAt,
    stations,
    settings,
    open: Object.values(state.tickets),
    outages,
  };
}

function ticketsIn(events: readonly HeardEvent[]): Set<string> {
  const ids = new Set<string>();
  for (const { data } of events) {
    if ('ticketId' in data && data.ticketId !== undefined) ids.add(data.ticketId);
    if ('into' in data) ids.add(data.into);
    if ('newTicketId' in data) ids.add(data.newTicketId);
    if ('from' in data && typeof data.from === 'string') ids.add(data.from);
  }
  return ids;
}
