import type { CommandData } from '../../shared/contract/commands';
import type { HouseState, Item, Ticket } from '../../shared/contract/state';
import { actWhenDue, type Due } from './act-when-due';
import type { Subscriber } from './subscriber';

type FireCommand = { type: 'ticket.fire-course'; data: CommandData<'ticket.fire-course'> };

/** The next course comes to the table about so long after the one before was picked up. */
export const COURSE_GAP_MINUTES = 10;
const MINUTE_MS = 60_000;

/**
 * With `settings.autoFire` the next held course is fired when nothing that was fired before is owed or
 * waits on the pass, so early that its slowest dish is ready `COURSE_GAP_MINUTES` after the last one
 * was picked up; a course that takes longer is fired at once. A course is fired as a whole; who wants
 * it sooner or later fires it by hand, or leaves the setting off.
 */
export function coursesDue(state: HouseState, now: number): Due<FireCommand> {
  const commands: FireCommand[] = [];
  let next = Number.POSITIVE_INFINITY;
  if (state.house.settings.autoFire !== true) return { commands, next };
  for (const ticket of Object.values(state.tickets)) {
    const held = ticket.items.filter((item) => item.phase === 'held');
    if (held.length === 0 || ticket.items.some(isUnderWay)) continue;
    const course = Math.min(...held.map((item) => item.course));
    const prep = Math.max(
      ...held.filter((item) => item.course === course).map((item) => item.prepMinutes),
    );
    const at = lastServed(ticket) + Math.max(0, COURSE_GAP_MINUTES - prep) * MINUTE_MS;
    if (at <= now) {
      commands.push({ type: 'ticket.fire-course', data: { ticketId: ticket.id, course } });
    } else {
      next = Math.min(next, at);
    }
  }
  return { commands, next };
}

const isUnderWay = ({ phase }: Item): boolean =>
  phase === 'owed' || phase === 'started' || phase === 'ready';

/** When the guests were last brought something; for who was brought nothing, when they ordered. */
const lastServed = ({ placedAt, items }: Ticket): number =>
  Math.max(placedAt, ...items.map((item) => item.servedAt ?? item.voided?.at ?? 0));

/** Fires courses by itself, in a house that wants it. */
export const autoFire: Subscriber = {
  name: 'auto-fire',
  start: (context) => actWhenDue(context, coursesDue),
};
