import type { OrderType } from '../contract/house';
import type { HouseState, Ticket } from '../contract/state';
import { findClosed } from '../domain/closed-tickets';
import { foldedText } from '../domain/folded-text';
import { underWay } from '../domain/ticket/later';

/** A ticket at a table. `servedAt`: it is closed, and its guests have sat there since all was served. */
export type AtTable = { ticket: Ticket; servedAt?: number };

type Tables = Pick<HouseState, 'tickets' | 'closed' | 'seated'>;

/**
 * The tickets of every taken table by its folded name: the open ones by number, without orders for later, then those
 * whose guests still sit there.
 */
export function takenTables({ tickets, closed, seated = {} }: Tables): Map<string, AtTable[]> {
  const open = underWay({ tickets }).sort((a, b) => a.number - b.number);
  const taken = new Map<string, AtTable[]>();
  const add = (table: string | undefined, at: AtTable) => {
    if (table === undefined) return;
    const key = foldedText(table);
    taken.set(key, [...(taken.get(key) ?? []), at]);
  };
  for (const ticket of open) add(ticket.table, { ticket });
  for (const [ticketId, { table, since }] of Object.entries(seated)) {
    const ticket = findClosed(closed, ticketId);
    if (ticket) add(table, { ticket, servedAt: since });
  }
  return taken;
}

/** The tickets at a table, written in any way; none for a blank name. */
export const ticketsAt = (state: Tables, table: string): AtTable[] =>
  takenTables(state).get(foldedText(table)) ?? [];

/** The ticket that takes more dishes: open, or served while its guests still sit at their table. */
export function joinable(state: Tables, ticketId: string | undefined): Ticket | undefined {
  if (ticketId === undefined) return undefined;
  if (Object.hasOwn(state.tickets, ticketId)) return state.tickets[ticketId];
  return state.seated && Object.hasOwn(state.seated, ticketId)
    ? findClosed(state.closed, ticketId)
    : undefined;
}

/** An order that is being written. `apartAt`: the taken table at which a person wants a ticket of its own. */
type Written = {
  orderType: OrderType;
  table: string;
  apartAt?: string | undefined;
  addTo?: unknown;
};

/** The tickets about which a new order has to ask: those at its table, until a person has said "new ticket" there. */
export function takenFor(state: Tables, { orderType, table, apartAt, addTo }: Written): AtTable[] {
  const isAsked = apartAt === undefined || foldedText(apartAt) !== foldedText(table);
  return orderType === 'dine-in' && addTo === undefined && isAsked ? ticketsAt(state, table) : [];
}
