import type { BookQuery } from '../../../shared/contract/book';
import { type Ticket, ticket as ticketSchema } from '../../../shared/contract/state';

/**
 * A closed ticket as a NeDB document: the search keys, and the ticket itself as text. Text loads ten times faster
 * than a tree, and NeDB cannot refuse any of its field names.
 */
export type Entry = {
  _id: string;
  number: number;
  tableKey?: string;
  serverKey: string;
  guestKey?: string;
  closedAt: number;
  ticket: string;
};

/** The entry of a closed ticket; undefined for an open one, which is not in the book. */
export function entryOf(ticket: Ticket): Entry | undefined {
  if (!ticket.closed) return undefined;
  return {
    _id: ticket.id,
    number: ticket.number,
    ...(ticket.table === undefined ? {} : { tableKey: keyOf(ticket.table) }),
    serverKey: keyOf(ticket.server),
    ...(ticket.guest === undefined ? {} : { guestKey: keyOf(ticket.guest) }),
    closedAt: ticket.closed.at,
    ticket: JSON.stringify(ticket),
  };
}

export const ticketOf = (found: Entry): Ticket => ticketSchema.parse(JSON.parse(found.ticket));

/** Returns a predicate for a query. Table and server must match fully; for a guest a part is enough. */
export function matching(query: BookQuery): (entry: Entry) => boolean {
  const [table, server, guest] = [query.table, query.server, query.guest].map((name) =>
    name === undefined ? undefined : keyOf(name),
  );
  return (entry) =>
    (query.number === undefined || entry.number === query.number) &&
    (table === undefined || entry.tableKey === table) &&
    (server === undefined || entry.serverKey === server) &&
    (guest === undefined || entry.guestKey?.includes(guest) === true);
}

/** Sorts the latest closed ticket first. */
export const byClosing = (a: Entry, b: Entry): number =>
  b.closedAt - a.closedAt || b.number - a.number;

/** The form in which names are compared: "josé", "JOSE" and "José " are equal. */
const keyOf = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();
