import { bucketOf, CLOSED_BUCKETS, type ClosedTickets, type Ticket } from '../contract/state';
import { type Owned, toChange } from './owned';

type Bucket = ClosedTickets[number];

const EMPTY: Bucket = {};

/** The closed ticket with this id, if the day has it. */
export const findClosed = (closed: ClosedTickets, ticketId: string): Ticket | undefined =>
  closed[bucketOf(ticketId)]?.[ticketId];

/** Adds or replaces a closed ticket; mutates only what `owned` holds. */
export const addClosed = (closed: ClosedTickets, ticket: Ticket, owned?: Owned): ClosedTickets =>
  changeBucket(closed, ticket.id, owned, (bucket) => {
    bucket[ticket.id] = ticket;
  });

/** Removes a closed ticket; mutates only what `owned` holds. */
export const removeClosed = (
  closed: ClosedTickets,
  ticketId: string,
  owned?: Owned,
): ClosedTickets =>
  changeBucket(closed, ticketId, owned, (bucket) => {
    delete bucket[ticketId];
  });

function changeBucket(
  closed: ClosedTickets,
  ticketId: string,
  owned: Owned | undefined,
  change: (bucket: Bucket) => void,
): ClosedTickets {
  const list = owned?.has(closed) ? closed : copyOf(closed);
  owned?.add(list);
  const at = bucketOf(ticketId);
  const bucket = toChange(list[at] ?? EMPTY, owned);
  change(bucket);
  list[at] = bucket;
  return list;
}

/** A list, because V8 copies a list of 256 buckets in a hundredth of the time of a record of them. */
const copyOf = (closed: ClosedTickets): ClosedTickets =>
  closed.length > 0 ? closed.slice() : new Array<Bucket>(CLOSED_BUCKETS).fill(EMPTY);

/** True if any ticket of the day is closed. */
export const hasClosed = (closed: ClosedTickets): boolean =>
  closed.some((bucket) => Object.keys(bucket).length > 0);

/** Every closed ticket of the day, in no guaranteed order. */
export const allClosed = (closed: ClosedTickets): Ticket[] =>
  closed.flatMap((bucket) => Object.values(bucket));
