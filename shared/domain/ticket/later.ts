import type { House } from '../../contract/house';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { MINUTE_MS } from '../../time';
import { isLive } from './lines';

/** Minutes that an order for later is fired before the last moment, unless the house has its own number. */
export const FIRE_BUFFER_MINUTES = 5;

/** What the time of a firing depends on. Only lines of an order itself have a phase. */
type Line = Pick<Item, 'course' | 'prepMinutes'> & Partial<Pick<Item, 'phase'>>;

/**
 * When an order for later fires by itself, in milliseconds since 1970: at its promised time, less the longest prep of
 * its first course, less the house's buffer. Voided lines do not count.
 */
export function fireAtOf(
  { house }: { house: Pick<House, 'settings'> },
  lines: readonly Line[],
  promisedAt: number,
): number {
  const live = lines.filter(({ phase }) => phase !== 'voided');
  const first = Math.min(...live.map(({ course }) => course));
  const prep = live.filter(({ course }) => course === first).map((line) => line.prepMinutes);
  const { fireBufferMinutes = FIRE_BUFFER_MINUTES } = house.settings;
  return promisedAt - (Math.max(0, ...prep) + fireBufferMinutes) * MINUTE_MS;
}

/** True for an order for later that has not been fired. It is in no figure and on no rail until it is. */
export const isUpcoming = ({ fireAt, closed }: Ticket): boolean =>
  fireAt !== undefined && closed === undefined;

/** The open tickets without the orders for later: what the kitchen and the dining room have to do now. */
export const underWay = ({ tickets }: Pick<HouseState, 'tickets'>): Ticket[] =>
  Object.values(tickets).filter((ticket) => !isUpcoming(ticket));

/** The course that fires first; undefined if nothing is held. */
export function firstHeldCourse({ items }: Ticket): number | undefined {
  const held = items.filter(({ phase }) => phase === 'held').map(({ course }) => course);
  return held.length === 0 ? undefined : Math.min(...held);
}

/**
 * The ticket with the right `fireAt`: it follows the lines and the promised time of an order for later, and is gone
 * once a line is fired. Other tickets are returned as they are.
 */
export function timed(ticket: Ticket, house: Pick<House, 'settings'>): Ticket {
  if (ticket.fireAt === undefined) return ticket;
  const { fireAt, ...now } = ticket;
  const live = ticket.items.filter(isLive);
  const { promisedAt } = ticket;
  // A voided one keeps its time, for when the void is undone.
  if (live.length === 0) return ticket;
  if (live.some((item) => item.phase !== 'held') || promisedAt === undefined) return now;
  const next = fireAtOf({ house }, live, promisedAt);
  return next === fireAt ? ticket : { ...ticket, fireAt: next };
}
