import type { CommandOf, OrderItem } from '../../contract/commands';
import type { EventData } from '../../contract/events';
import type { HouseState, ResolvedItem, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { findMenuItem, priceOfModifiers, refuseShortage } from '../menu';
import { nextNumber } from '../open-day';
import { spelledTable } from '../tables';
import { fireAtOf } from './later';
import { findTicket, isCourseHeld, lastFiredCourse } from './lines';
import { pacedIds } from './pace';

/** The course of an order that fires nothing yet: it is before every course. */
const NOTHING_FIRED = 0;

/**
 * Decides `ticket.place`. The earliest course of the order is fired with it, later ones are held. An order for later
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
  const problem = refuseItems(state, ordered, new Set());
  if (problem) return problem;
  const firstCourse = Math.min(...ordered.map((item) => item.course ?? 1));
  const items = ordered.map((item) => resolve(state, item, item.course ?? 1));
  const fireAt =
    data.promisedAt === undefined ? undefined : fireAtOf(state, items, Date.parse(data.promisedAt));
  const isLater = data.hold !== true && fireAt !== undefined && fireAt > now;
  const firedCourse = isLater || data.hold === true ? NOTHING_FIRED : firstCourse;
  const pacedItemIds = pacedIds(
    state,
    items.filter((item) => item.course === firedCourse),
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
 * is held, and so is every line while nothing of the ticket is fired. Lines that are done stay done.
 */
export function addItems(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.add-items'>,
): Decision {
  const taken = new Set(ticket.items.map((item) => item.itemId));
  const problem = refuseItems(state, data.items, taken);
  if (problem) return problem;
  const current = lastFiredCourse(ticket);
  const items = data.items.map((item) => resolve(state, item, item.course ?? current));
  return accept(
    fact('ticket.items-added', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      items,
      heldItemIds: items
        .filter((item) => isCourseHeld(ticket, item.course))
        .map((item) => item.itemId),
    }),
  );
}

function refuseItems(
  state: HouseState,
  items: readonly OrderItem[],
  taken: Set<string>,
): Decision | undefined {
  const wanted = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const field = `data.items.${index}`;
    if (taken.has(item.itemId)) {
      return reject('conflict', 'line-exists', {}, `${field}.itemId`);
    }
    taken.add(item.itemId);
    if (!('menuItemId' in item)) continue;
    const dish = findMenuItem(state.house.menu, item.menuItemId);
    if (!dish) {
      const values = { item: item.menuItemId };
      return reject('conflict', 'not-orderable', values, `${field}.menuItemId`);
    }
    const quantity = (wanted.get(dish.id) ?? 0) + item.quantity;
    wanted.set(dish.id, quantity);
    const short = refuseShortage(state, dish, quantity, `${field}.menuItemId`);
    if (short) return short;
  }
  return undefined;
}

/** The line of an order. One literal, because every line passes here and a spread takes V8 three times as long. */
function resolve({ house }: HouseState, item: OrderItem, course: number): ResolvedItem {
  const { itemId, quantity, seat, note, modifiers = [], allergens, allergies = [] } = item;
  const dish = 'menuItemId' in item ? findMenuItem(house.menu, item.menuItemId) : undefined;
  const { name, price, stations, prepMinutes } = dish ?? offMenu(house, item);
  const line: ResolvedItem = {
    itemId,
    quantity,
    seat,
    course,
    modifiers,
    allergies,
    note,
    name,
    price: dish ? price + priceOfModifiers(house.menu, dish, modifiers) : price,
    stations,
    prepMinutes,
  };
  if (allergens) line.allergens = allergens;
  if (dish) line.menuItemId = dish.id;
  return line;
}

/** The dish of a line that is not on the menu: no price, made at the station that the line names. */
function offMenu(
  { stations, settings }: HouseState['house'],
  item: OrderItem,
): Pick<ResolvedItem, 'name' | 'price' | 'stations' | 'prepMinutes'> {
  const wanted = 'station' in item ? item.station : '';
  const known = stations.find((station) => station.id === wanted || station.name === wanted);
  return {
    name: 'name' in item ? item.name : '',
    price: 0,
    stations: [known?.id ?? settings.defaultStation],
    prepMinutes: 0,
  };
}
