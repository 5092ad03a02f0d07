import type { CommandData } from '../../../shared/contract/commands';
import type { Part } from '../../../shared/contract/feed';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import { coursesToFire } from '../../../shared/domain/ticket/later';
import { isOwed, isPaced } from '../../../shared/domain/ticket/lines';
import { MINUTE_MS } from '../../../shared/time';
import type { Due, Policy } from './subscriber';

type FireCommand = { type: 'ticket.fire-course'; data: CommandData<'ticket.fire-course'> };

/** The next course comes to the table about this long after the previous one was picked up. */
export const COURSE_GAP_MINUTES = 10;

/**
 * Derives the lines and courses to fire. An order for later is fired at its time, in every house: its first course, or
 * all of it if it leaves the house;
 * an order that a person put on hold waits for a person. A line that waits so that its course lands together is fired when it is
 * due, or when no line of the course is cooking any more. With `settings.autoFire` the next held course is fired
 * whole, when no earlier line is owed or waits on the pass. The time is chosen so that its slowest dish is ready
 * `COURSE_GAP_MINUTES` after the last pick-up; a course that takes longer is fired at once.
 */
export function coursesDue(state: HouseState, now: number): Due<FireCommand> {
  const commands: FireCommand[] = [];
  let next = Number.POSITIVE_INFINITY;
  const look = (at: number, command: () => FireCommand): void => {
    if (at <= now) commands.push(command());
    else next = Math.min(next, at);
  };
  for (const ticket of Object.values(state.tickets)) {
    if (ticket.fireAt !== undefined) {
      for (const course of coursesToFire(ticket)) look(ticket.fireAt, () => fire(ticket, course));
      continue;
    }
    if (ticket.items.every(({ firedAt }) => firedAt === undefined)) continue;
    for (const [course, waiting] of pacedCourses(ticket)) {
      const at = isCooking(ticket, course) ? Math.min(...waiting.map(dueAt)) : now;
      const due = waiting.filter((item) => at === now || dueAt(item) <= now);
      look(at, () =>
        fire(
          ticket,
          course,
          due.map((item) => item.itemId),
        ),
      );
    }
    if (state.house.settings.autoFire !== true) continue;
    const held = ticket.items.filter((item) => item.phase === 'held');
    if (held.length === 0 || ticket.items.some(isUnderWay)) continue;
    const course = Math.min(...held.map((item) => item.course));
    const next = held.filter((item) => item.course === course);
    // A person put it on hold again, so a person fires it.
    if (next.some(({ heldAgainAt }) => heldAgainAt !== undefined)) continue;
    const prep = Math.max(...next.map((item) => item.prepMinutes));
    const at = lastServed(ticket) + Math.max(0, COURSE_GAP_MINUTES - prep) * MINUTE_MS;
    look(at, () => fire(ticket, course));
  }
  return { commands, next };
}

const fire = ({ id }: Ticket, course: number, itemIds?: string[]): FireCommand => ({
  type: 'ticket.fire-course',
  data: { ticketId: id, course, ...(itemIds ? { itemIds } : {}) },
});

function pacedCourses(ticket: Ticket): Map<number, Item[]> {
  const courses = new Map<number, Item[]>();
  for (const item of ticket.items.filter(isPaced)) {
    courses.set(item.course, [...(courses.get(item.course) ?? []), item]);
  }
  return courses;
}

const dueAt = (item: Item): number => item.fireAt ?? 0;

const isCooking = (ticket: Ticket, course: number): boolean =>
  ticket.items.some((item) => item.course === course && isOwed(item));

const isUnderWay = (item: Item): boolean => isOwed(item) || isPaced(item) || item.phase === 'ready';

/** When the guests last got a dish (or one was voided); the time of the order if they got none. */
const lastServed = ({ placedAt, items }: Ticket): number =>
  Math.max(placedAt, ...items.map((item) => item.servedAt ?? item.voided?.at ?? 0));

/** Fires waiting lines and, when the setting is on, courses. */
export const autoFire: Policy = {
  name: 'auto-fire' satisfies Part,
  // While it fails, people must fire courses by hand.
  audience: 'house',
  delivery: 'when-due',
  due: coursesDue,
};
