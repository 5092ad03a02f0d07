import type { CommandOf } from '../../contract/commands';
import type { Fact } from '../../contract/events';
import type { HouseState, Item, LineValues, Ticket, TicketValues } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { isOwed, nameOf } from './lines';
import { groupsOfLine, rechosen } from './rechosen';
import { refuseHalves, refuseOutChoices } from './refuse-items';
import { movedTo } from './service';

/**
 * Decides `item.change`: another choice, request, note, allergy, seat or course of a sent line, to go or not. The
 * event lists what differs; nothing differs: no fact. Refuses with `conflict` a voided line, a served one (send a
 * remake), a choice that is out and not on the line yet, and an addition to a ready line that another station would have to make.
 */
export function changeItem(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'item.change'>,
): Decision {
  const { house } = state;
  const item = ticket.items.find(({ itemId }) => itemId === data.itemId);
  if (!item) return reject('not-found', 'no-line', nameOf(ticket), 'data.itemId');
  const named = { ...nameOf(ticket), item: item.name };
  if (item.phase === 'voided') {
    return reject('conflict', 'line-is-already', { ...named, phase: item.phase }, 'data.itemId');
  }
  if (item.phase === 'served') return reject('conflict', 'served-remake', named, 'data.itemId');
  const { modifiers, choices, allergens, allergies, note, seat, course, toGo } = data;
  const isRechosen = modifiers !== undefined || choices !== undefined;
  const out = refuseOutChoices(state, groupsOfLine(house.menu, item), data, {
    dish: item,
    field: 'data',
    has: (item.choices ?? []).map(({ name }) => name),
  });
  const half = refuseHalves(house.menu, item, data, 'data');
  if (out ?? half) return (out ?? half) as Decision;
  const made = isRechosen ? rechosen(house, item, { modifiers, choices }) : undefined;
  const { from, to } = differing<LineValues>(lineValuesOf(item), {
    ...(made && { ...made, choices: made.choices ?? null }),
    ...(allergens && { allergens: allergens.length > 0 ? allergens : null }),
    ...(allergies && { allergies }),
    ...(note === undefined ? {} : { note }),
    ...(seat === undefined ? {} : { seat }),
    ...(course === undefined ? {} : { course }),
    ...(toGo === undefined ? {} : { toGo }),
  });
  if (Object.keys(to).length === 0) return accept();
  const { stations = item.stations } = to;
  if (item.phase === 'ready' && stations.some((station) => !item.stations.includes(station))) {
    return reject('conflict', 'ready-elsewhere', named, 'data.choices');
  }
  const about = { ticketId: ticket.id, itemId: item.itemId };
  const changed = fact('item.changed', `ticket/${ticket.id}`, { ...about, from, to });
  return accept(changed, ...readyBy(ticket, item, stations));
}

/** A line is ready when the change takes away the only part that was still owed. */
function readyBy(ticket: Ticket, item: Item, stations: readonly string[]): Fact[] {
  const done = item.doneStations;
  if (!isOwed(item) || done === undefined) return [];
  if (stations.some((station) => !Object.hasOwn(done, station))) return [];
  return [fact('item.ready', `ticket/${ticket.id}`, { ticketId: ticket.id, itemId: item.itemId })];
}

/** The fields of a line that may change; null means absent. */
const lineValuesOf = (item: Item): Required<LineValues> => ({
  modifiers: item.modifiers,
  choices: item.choices ?? null,
  allergens: item.allergens ?? null,
  allergies: item.allergies,
  note: item.note ?? null,
  seat: item.seat ?? null,
  course: item.course,
  toGo: item.toGo ?? false,
  price: item.price,
  stations: item.stations,
});

/** The fields of a ticket that may change; null means absent. */
export const ticketValuesOf = (ticket: Ticket): Required<TicketValues> => ({
  orderType: ticket.orderType,
  guest: ticket.guest ?? null,
  covers: ticket.covers ?? null,
  note: ticket.note ?? null,
  promisedAt: ticket.promisedAt ?? null,
});

/**
 * Decides `ticket.change`: another order type, guest, covers, note or promised time of an open ticket. The event lists
 * what differs; nothing differs: no fact. An order that is not eaten here any more leaves its table, and its pages
 * with it: the table is free for others, and nobody carries food there.
 */
export function changeTicket(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.change'>,
): Decision {
  const { ticketId, promisedAt, ...rest } = data;
  const { from, to } = differing<TicketValues>(ticketValuesOf(ticket), {
    ...rest,
    ...(promisedAt === undefined
      ? {}
      : { promisedAt: promisedAt === null ? null : Date.parse(promisedAt) }),
  });
  if (Object.keys(to).length === 0) return accept();
  const leaves = from.orderType === 'dine-in' && to.orderType !== undefined;
  return accept(
    fact('ticket.changed', `ticket/${ticketId}`, { ticketId, from, to }),
    ...(leaves ? movedTo(state, ticket, { table: null }) : []),
  );
}

/** The old and new values of the fields that differ. */
function differing<V extends object>(now: Required<V>, wanted: V): { from: V; to: V } {
  const from: Partial<V> = {};
  const to: Partial<V> = {};
  for (const key of Object.keys(wanted) as (keyof V)[]) {
    if (wanted[key] === undefined || isSame(now[key], wanted[key])) continue;
    from[key] = now[key];
    to[key] = wanted[key];
  }
  return { from: from as V, to: to as V };
}

/** Values are plain JSON of the same schema, so their text with sorted keys compares them. */
const isSame = (one: unknown, two: unknown): boolean =>
  one === two || (typeof one === 'object' && sortedText(one) === sortedText(two));

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
