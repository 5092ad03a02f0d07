import type { House, OrderType } from '../../contract/house';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { MINUTE_MS } from '../../time';
import { isCourseHeld, isLive } from './lines';

/** Minutes that an order for later is fired before the last moment, unless the house has its own number. */
export const FIRE_BUFFER_MINUTES = 5;

/** What the time of a firing depends on. Only lines of an order itself have a phase. */
type Line = Pick<Item, 'course' | 'prepMinutes'> & Partial<Pick<Item, 'phase'>>;

/**
 * When an order for later fires by itself, in milliseconds since 1970: at its promised time, less the longest prep of
 * what fires first, less the house's buffer. At a table that is the first course; an order that leaves the house goes
 * as a whole, so all its lines count. Voided lines do not.
 */
export function fireAtOf(
  { house }: { house: Pick<House, 'settings'> },
  lines: readonly Line[],
  promisedAt: number,
  orderType: OrderType = 'dine-in',
): number {
  const live = lines.filter(({ phase }) => phase !== 'voided');
  const first = Math.min(...live.map(({ course }) => course));
  const fires = live.filter(({ course }) => leavesHouse(orderType) || course === first);
  const { fireBufferMinutes = FIRE_BUFFER_MINUTES } = house.settings;
  const prep = Math.max(0, ...fires.map((line) => line.prepMinutes));
  // Minutes may have parts, and moments are whole milliseconds since 1970.
  return Math.max(0, Math.round(promisedAt - (prep + fireBufferMinutes) * MINUTE_MS));
}

/** True for an order for later that has not been fired. It is in no figure and on no rail until it is. */
export const isUpcoming = ({ fireAt, closed }: Ticket): boolean =>
  fireAt !== undefined && closed === undefined;

/** The open tickets without the orders for later: what the kitchen and the dining room have to do now. */
export const underWay = ({ tickets }: Pick<HouseState, 'tickets'>): Ticket[] =>
  Object.values(tickets).filter((ticket) => !isUpcoming(ticket));

/** An order that leaves the house is cooked as a whole: its courses are eaten elsewhere. */
export const leavesHouse = (orderType: OrderType): boolean => orderType !== 'dine-in';

/**
 * True if a line that is added to a ticket for `course` waits. At a table see `isCourseHeld`; an order that leaves the
 * house takes it along at once, unless nothing of the order is fired or a person holds that course.
 */
export const waitsWhenAdded = (ticket: Ticket, course: number): boolean =>
  leavesHouse(ticket.orderType) && ticket.items.some(({ firedAt }) => firedAt !== undefined)
    ? ticket.items.some((item) => item.course === course && item.phase === 'held')
    : isCourseHeld(ticket, course);

/** The held courses that fire when an order for later does: the first one, or all if it leaves the house. */
export function coursesToFire({ orderType, items }: Ticket): number[] {
  const held = items.filter(({ phase }) => phase === 'held').map(({ course }) => course);
  const courses = [...new Set(held)].sort((a, b) => a - b);
  return leavesHouse(orderType) ? courses : courses.slice(0, 1);
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
  const next = fireAtOf({ house }, live, promisedAt, ticket.orderType);
  return next === fireAt ? ticket : { ...ticket, fireAt: next };
}

/**
 * The ticket as an order for later again, if all of it was put on hold again and its promised time leaves more time
 * than its dishes need. Other tickets are returned as they are.
 */
export function laterAgain(ticket: Ticket, house: Pick<House, 'settings'>, at: number): Ticket {
  const { promisedAt, fireAt, orderType } = ticket;
  if (promisedAt === undefined || fireAt !== undefined) return ticket;
  const live = ticket.items.filter(isLive);
  const isOnHold = live.every(({ phase }) => phase === 'held');
  if (!isOnHold || live.every(({ heldAgainAt }) => heldAgainAt === undefined)) return ticket;
  const next = fireAtOf({ house }, live, promisedAt, orderType);
  return next > at ? { ...ticket, fireAt: next } : ticket;
}
