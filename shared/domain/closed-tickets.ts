import type { HouseState, Ticket } from '../contract/state';
import { SHELF_BUCKETS } from '../contract/state';
import { type Made, toChange } from './record';

type Shelf = HouseState['closed'];
type Bucket = Shelf[number];

const EMPTY: Bucket = {};

/**
 * The last two characters of an id, which chance made: 256 buckets keep a copy on change under 50 entries
 * on a day of 10,000 tickets, and copying their list takes V8 a hundredth of copying a record of them.
 */
function bucketOf(ticketId: string): number {
  const { length } = ticketId;
  // Masked, not divided: a character before the digits would make a remainder below zero.
  return (digitAt(ticketId, length - 2) * 16 + digitAt(ticketId, length - 1)) & (SHELF_BUCKETS - 1);
}

/** The value of a hex digit; of any other character something that is the same each time. */
function digitAt(text: string, at: number): number {
  const code = at < 0 ? 0 : text.charCodeAt(at);
  return code >= 97 ? code - 87 : code - 48;
}

export const takeFromShelf = (shelf: Shelf, ticketId: string): Ticket | undefined =>
  shelf[bucketOf(ticketId)]?.[ticketId];

export const putOnShelf = (shelf: Shelf, ticket: Ticket, made?: Made): Shelf =>
  changeBucket(shelf, ticket.id, made, (bucket) => {
    bucket[ticket.id] = ticket;
  });

export const removeFromShelf = (shelf: Shelf, ticketId: string, made?: Made): Shelf =>
  changeBucket(shelf, ticketId, made, (bucket) => {
    delete bucket[ticketId];
  });

function changeBucket(
  shelf: Shelf,
  ticketId: string,
  made: Made | undefined,
  change: (bucket: Bucket) => void,
): Shelf {
  const list = made?.has(shelf) ? shelf : copyOf(shelf);
  made?.add(list);
  const at = bucketOf(ticketId);
  const bucket = toChange(list[at] ?? EMPTY, made);
  change(bucket);
  list[at] = bucket;
  return list;
}

const copyOf = (shelf: Shelf): Shelf =>
  shelf.length > 0 ? shelf.slice() : new Array<Bucket>(SHELF_BUCKETS).fill(EMPTY);

/** Every ticket on the shelf, in no promised order. */
export const shelved = (shelf: Shelf): Ticket[] => shelf.flatMap((bucket) => Object.values(bucket));

/** The shelf of a journal's `day.opened`: the first ones wrote a record of buckets. */
export const asShelf = (written: Shelf | Readonly<Record<string, Bucket>>): Shelf =>
  Array.isArray(written)
    ? written
    : shelved(Object.values(written)).reduce<Shelf>((shelf, one) => putOnShelf(shelf, one), []);
