import type { CommandOf } from '../../contract/commands';
import type { EventData } from '../../contract/events';
import type { HouseState, ResolvedItem, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { nextNumber } from '../open-day';
import { spelledTable } from '../tables';
import { fireAtOf, leavesHouse, waitsWhenAdded } from './later';
import { currentCourse, findTicket, isLive } from './lines';
import { pacedIds } from './pace';
import { refuseItems } from './refuse-items';
import { numberedCourses, resolveItem } from './resolve';

/** The course of an order that fires nothing yet: it is before every course. */
const NOTHING_FIRED = 0;

/**
 * Decides `ticket.place`. The earliest course of the order is fired with it, later ones are held; an order that leaves
 * the house is fired as a whole. An order for later
 * (promised for a moment that leaves more time than its dishes need) and one with `hold` fire nothing yet. Refuses
 * with `conflict` an id that exists already, and a menu item that is unknown or 86'd, by name.
 */
export function place(
  state: HouseState,
  { data }: CommandOf<'ticket.place'>,
  now: number,
): Decision {
  if (findTicket(state, data.ticketId)) {
    return reject('conflict', 'ticket-exists', {}, 'data.ticketId');
  }
  const ordered = data.items;
  const promised = data.promisedAt === undefined ? now : Date.parse(data.promisedAt);
  const problem = refuseItems(state, ordered, [now, promised]);
  if (problem) return problem;
  const numbered = ordered.flatMap((item) => numberedCourses(state.house, item));
  const firstCourse = numbered.length > 0 ? Math.min(...numbered) : 1;
  const items = ordered.flatMap((item) =>
    resolveItem(state.house, item, { now: firstCourse, other: 1 }),
  );
  const fireAt =
    data.promisedAt === undefined
      ? undefined
      : fireAtOf(state, items, Date.parse(data.promisedAt), data.orderType);
  const isLater = data.hold !== true && fireAt !== undefined && fireAt > now;
  const due = leavesHouse(data.orderType)
    ? Math.max(firstCourse, ...items.map(({ course }) => course))
    : firstCourse;
  const firedCourse = isLater || data.hold === true ? NOTHING_FIRED : due;
  const pacedItemIds = pacedIds(
    state,
    items.filter((item) => item.course <= firedCourse),
  );
  // Object.assign, because a spread that leaves out a field takes V8 twenty times as long.
  const placed: EventData<'ticket.placed'> & { hold?: boolean | undefined } = Object.assign(
    {},
    data,
    {
      number: nextNumber(state.day),
      firedCourse,
      items,
    },
  );
  if (placed.hold !== undefined) delete placed.hold;
  if (isLater) placed.fireAt = new Date(fireAt).toISOString();
  if (data.table !== undefined) placed.table = spelledTable(state.house, data.table);
  if (pacedItemIds) placed.pacedItemIds = pacedItemIds;
  return accept(fact('ticket.placed', `ticket/${data.ticketId}`, placed));
}

/**
 * Decides `ticket.add-items`. A line without a course joins the last fired course; a line of a held or later course
 * is held (in an order that leaves the house: of a held one only), and so is every line while nothing of the ticket is
 * fired. Once all of the ticket is served, the first course of what is added is fired, like a dessert. Lines that are
 * done stay done.
 */
export function addItems(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.add-items'>,
  now: number,
): Decision {
  const problem = refuseItems(state, data.items, [now, ticket.promisedAt ?? now], ticket.items);
  if (problem) return problem;
  const current = currentCourse(ticket);
  const courses = { now: current, other: current };
  const items = data.items.flatMap((item) => resolveItem(state.house, item, courses));
  const first = Math.min(...items.map((item) => item.course));
  const isHeld = ticket.items.some((item) => isLive(item) && item.phase !== 'served')
    ? ({ course }: ResolvedItem) => waitsWhenAdded(ticket, course)
    : ({ course }: ResolvedItem) => course > first && !leavesHouse(ticket.orderType);
  return accept(
    fact('ticket.items-added', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      items,
      heldItemIds: items.filter(isHeld).map((item) => item.itemId),
    }),
  );
}
