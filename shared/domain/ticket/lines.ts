import { type TicketName, ticketPhrase } from '../../contract/refusals';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { findClosed } from '../closed-tickets';

/** A line that the kitchen still has to make: fired and not ready. */
export const isOwed = (item: Item): boolean => item.phase === 'owed' || item.phase === 'started';

/** A held line whose course is under way: it goes to the kitchen by itself, so that the course lands together. */
export const isPaced = (item: Item): boolean => item.phase === 'held' && item.fireAt !== undefined;

/** A line that is part of the meal: not voided. */
export const isLive = (item: Item): boolean => item.phase !== 'voided';

export const isAtStation = (item: Item, station: string | undefined): boolean =>
  station === undefined || item.stations.includes(station);

/** Whether a station still has its part of an owed line to make. */
export const isOwedBy = (item: Item, station: string): boolean =>
  isOwed(item) &&
  item.stations.includes(station) &&
  !Object.hasOwn(item.doneStations ?? {}, station);

/** The stations that still have a part of the line to make. */
export const stationsOwing = (item: Item): string[] =>
  item.stations.filter((station) => isOwedBy(item, station));

/** Something of it was bumped, so that there is something to recall. */
export const isBumped = (item: Item): boolean =>
  item.phase === 'ready' || item.phase === 'served' || isPartlyDone(item);

/** Owed still, but not by each of its stations. */
export const isPartlyDone = (item: Item): boolean =>
  isOwed(item) && item.doneStations !== undefined;

/** True when everything of the courses that were fired is made, and something of it waits to be announced. */
export const isReadyToPass = (ticket: Ticket): boolean =>
  ticket.closed === undefined &&
  !ticket.items.some((item) => isOwed(item) || isPaced(item)) &&
  ticket.items.some((item) => item.phase === 'ready' && item.passedAt === undefined);

/** The last course that was fired; 1 for a ticket of which nothing was. */
export const lastFiredCourse = (ticket: Ticket): number =>
  Math.max(1, ...ticket.items.filter((i) => i.firedAt !== undefined).map((i) => i.course));

/** True for something that changed at `at`, if no cook has acknowledged the ticket's changes since. */
export const isUnseen = (ticket: Ticket, at: number | undefined): boolean =>
  at !== undefined && at > (ticket.acknowledged.changes ?? -1);

/** True when something the kitchen had seen is different, and no cook has acknowledged it. */
export const hasUnseenChanges = (ticket: Ticket): boolean => isUnseen(ticket, ticket.changedAt);

/** A line that was voided while the kitchen was to make it: somebody may have it in the pan. */
export const wasOwedWhenVoided = (item: Item): boolean =>
  item.phase === 'voided' && item.firedAt !== undefined && item.readyAt === undefined;

/**
 * Whether a line added for `course` waits with it: the course is held, or later than all that were
 * fired. A course that was fired is under way, also if a line of it came held from a merged ticket.
 */
export const isCourseHeld = (ticket: Ticket, course: number): boolean => {
  const lines = ticket.items.filter((item) => item.course === course);
  if (lines.some((item) => item.firedAt !== undefined)) return false;
  return course > lastFiredCourse(ticket) || lines.some((item) => item.phase === 'held');
};

/** A ticket of the day, open or closed. */
export const findTicket = (
  state: Pick<HouseState, 'tickets' | 'closed'>,
  ticketId: string,
): Ticket | undefined =>
  (Object.hasOwn(state.tickets, ticketId) ? state.tickets[ticketId] : undefined) ??
  findClosed(state.closed, ticketId);

/** What a person names a ticket by, as the values of a refusal. */
export const nameOf = ({ number, table }: Ticket): TicketName =>
  table === undefined ? { number } : { number, table };

/** How a person names a ticket: its number, and where it goes. */
export const ticketLabel = (ticket: Ticket): string => ticketPhrase(nameOf(ticket));
