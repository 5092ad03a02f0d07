import { type HeardEvent, isEvent } from '../../shared/contract/events';
import type { HouseState, Ticket } from '../../shared/contract/state';
import { allClosed } from '../../shared/domain/closed-tickets';
import { findTicket } from '../../shared/domain/ticket/lines';
import { type PageCounts, PageLedger } from './page-ledger';

type How = NonNullable<Ticket['closed']>['as'];

/**
 * Counts the rehearsal's tickets: acknowledged, pushed, how often, and how they ended. Counts from the events
 * alone, so that it can find tickets that the state has lost.
 */
export class Ledger {
  readonly #state: () => HouseState;
  /** The rehearsal's tickets, and those that people made of them by merging and splitting. */
  readonly #watched = new Set<string>();
  readonly #acknowledged = new Set<string>();
  readonly #pushed = new Map<string, number>();
  readonly #closed = new Map<string, How>();
  readonly #open = new Set<string>();
  readonly #pages = new PageLedger();
  /** Numbers used today, to find one that is used twice. */
  #numbers: Set<number>;
  #numbersTwice = 0;

  constructor(state: () => HouseState) {
    this.#state = state;
    const { tickets, closed, day } = state();
    const known = [...Object.values(tickets), ...allClosed(closed)];
    const today = known.filter(({ placedAt }) => placedAt >= day.openedAt);
    this.#numbers = new Set(today.map(({ number }) => number));
  }

  watch(ticketId: string): void {
    this.#watched.add(ticketId);
  }

  acknowledged(ticketId: string): void {
    this.#acknowledged.add(ticketId);
    if (!this.#closed.has(ticketId)) this.#open.add(ticketId);
  }

  isWatched(ticketId: string): boolean {
    return this.#watched.has(ticketId);
  }

  /** Takes a batch of events and returns the watched tickets that it is about. */
  take(events: readonly HeardEvent[]): Ticket[] {
    const touched = new Set<string>();
    for (const event of events) {
      this.#count(event);
      for (const ticketId of ticketsOf(event)) touched.add(ticketId);
      this.#follow(event);
    }
    const tickets: Ticket[] = [];
    for (const ticketId of touched) {
      if (!this.#watched.has(ticketId)) continue;
      const ticket = findTicket(this.#state(), ticketId);
      if (!ticket) continue;
      tickets.push(ticket);
      this.#settle(ticket);
    }
    return tickets;
  }

  get placed(): number {
    return this.#acknowledged.size;
  }

  /** Counts the acknowledged tickets that were closed in this way. */
  closedAs(how: How): number {
    return [...this.#acknowledged].filter((id) => this.#closed.get(id) === how).length;
  }

  /** The current state of acknowledged tickets that are still open. */
  get open(): Ticket[] {
    return [...this.#acknowledged]
      .filter((ticketId) => !this.#closed.has(ticketId))
      .flatMap((ticketId) => findTicket(this.#state(), ticketId) ?? []);
  }

  /** True while an acknowledged ticket, or one that people made of it, is not closed. */
  get hasOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Tickets that were acknowledged but never pushed, or left the state without being closed. */
  get lost(): number {
    return [...this.#acknowledged].filter((ticketId) => {
      if (!this.#pushed.has(ticketId)) return true;
      return !this.#closed.has(ticketId) && !findTicket(this.#state(), ticketId);
    }).length;
  }

  /** The rehearsal's tickets pushed as placed more than once, and numbers used twice in a day. */
  get duplicated(): number {
    const repeats = [...this.#pushed.values()].reduce((sum, times) => sum + times - 1, 0);
    return repeats + this.#numbersTwice;
  }

  /** Outcomes of the pages about the watched tickets. */
  get pages(): PageCounts {
    return this.#pages.counts;
  }

  #count(event: HeardEvent): void {
    if (isEvent(event, 'day.opened')) {
      // Numbers start again. The number of a carried-over ticket is free once the ticket is closed.
      this.#numbers = new Set();
    } else if (isEvent(event, 'ticket.placed') || isEvent(event, 'ticket.split')) {
      const { number } = event.data;
      const id = isEvent(event, 'ticket.split') ? event.data.newTicketId : event.data.ticketId;
      if (this.#numbers.has(number)) this.#numbersTwice += 1;
      this.#numbers.add(number);
      this.#pushed.set(id, (this.#pushed.get(id) ?? 0) + 1);
    } else {
      this.#pages.take(event, (ticketId) => this.#watched.has(ticketId));
    }
  }

  /** Watches a ticket from the moment people merge it with a watched one, or split it off one. */
  #follow(event: HeardEvent): void {
    if (!isEvent(event, 'ticket.merged') && !isEvent(event, 'ticket.split')) return;
    const ids = ticketsOf(event);
    if (!ids.some((id) => this.#watched.has(id))) return;
    for (const id of ids) this.#watched.add(id);
  }

  #settle({ id, closed }: Ticket): void {
    if (closed) {
      this.#closed.set(id, closed.as);
      this.#open.delete(id);
    } else {
      this.#closed.delete(id);
      this.#open.add(id);
    }
  }
}

/** The tickets that an event is about. For a page, the ticket it was sent for. */
function ticketsOf(event: HeardEvent): string[] {
  if (isEvent(event, 'ticket.merged')) return [event.data.ticketId, event.data.into];
  if (isEvent(event, 'ticket.split')) return [event.data.ticketId, event.data.newTicketId];
  const { data } = event;
  return 'ticketId' in data && data.ticketId !== undefined ? [data.ticketId] : [];
}
