import type { HouseState, Item, Ticket } from '../contract/state';
import { isUpcoming } from '../domain/ticket/later';
import { isPaced } from '../domain/ticket/lines';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations, stationsKey } from './stations';

/** A ticket of which only held courses are left at the stations: it is on no rail, and its food will come. */
export type HeldTicket = {
  ticket: Ticket;
  /** By course, ascending. */
  courses: { course: number; quantity: number; lines: Item[] }[];
  /** When the stations finished what was fired of it, or when it was placed. */
  since: number;
};

/** The tickets whose stations have only held lines, the one that waits longest first. Orders for later are left out. */
export const heldTickets = (state: HouseState, stations: Stations): HeldTicket[] =>
  Object.values(state.tickets)
    .flatMap((ticket) => held(ticket, stations) ?? [])
    .sort((a, b) => a.since - b.since || a.ticket.number - b.ticket.number);

const held = remember(stationsKey, (ticket: Ticket, stations: Stations): HeldTicket | undefined => {
  if (isUpcoming(ticket)) return undefined;
  const here = ticket.items.filter((item) => isAtStations(item, stations));
  if (here.some((item) => isOwedAt(item, stations) || isPaced(item))) return undefined;
  const waiting = here.filter(({ phase }) => phase === 'held');
  if (waiting.length === 0) return undefined;
  const numbers = [...new Set(waiting.map(({ course }) => course))].sort((a, b) => a - b);
  const done = here.map(({ readyAt, heldAgainAt }) => Math.max(readyAt ?? 0, heldAgainAt ?? 0));
  return {
    ticket,
    courses: numbers.map((course) => {
      const lines = waiting.filter((item) => item.course === course);
      return { course, quantity: lines.reduce((sum, line) => sum + line.quantity, 0), lines };
    }),
    since: Math.max(ticket.placedAt, ...done),
  };
});
