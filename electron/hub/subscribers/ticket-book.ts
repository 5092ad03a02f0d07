import { type HeardEvent, sequenceOf } from '../../../shared/contract/events';
import type { Part } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import { initial } from '../../../shared/domain/evolve';
import type { Book } from '../book/book';
import { changeBy, closingOf, foldDay } from '../book/closed-tickets';
import { StaleChange } from '../book/day-store';
import { newTurn } from '../files/in-turn';
import type { Delivery, DeliveryContext } from './subscriber';

/** The part of the journal's archive that the book needs; see `Archive`. */
type Days = {
  days(): Promise<string[]>;
  readDay(date: string): AsyncIterable<HeardEvent[]>;
  startOf(date: string): Promise<HouseState | undefined>;
};

export type TicketBookOptions = { book: Book; archive: Days };

/** Tickets per write while a day is rebuilt from the journal. */
const PIECE = 50;
/** Most attempts to rebuild a day whose file is lost or damaged meanwhile. */
const STALE_MAX = 3;

/**
 * Writes closed tickets into the ticket book. It follows the open day event by event. Every other day that is not
 * fully in the book is folded from the journal, one day at a time, in the background.
 *
 * Its cursor is the progress in the open day's file, which holds the tickets too. So no event is written twice,
 * and none counts as written when it is not.
 */
export function ticketBook({ book, archive }: TicketBookOptions): Delivery {
  /** Days that are not fully in the book. */
  const wanted = new Set<string>();
  /** `handle` and `catchUp` both write the open day, one at a time. */
  const inTurn = newTurn();
  let today = '';
  let through = 0;
  let hasLooked = false;

  const want = (day: string, { wake }: DeliveryContext): void => {
    wanted.add(day);
    book.markMissing(day);
    wake();
  };

  const writeOnce = async (day: string, { state, signal }: DeliveryContext): Promise<void> => {
    const isOver = day !== today;
    const before = (await book.progress(day)).through;
    const events: HeardEvent[] = [];
    for await (const piece of archive.readDay(day)) events.push(...piece);
    // The journal removed the day after it was found missing.
    if (isOver && events.length === 0) return;
    const last = events.at(-1);
    const end = last ? sequenceOf(last) : 0;
    const since = before <= end ? before : 0;
    const start = (await archive.startOf(day)) ?? initial(state().house);
    const folded = await foldDay(start, events, since);
    const { closed, state: atEnd, touched } = folded;
    const tickets = [...closed.values()].filter((ticket) => touched.has(ticket.id));
    const removedIds = Object.keys(atEnd.tickets).filter((id) => touched.has(id));
    for (let from = 0; from < tickets.length && !signal.aborted; from += PIECE) {
      const piece = { tickets: tickets.slice(from, from + PIECE), removedIds: [] };
      await book.record(day, { ...piece, after: before, through: before, isComplete: false });
    }
    if (signal.aborted) return;
    const progress = { after: before, through: end, isComplete: isOver };
    const closing = isOver && { closing: closingOf(day, folded, last ? Date.parse(last.time) : 0) };
    await book.record(day, { tickets: [], removedIds, ...progress, ...closing });
    if (!isOver) through = end;
  };

  /** Brings a day in the book up to date with the journal, or rebuilds it. */
  const write = async (day: string, context: DeliveryContext): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      // Deleted first, so that damage found meanwhile can add the day again.
      wanted.delete(day);
      try {
        await writeOnce(day, context);
        break;
      } catch (error) {
        want(day, context);
        if (!(error instanceof StaleChange) || tries === STALE_MAX) throw error;
      }
    }
    if (!wanted.has(day)) book.markThere(day);
  };

  const lookForMissing = async (context: DeliveryContext): Promise<void> => {
    const days = await archive.days();
    for (const day of days.reverse()) {
      if (day === today || context.signal.aborted) continue;
      const { isComplete } = await book.progress(day);
      if (!isComplete) want(day, context);
    }
    hasLooked = true;
  };

  return {
    name: 'ticket-book' satisfies Part,
    delivery: 'at-least-once',
    start(context) {
      today = context.state().day.date;
      book.markMissing(today);
      book.onMissing = (day) => want(day, context);
      return () => {
        book.onMissing = () => {};
      };
    },
    cursor: {
      read: (context) =>
        inTurn(async () => {
          through = await book.throughOf(today);
          if (through === 0 || through > context.state().sequence) await write(today, context);
          else if (!wanted.has(today)) book.markThere(today);
          return through;
        }),
      skip: (to) =>
        inTurn(async () => {
          if (to <= through) return;
          const nothing = { tickets: [], removedIds: [], isComplete: false };
          await book.record(today, { ...nothing, after: through, through: to });
          through = to;
        }),
    },
    handle: (events, context) =>
      inTurn(async () => {
        const state = context.state();
        if (state.day.date !== today) {
          // The rest of the past day, and whole days that passed meanwhile, are in the journal by now.
          hasLooked = false;
          want(today, context);
          today = state.day.date;
          through = 0;
          book.markMissing(today);
        }
        if (through === 0) return write(today, context);
        const last = events.at(-1);
        if (!last || sequenceOf(last) <= through) return;
        const change = changeBy(events, state);
        if (change.tickets.length === 0 && change.removedIds.length === 0) return;
        const progress = { through: sequenceOf(last), isComplete: false };
        try {
          await book.record(today, { ...change, ...progress, after: through });
          through = progress.through;
          if (!wanted.has(today)) book.markThere(today);
        } catch (error) {
          book.markMissing(today);
          if (!(error instanceof StaleChange)) throw error;
          // The day's file was lost or damaged, so the day is rebuilt from the journal.
          through = 0;
          await write(today, context);
        }
      }),
    async catchUp(context) {
      for (;;) {
        if (context.signal.aborted) return;
        const day = wanted.has(today) ? today : wanted.values().next().value;
        if (day === today) await inTurn(() => write(day, context));
        else if (day !== undefined) await write(day, context);
        else if (hasLooked) return;
        else await lookForMissing(context);
      }
    },
  };
}
