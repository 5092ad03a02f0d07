import type { HouseState, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { ticketSearch } from '../../../shared/domain/find-ticket';

const MOST = 50;

/** The day's closed tickets from this window's own state, for when the book cannot answer; latest first. */
export const closedToday = (state: HouseState, question: string): Ticket[] =>
  allClosed(state.closed)
    .filter(ticketSearch(question))
    .sort((a, b) => (b.closed?.at ?? 0) - (a.closed?.at ?? 0))
    .slice(0, MOST);

/** Open tickets that match, which are not in the book; the search points to them. */
export const openNow = (state: HouseState, question: string): Ticket[] =>
  Object.values(state.tickets).filter(ticketSearch(question));
