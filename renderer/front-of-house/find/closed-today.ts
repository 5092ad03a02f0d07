import type { BookQuery } from '../../../shared/contract/book';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';

const MOST = 50;

const holds = (text: string | undefined, part: string | undefined): boolean =>
  part === undefined || (text ?? '').toLowerCase().includes(part.toLowerCase());

const answers = (ticket: Ticket, query: BookQuery): boolean =>
  (query.number === undefined || ticket.number === query.number) &&
  (query.table === undefined || ticket.table?.toLowerCase() === query.table.toLowerCase()) &&
  holds(ticket.server, query.server) &&
  holds(ticket.guest, query.guest);

/** The day's closed tickets from this window's own state, for when the book cannot answer; latest first. */
export const closedToday = (state: HouseState, query: BookQuery): Ticket[] =>
  allClosed(state.closed)
    .filter((ticket) => answers(ticket, query))
    .sort((a, b) => (b.closed?.at ?? 0) - (a.closed?.at ?? 0))
    .slice(0, MOST);

/** Open tickets that match, which are not in the book; the search points to them. */
export const openNow = (state: HouseState, query: BookQuery): Ticket[] =>
  Object.values(state.tickets).filter((ticket) => answers(ticket, query));
