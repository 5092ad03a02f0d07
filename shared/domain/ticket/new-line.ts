import { type EventOf, type HeardEvent, sequenceOf } from '../../contract/events';
import type { Item, ResolvedItem, Ticket } from '../../contract/state';
import { paced } from './pace';

/** The ticket of an order, with its fired and held lines. */
export function placed(event: EventOf<'ticket.placed'>, at: number): Ticket {
  const { data } = event;
  const { items, pacedItemIds = [], promisedAt } = data;
  const isOfCourse = (line: ResolvedItem): boolean => line.course <= data.firedCourse;
  const lines = items.map((line) =>
    newLine(line, event, at, isOfCourse(line) && !pacedItemIds.includes(line.itemId)),
  );
  // Written out, as each line is: every order passes here, and a spread takes V8 a hundred times as long.
  const ticket: Ticket & Every<Omit<typeof data, NotKept>> = {
    id: data.ticketId,
    number: data.number,
    orderType: data.orderType,
    table: data.table,
    guest: data.guest,
    server: data.server,
    covers: data.covers,
    note: data.note,
    priority: data.priority,
    placedAt: at,
    acknowledged: {},
    items: paced(lines, pacedItemIds, at, items.filter(isOfCourse)),
  };
  if (promisedAt !== undefined) ticket.promisedAt = momentOf(promisedAt);
  if (data.fireAt !== undefined) ticket.fireAt = momentOf(data.fireAt);
  return ticket;
}

/** The moment of a time in an event. Journals may have times before 1970, which no state holds. */
const momentOf = (time: string): number => Math.max(0, Date.parse(time));

/** All keys of T, including optional ones, so that a field added to T must be written out. */
type Every<T> = Record<keyof T, unknown>;
/** Fields of an order's event that its ticket stores in another form. */
type NotKept = 'ticketId' | 'firedCourse' | 'fireAt' | 'pacedItemIds' | 'promisedAt';

/** A line of a new order or an add-on: fired at once, or held. */
export function newLine(line: ResolvedItem, event: HeardEvent, at: number, isFired: boolean): Item {
  const item: Item & Every<Omit<ResolvedItem, RarelyKept>> = {
    itemId: line.itemId,
    quantity: line.quantity,
    seat: line.seat,
    course: line.course,
    modifiers: line.modifiers,
    allergies: line.allergies,
    note: line.note,
    name: line.name,
    price: line.price,
    stations: line.stations,
    prepMinutes: line.prepMinutes,
    phase: isFired ? 'owed' : 'held',
    firedAt: isFired ? at : undefined,
    firedSequence: isFired ? sequenceOf(event) : undefined,
  };
  if (line.menuItemId !== undefined) item.menuItemId = line.menuItemId;
  if (line.allergens !== undefined) item.allergens = line.allergens;
  if (line.choices !== undefined) item.choices = line.choices;
  if (line.kitchenName !== undefined) item.kitchenName = line.kitchenName;
  if (line.ingredients !== undefined) item.ingredients = line.ingredients;
  if (line.toGo !== undefined) item.toGo = line.toGo;
  if (line.combo !== undefined) item.combo = line.combo;
  if (line.remake !== undefined) item.remake = line.remake;
  return item;
}

/** Fields that most lines do not have: they are set only when they are there. */
type RarelyKept =
  | 'menuItemId'
  | 'allergens'
  | 'choices'
  | 'kitchenName'
  | 'ingredients'
  | 'toGo'
  | 'combo'
  | 'remake';

/** A held line, fired at `at`. */
export function fired(line: Item, event: HeardEvent, at: number): Item {
  const owed: Item = { ...line, phase: 'owed', firedAt: at, firedSequence: sequenceOf(event) };
  if (owed.fireAt === undefined && owed.heldAgainAt === undefined) return owed;
  const { fireAt: _due, heldAgainAt: _held, ...rest } = owed;
  return rest;
}

/** A fired line that nobody started, on hold again at `at`. Its clock starts when it is fired the next time. */
export function heldAgain(line: Item, at: number): Item {
  const { firedAt: _at, firedSequence: _sequence, fireAt: _due, ...rest } = line;
  return { ...rest, phase: 'held', heldAgainAt: at };
}
