import type { HouseState, Ticket } from '../contract/state';
import { copyOf } from './record';

type Shelf = HouseState['closed'];

/** Two hex digits: 256 buckets keep a copy on change under 300 entries on a day of 10,000 tickets. */
const bucketOf = (ticketId: string): string => ticketId.slice(-2);

export const takeFromShelf = (shelf: Shelf, ticketId: string): Ticket | undefined =>
  shelf[bucketOf(ticketId)]?.[ticketId];

export function putOnShelf(shelf: Shelf, ticket: Ticket): Shelf {
  const bucket = bucketOf(ticket.id);
  const tickets = copyOf(shelf[bucket] ?? {});
  tickets[ticket.id] = ticket;
  const copy = copyOf(shelf);
  copy[bucket] = tickets;
  return copy;
}

export function removeFromShelf(shelf: Shelf, ticketId: string): Shelf {
  const bucket = bucketOf(ticketId);
  const rest = copyOf(shelf[bucket] ?? {}, new Set([ticketId]));
  if (Object.keys(rest).length === 0) return copyOf(shelf, new Set([bucket]));
  const copy = copyOf(shelf);
  copy[bucket] = rest;
  return copy;
}

/** Every ticket on the shelf, in no promised order. */
export const shelved = (shelf: Shelf): Ticket[] =>
  Object.values(shelf).flatMap((bucket) => Object.values(bucket));
