import { type HeardEvent, isEvent } from '../../shared/contract/events';
import type { HouseState, Ticket } from '../../shared/contract/state';
import { LAST_PAGE_LEVEL } from '../../shared/domain/page';
import { findTicket } from '../../shared/domain/ticket/lines';
import type { Agenda } from './agenda';
import type { Manners } from './people';
import type { Sender } from './sender';

type Options = {
  agenda: Agenda;
  sender: Sender;
  state: () => HouseState;
  /** Milliseconds of the clock for minutes of service time. */
  inMs: (minutes: number) => number;
  /** Called with the clock's time at which the next action is due. */
  expect: (due: number) => void;
  isWatched: (ticketId: string) => boolean;
  mannersOf: (ticketId: string) => Pick<Manners, 'misses' | 'hearSeconds' | 'pickUpSeconds'>;
};

/**
 * The simulated servers. When paged, they press Heard a little later, walk over and pick the food up. Some miss
 * the first page and hear the next one, some leave it to the manager, and for some the food is picked up
 * without Heard ever being pressed. They also pick up after a page that a real person answered.
 */
export class Servers {
  readonly #options: Options;
  /** Tickets whose first page was missed. Only the first page of a ticket is missed. */
  readonly #missed = new Set<string>();
  /** How many calls of a page are missed, by page. */
  readonly #misses = new Map<string, number>();
  /** Pages with an answer on its way, so that another call meanwhile is not answered too. */
  readonly #answering = new Set<string>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes a batch of events. The state already includes them. */
  take(events: readonly HeardEvent[]): void {
    for (const event of events) {
      if (isEvent(event, 'page.sent')) this.#paged(event.data.pageId, event.data.ticketId);
      else if (isEvent(event, 'page.escalated')) this.#pagedAgain(event.data);
      else if (isEvent(event, 'page.heard')) this.#heard(event.data.pageId);
    }
  }

  #paged(pageId: string, ticketId: string | undefined): void {
    if (ticketId === undefined || !this.#options.isWatched(ticketId)) return;
    const { misses } = this.#options.mannersOf(ticketId);
    if (misses > 0 && !this.#missed.has(ticketId)) {
      this.#missed.add(ticketId);
      this.#misses.set(pageId, misses);
      return;
    }
    this.#hear(pageId, ticketId);
  }

  #pagedAgain({ pageId, level }: { pageId: string; level: number }): void {
    const ticketId = this.#watchedTicketOf(pageId);
    if (ticketId === undefined) return;
    if ((this.#misses.get(pageId) ?? 0) < level) this.#hear(pageId, ticketId);
    else if (level >= LAST_PAGE_LEVEL) this.#pickUp(pageId, ticketId);
  }

  #hear(pageId: string, ticketId: string): void {
    if (this.#answering.has(pageId)) return;
    this.#answering.add(pageId);
    const still = () => {
      const page = this.#options.state().pages[pageId];
      return page !== undefined && page.heard === undefined;
    };
    this.#later(this.#options.mannersOf(ticketId).hearSeconds, () => {
      if (still()) this.#options.sender.send('pager', 'page.hear', { pageId }, { still });
    });
  }

  #heard(pageId: string): void {
    const ticketId = this.#watchedTicketOf(pageId);
    if (ticketId !== undefined) this.#pickUp(pageId, ticketId);
  }

  #pickUp(pageId: string, ticketId: string): void {
    // Looked up again later, because the lines may move to another ticket while the server walks.
    const current = () => this.#watchedTicketOf(pageId) ?? ticketId;
    this.#later(this.#options.mannersOf(ticketId).pickUpSeconds, () => {
      const target = current();
      const still = () => hasReady(findTicket(this.#options.state(), target));
      if (still())
        this.#options.sender.send('pager', 'ticket.serve', { ticketId: target }, { still });
    });
  }

  #watchedTicketOf(pageId: string): string | undefined {
    const ticketId = this.#options.state().pages[pageId]?.ticketId;
    return ticketId !== undefined && this.#options.isWatched(ticketId) ? ticketId : undefined;
  }

  #later(seconds: number, run: () => void): void {
    this.#options.expect(this.#options.agenda.in(this.#options.inMs(seconds / 60), run));
  }
}

const hasReady = (ticket: Ticket | undefined): boolean =>
  ticket !== undefined && !ticket.closed && ticket.items.some((item) => item.phase === 'ready');
