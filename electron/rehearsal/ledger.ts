import { type HeardEvent, isEvent } from '../../shared/contract/events';
import type { HouseState, Ticket } from '../../shared/contract/state';
import { allClosed } from '../../shared/domain/closed-tickets';
import { findTicket } from '../../shared/domain/ticket/lines';
import { type PageCounts, PageLedger } from './page-ledger';

type How = NonNullable<Ticket['closed']>['as'];

/**
 * Keeps count of the rehearsal's tickets from the events alone, apart from the state whose losses it
 * is there to find: what was acknowledged, what was pushed, how often, and how it ended.
 */
export class Ledger {
  readonly #state: () => HouseState;
  /** Our own tickets, and those that people made of them by merging and splitting. */
  readonly #watched = new Set<string>();
  readonly #acknowledged = new Set<string>();
  readonly #pushed = new Map<string, number>();
  readonly #closed = new Map<string, How>();
  readonly #open = new Set<string>();
  readonly #pages = new PageLedger();
  /** Numbers given out today, to find one that is given out again. */
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

  /** Takes a batch and returns the watched tickets that it is about. */
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

  /** Acknowledged tickets that are closed, by how. */
  closedAs(how: How): number {
    return [...this.#acknowledged].filter((id) => this.#closed.get(id) === how).length;
  }

  /** Acknowledged tickets that are still open, as they stand. */
  get open(): Ticket[] {
    return [...this.#acknowledged]
      .filter((ticketId) => !this.#closed.has(ticketId))
      .flatMap((ticketId) => findTicket(this.#state(), ticketId) ?? []);
  }

  /** True while an acknowledged ticket, or one that people made of ours, is not closed. */
  get hasOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Acknowledged, but never pushed, or gone from the state without having been closed. */
  get lost(): number {
    return [...this.#acknowledged].filter((ticketId) => {
      if (!this.#pushed.has(ticketId)) return true;
      return !this.#closed.has(ticketId) && !findTicket(this.#state(), ticketId);
    }).length;
  }

  /** Our tickets pushed as placed more than once, and numbers given out twice in a day. */
  get duplicated(): number {
    const repeats = [...this.#pushed.values()].reduce((sum, times) => sum + times - 1, 0);
    return repeats + this.#numbersTwice;
  }

  /** What became of the pages about the watched tickets. */
  get pages(): PageCounts {
    return this.#pages.counts;
  }

  #count(event: HeardEvent): void {
    if (isEvent(event, 'day.opened')) {
      // Numbers start again, and one that was carried over is free once its ticket is closed.
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

  /** A ticket that people merge with one of ours, or split off one, is watched from then on. */
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

/** The tickets an event is about; of a page, the ticket it was sent for. */
function ticketsOf(event: HeardEvent): string[] {
  if (isEvent(event, 'ticket.merged')) return [event.data.ticketId, event.data.into];
  if (isEvent(event, 'ticket.split')) return [event.data.ticketId, event.data.newTicketId];
  const { data } = event;
  return 'ticketId' in data && data.ticketId !== undefined ? [data.ticketId] : [];
}
