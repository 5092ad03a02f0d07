import type { HouseState, Ticket } from '../contract/state';

type Shelf = HouseState['closed'];

/** Two hex digits: 256 buckets keep a copy on change under 300 entries on a day of 10,000 tickets. */
const bucketOf = (ticketId: string): string => ticketId.slice(-2);

export const takeFromShelf = (shelf: Shelf, ticketId: string): Ticket | undefined =>
  shelf[bucketOf(ticketId)]?.[ticketId];

export function putOnShelf(shelf: Shelf, ticket: Ticket): Shelf {
  const bucket = bucketOf(ticket.id);
  return { ...shelf, [bucket]: { ...shelf[bucket], [ticket.id]: ticket } };
}

export function removeFromShelf(shelf: Shelf, ticketId: string): Shelf {
  const bucket = bucketOf(ticketId);
  const { [ticketId]: _removed, ...rest } = shelf[bucket] ?? {};
  if (Object.keys(rest).length > 0) return { ...shelf, [bucket]: rest };
  const { [bucket]: _emptied, ...others } = shelf;
  return others;
}

/** Every ticket on the shelf, in no promised order. */
export const shelved = (shelf: Shelf): Ticket[] =>
  Object.values(shelf).flatMap((bucket) => Object.values(bucket));
