import type { BookQuery } from '../../../shared/contract/book';
import { type Ticket, ticket as ticketSchema } from '../../../shared/contract/state';
import { ticketSearch } from '../../../shared/domain/find-ticket';
import { foldedText } from '../../../shared/domain/folded-text';

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
    ...(ticket.table === undefined ? {} : { tableKey: foldedText(ticket.table) }),
    serverKey: foldedText(ticket.server),
    ...(ticket.guest === undefined ? {} : { guestKey: foldedText(ticket.guest) }),
    closedAt: ticket.closed.at,
    ticket: JSON.stringify(ticket),
  };
}

export const ticketOf = (found: Entry): Ticket => ticketSchema.parse(JSON.parse(found.ticket));

/** Returns a predicate for a query. Table and server must match fully; a part of a guest's name is enough, and of `text`. */
export function matching(query: BookQuery): (entry: Entry) => boolean {
  const [table, server, guest] = [query.table, query.server, query.guest].map((name) =>
    name === undefined ? undefined : foldedText(name),
  );
  const fits = ticketSearch(query.text ?? '');
  // Older files hold keys that were folded less.
  const fold = (key: string | undefined) => (key === undefined ? undefined : foldedText(key));
  return (entry) =>
    (query.number === undefined || entry.number === query.number) &&
    (table === undefined || fold(entry.tableKey) === table) &&
    (server === undefined || fold(entry.serverKey) === server) &&
    (guest === undefined || fold(entry.guestKey)?.includes(guest) === true) &&
    (query.text === undefined || fits(soughtOf(entry)));
}

/** Sorts the latest closed ticket first. */
export const byClosing = (a: Entry, b: Entry): number =>
  b.closedAt - a.closedAt || b.number - a.number;

const soughtOf = ({ number, tableKey, guestKey, serverKey }: Entry) => ({
  number,
  table: tableKey,
  guest: guestKey,
  server: serverKey,
});
