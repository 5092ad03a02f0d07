import { type HeardEvent, sequenceOf } from '../../../shared/contract/events';
import type { Book } from '../book/book';
import { changeBy, closingOf, foldDay } from '../book/closed-tickets';
import { StaleChange } from '../book/day-store';
import type { Subscription } from '../bus';
import type { Subscriber, SubscriberContext } from './subscriber';

/** Of the journal, the book only needs to read days. */
type Days = {
  days(): Promise<string[]>;
  readBusinessDay(date: string): Promise<HeardEvent[]>;
};

export type TicketBookOptions = { book: Book; journal: Days; retryMs?: number };

/** After a failure (a full disk), how long until the book tries again. */
const RETRY_MS = 5_000;
/** Tickets written at once while a day is written anew. */
const PIECE = 50;

/** Writes closed tickets into the ticket book, and days that are missing there anew. */
export const ticketBook = ({
  book,
  journal,
  retryMs = RETRY_MS,
}: TicketBookOptions): Subscriber => ({
  name: 'ticket book',
  start(context) {
    const writer = new BookWriter(context, { book, journal, retryMs });
    return () => writer.stop();
  },
});

/**
 * Follows the open day live, resuming after the last event that the book rests on. Any other day that
 * is not wholly in the book is folded from the journal, one at a time, in the background.
 */
class BookWriter {
  readonly #context: SubscriberContext;
  readonly #book: Book;
  readonly #journal: Days;
  readonly #retryMs: number;
  /** Days that are not wholly in the book. */
  readonly #wanted = new Set<string>();
  #today: string;
  #through = 0;
  #live: Subscription | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #hasLooked = false;
  #hasReported = false;
  #isStopped = false;

  constructor(context: SubscriberContext, { book, journal, retryMs }: Required<TicketBookOptions>) {
    this.#context = context;
    this.#book = book;
    this.#journal = journal;
    this.#retryMs = retryMs;
    this.#today = context.state().day.date;
    book.onMissing = (day) => this.#want(day);
    this.#want(this.#today);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#book.onMissing = () => {};
    clearTimeout(this.#timer);
    this.#live?.unsubscribe();
    await this.#running;
  }

  #want(day: string): void {
    this.#wanted.add(day);
    this.#book.markMissing(day);
    this.#run();
  }

  #run(): void {
    if (this.#running || this.#timer || this.#isStopped) return;
    this.#running = this.#catchUp()
      .then(
        () => undefined,
        (error: unknown) => this.#retryAfter(error),
      )
      .finally(() => {
        this.#running = undefined;
        if (this.#wanted.size > 0) this.#run();
      });
  }

  #retryAfter(error: unknown): void {
    const isStale = error instanceof StaleChange;
    // Once is enough: a full disk would be reported every few seconds.
    if (!isStale && !this.#hasReported) this.#context.report(error);
    this.#hasReported ||= !isStale;
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#run();
      },
      isStale ? 0 : this.#retryMs,
    );
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const day = this.#wanted.has(this.#today) ? this.#today : this.#wanted.values().next().value;
      if (this.#isStopped) return;
      if (day === undefined) {
        if (this.#hasLooked) break;
        await this.#lookForMissing();
        this.#hasLooked = true;
        continue;
      }
      // Taken off first: what is lost while it is written is wanted again. A failure goes to the end.
      this.#wanted.delete(day);
      try {
        await (day === this.#today ? this.#follow() : this.#write(day));
      } catch (error) {
        this.#wanted.add(day);
        throw error;
      }
      if (!this.#wanted.has(day)) this.#book.markThere(day);
    }
    this.#hasReported = false;
    this.#context.works();
  }

  async #lookForMissing(): Promise<void> {
    const days = await this.#journal.days();
    for (const day of days.reverse()) {
      if (day === this.#today || this.#isStopped) continue;
      const { isComplete } = await this.#book.progress(day);
      if (!isComplete) this.#want(day);
    }
  }

  /** Goes on with the open day where the book stopped. */
  async #follow(): Promise<void> {
    this.#live?.unsubscribe();
    const day = this.#today;
    const { sequence } = this.#context.state();
    this.#through = await this.#book.throughOf(day);
    if (this.#through === 0 || this.#through > sequence) await this.#write(day);
    if (this.#isStopped || day !== this.#today) return;
    this.#live = this.#context.subscribe({
      after: this.#through,
      next: (events) => this.#next(events),
    });
  }

  async #next(events: readonly HeardEvent[]): Promise<void> {
    const state = this.#context.state();
    if (state.day.date !== this.#today) return this.#turnDay(state.day.date);
    const change = changeBy(events, state);
    const last = events.at(-1);
    if (!last || (change.tickets.length === 0 && change.removedIds.length === 0)) return;
    const progress = { through: sequenceOf(last), isComplete: false };
    try {
      await this.#book.record(this.#today, { ...change, ...progress, after: this.#through });
      this.#through = progress.through;
    } catch (error) {
      this.#live?.unsubscribe();
      this.#retryAfter(error);
      this.#want(this.#today);
    }
  }

  /** What is left of the day that is over is in the journal by now. */
  #turnDay(date: string): void {
    this.#live?.unsubscribe();
    const over = this.#today;
    this.#today = date;
    this.#want(over);
    this.#want(date);
  }

  /** Brings a day in the book to where the journal is, from nothing if need be. */
  async #write(day: string): Promise<void> {
    const isOver = day !== this.#today;
    const { through } = await this.#book.progress(day);
    const events = await this.#journal.readBusinessDay(day);
    // A day that is no longer kept: it was removed since the book asked for it.
    if (isOver && events.length === 0) return;
    const last = events.at(-1);
    const end = last ? sequenceOf(last) : 0;
    const isResumed = through > 0 && through <= end;
    const since = isResumed ? through : 0;
    const folded = await foldDay(this.#context.state(), events, since);
    const { closed, state, touched } = folded;
    const tickets = [...closed.values()].filter((ticket) => touched.has(ticket.id));
    const removedIds = Object.keys(state.tickets).filter((id) => touched.has(id));
    for (let from = 0; from < tickets.length && !this.#isStopped; from += PIECE) {
      const piece = { tickets: tickets.slice(from, from + PIECE), removedIds: [] };
      await this.#book.record(day, { ...piece, after: through, through, isComplete: false });
    }
    if (this.#isStopped) return;
    const progress = { after: through, through: end, isComplete: isOver };
    const closing = isOver && { closing: closingOf(day, folded, last ? Date.parse(last.time) : 0) };
    await this.#book.record(day, { tickets: [], removedIds, ...progress, ...closing });
    if (!isOver) this.#through = end;
  }
}
