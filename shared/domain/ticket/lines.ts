import { type TicketName, ticketPhrase } from '../../contract/refusals';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import { findClosed } from '../closed-tickets';

/** True for a line that the kitchen still has to make: fired and not ready. */
export const isOwed = (item: Item): boolean => item.phase === 'owed' || item.phase === 'started';

/** True for a held line that fires by itself later, so that its course lands together. */
export const isPaced = (item: Item): boolean => item.phase === 'held' && item.fireAt !== undefined;

/** True for a line that was not voided. */
export const isLive = (item: Item): boolean => item.phase !== 'voided';

/** True if the station makes a part of the line; without a station, for every line. */
export const isAtStation = (item: Item, station: string | undefined): boolean =>
  station === undefined || item.stations.includes(station);

/** True if a station still has its part of an owed line to make. */
export const isOwedBy = (item: Item, station: string): boolean =>
  isOwed(item) &&
  item.stations.includes(station) &&
  !Object.hasOwn(item.doneStations ?? {}, station);

/** The stations that still have a part of the line to make. */
export const stationsOwing = (item: Item): string[] =>
  item.stations.filter((station) => isOwedBy(item, station));

/** True if at least a part of the line was bumped, so that it can be recalled. */
export const isBumped = (item: Item): boolean =>
  item.phase === 'ready' || item.phase === 'served' || isPartlyDone(item);

/** True if some of its stations have finished and others have not. */
export const isPartlyDone = (item: Item): boolean =>
  isOwed(item) && item.doneStations !== undefined;

/** True for a line that went to the kitchen, or goes by itself, and that no cook has touched. */
export const isUntouched = (item: Item): boolean =>
  (item.phase === 'owed' && item.doneStations === undefined) || isPaced(item);

/** True if all fired lines are made and at least one is not announced. */
export const isReadyToPass = (ticket: Ticket): boolean =>
  ticket.closed === undefined &&
  !ticket.items.some((item) => isOwed(item) || isPaced(item)) &&
  ticket.items.some((item) => item.phase === 'ready' && item.passedAt === undefined);

/** The last course that was fired; 1 if none was. */
export const lastFiredCourse = (ticket: Ticket): number =>
  Math.max(1, ...ticket.items.filter((i) => i.firedAt !== undefined).map((i) => i.course));

/** The course that is under way: the last fired one, or before any fire the first of the ticket. */
export function currentCourse(ticket: Ticket): number {
  if (ticket.items.some((item) => item.firedAt !== undefined)) return lastFiredCourse(ticket);
  const waiting = ticket.items.filter(isLive).map(({ course }) => course);
  return waiting.length > 0 ? Math.min(...waiting) : 1;
}

/** A line that was voided while it was owed: it may be in a pan already. */
export const wasOwedWhenVoided = (item: Item): boolean =>
  item.phase === 'voided' && item.firedAt !== undefined && item.readyAt === undefined;

type What = 'allergies' | 'changes';

/** When a station confirmed it, by itself or by a confirmation for all. */
const seenAtStation = ({ acknowledged }: Ticket, what: What, station: string): number => {
  const own = acknowledged.stations;
  const at = own !== undefined && Object.hasOwn(own, station) ? own[station]?.[what] : undefined;
  return Math.max(acknowledged[what] ?? -1, at ?? -1);
};

/** When it was confirmed: at the station, or without one at every station that it concerns. -1 if it was not. */
function seenAt(ticket: Ticket, what: What, station: string | undefined): number {
  if (station !== undefined) return seenAtStation(ticket, what, station);
  const forAll = ticket.acknowledged[what] ?? -1;
  if (ticket.acknowledged.stations === undefined) return forAll;
  const isConcerned = what === 'allergies' ? hasAllergiesToServe : isToSee;
  const stations = new Set(ticket.items.filter(isConcerned).flatMap((item) => item.stations));
  if (stations.size === 0) return forAll;
  return Math.min(...[...stations].map((one) => seenAtStation(ticket, what, one)));
}

const hasAllergiesToServe = (item: Item): boolean =>
  isLive(item) && item.phase !== 'served' && hasAllergies(item);

/** True for a line whose cooks must see a change of the ticket: it is to be made, or was when it was voided. */
const isToSee = (item: Item): boolean =>
  item.phase === 'held' || isOwed(item) || wasOwedWhenVoided(item);

/**
 * True for a change at `at` that the station's cooks have not confirmed; without a station, while one that still has
 * something to make has not.
 */
export const isUnseen = (ticket: Ticket, at: number | undefined, station?: string): boolean =>
  at !== undefined && at > seenAt(ticket, 'changes', station);

/** True when a change of the ticket is not confirmed at the station, or at one of its stations. */
export const hasUnseenChanges = (ticket: Ticket, station?: string): boolean =>
  isUnseen(ticket, ticket.changedAt, station);

/** True when the station, or without one each station of a line with allergies, has confirmed the allergies. */
export const hasSeenAllergies = (ticket: Ticket, station?: string): boolean =>
  seenAt(ticket, 'allergies', station) >= 0;

/** When it came to the kitchen as something new: added, or voided and then to be made after all. */
export const newAt = ({ addedAt, unvoidedAt }: Item): number | undefined =>
  unvoidedAt === undefined ? addedAt : Math.max(unvoidedAt, addedAt ?? 0);

/**
 * True if a line that is added for `course` is held: nothing is fired, or the course is held or later than all fired
 * ones. A fired course is under way, even if a merged ticket brought a held line of it.
 */
export const isCourseHeld = (ticket: Ticket, course: number): boolean => {
  const lines = ticket.items.filter((item) => item.course === course);
  if (ticket.items.every((item) => item.firedAt === undefined)) return true;
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

/** The lines of a ticket that came with a merge, or were made of such lines, by id. */
export function linesOfMerged({ merged = [], items }: Ticket, ticketId: string): Set<string> {
  const came = new Set(merged.find((one) => one.ticketId === ticketId)?.itemIds);
  return new Set(items.map(({ itemId }) => itemId).filter((itemId) => came.has(itemId)));
}

/** A ticket's number and table, as the values of a refusal. */
export const nameOf = ({ number, table }: Ticket): TicketName =>
  table === undefined ? { number } : { number, table };

/** A ticket's name for people, in English: its number and table. */
export const ticketLabel = (ticket: Ticket): string => ticketPhrase(nameOf(ticket));
