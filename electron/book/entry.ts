import type { BookQuery } from '../../shared/contract/book';
import { type Ticket, ticket as ticketSchema } from '../../shared/contract/state';

/** The figures of one closed ticket, from which the day's summary is added up. */
export type Figures = {
  as: NonNullable<Ticket['closed']>['as'];
  items: number;
  cents: number;
  placedAt: number;
  closedAt: number;
};

/**
 * A closed ticket as a document: what it is found by, and the ticket itself as text. As text it
 * loads ten times faster than as a tree, and none of its names can be one that NeDB refuses.
 */
export type Entry = Figures & {
  _id: string;
  number: number;
  tableKey?: string;
  serverKey: string;
  guestKey?: string;
  ticket: string;
};

/** Undefined for a ticket that is not closed: the book holds no other. */
export function entryOf(ticket: Ticket): Entry | undefined {
  if (!ticket.closed) return undefined;
  const served = ticket.items.filter((item) => item.phase === 'served');
  return {
    _id: ticket.id,
    number: ticket.number,
    ...(ticket.table === undefined ? {} : { tableKey: keyOf(ticket.table) }),
    serverKey: keyOf(ticket.server),
    ...(ticket.guest === undefined ? {} : { guestKey: keyOf(ticket.guest) }),
    as: ticket.closed.as,
    items: served.reduce((sum, item) => sum + item.quantity, 0),
    cents: served.reduce((sum, item) => sum + item.price * item.quantity, 0),
    placedAt: ticket.placedAt,
    closedAt: ticket.closed.at,
    ticket: JSON.stringify(ticket),
  };
}

export const ticketOf = (found: Entry): Ticket => ticketSchema.parse(JSON.parse(found.ticket));

/** The query in NeDB's terms. A table and a server are named whole; of a guest a part is enough. */
export function criteria({ number, table, server, guest }: BookQuery): Record<string, unknown> {
  return {
    ticket: { $exists: true },
    ...(number === undefined ? {} : { number }),
    ...(table === undefined ? {} : { tableKey: keyOf(table) }),
    ...(server === undefined ? {} : { serverKey: keyOf(server) }),
    ...(guest === undefined ? {} : { guestKey: new RegExp(literally(keyOf(guest)), 'u') }),
  };
}

/** How names are compared: "josé", "JOSE" and "José " are one. */
export const keyOf = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
