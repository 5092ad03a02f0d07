import { Subject } from 'rxjs';
import type { Clock } from '../../../electron/rehearsal/agenda';
import type { ExportedOrder } from '../../../electron/rehearsal/read-orders';
import { rehearse } from '../../../electron/rehearsal/rehearse';
import type { Ack } from '../../../shared/contract/acks';
import type { Command, CommandData, CommandType } from '../../../shared/contract/commands';
import { type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { House } from '../../../shared/contract/house';
import { system } from '../../../shared/contract/roles';
import type { HouseState } from '../../../shared/contract/state';
import { decide } from '../../../shared/domain/decide';
import { toEvents } from '../../../shared/domain/envelope';
import { evolve, initial } from '../../../shared/domain/evolve';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import { findTicket, isReadyToPass } from '../../../shared/domain/ticket/lines';
import { SECOND_MS } from '../../../shared/time';
import { command } from '../domain/given';
import { QuoteBook, type Said } from './quote-book';

export type Rehearsed = {
  house: House;
  orders: readonly ExportedOrder[];
  ticketsPerHour: number;
  seed?: number;
};

const START = Date.parse('2026-11-23T18:00:00Z');

/**
 * Runs the app's own rehearsal (its arrivals, cooks, expo and servers) over the real rules on a clock that jumps from
 * one action to the next, and asks for the quotes at each order. The same arguments give the same service.
 */
export async function rehearsed({
  house,
  orders,
  ticketsPerHour,
  seed = 1,
}: Rehearsed): Promise<Said[]> {
  let state: HouseState = initial(house);
  const clock = new JumpingClock();
  const events$ = new Subject<HeardEvent[]>();
  const book = new QuoteBook();

  const submit = async (next: Command): Promise<Ack> => {
    const now = START + clock.now();
    if (next.type === 'ticket.place')
      book.ask(state, next, now, ({ phase }) => phase === 'started');
    const decision = decide(state, next, now);
    if (!decision.ok) return { ok: false, error: decision.error };
    const cause = { commandId: next.id, actor: system() };
    const events = toEvents(decision.facts, cause, state.sequence, 'test', now);
    state = events.reduce(evolve, state);
    for (const ticket of book.open.map((id) => findTicket(state, id))) {
      if (ticket) book.look(ticket);
    }
    if (events.length > 0) events$.next(events);
    follow(events);
    return { ok: true, sequence: state.sequence };
  };
  const send = <T extends CommandType>(type: T, data: CommandData<T>): void => {
    void Promise.resolve().then(() => submit(command(type, data) as Command));
  };
  const pageAgain = (pageId: string, level: number): void => {
    clock.after(house.settings.pageAgainAfterSeconds * SECOND_MS, () =>
      send('page.escalate', { pageId, level }),
    );
  };
  /** What the hub does by itself: it passes complete tickets, and pages. */
  const follow = (events: readonly HeardEvent[]): void => {
    for (const event of events) {
      if (isEvent(event, 'item.ready')) {
        const ticket = findTicket(state, event.data.ticketId);
        if (ticket && isReadyToPass(ticket)) send('ticket.pass', { ticketId: ticket.id });
      } else if (isEvent(event, 'ticket.ready')) {
        const { ticketId } = event.data;
        const server = findTicket(state, ticketId)?.server ?? 'nobody';
        send('page.send', { ticketId, server });
      } else if (isEvent(event, 'page.sent')) {
        pageAgain(event.data.pageId, 2);
      } else if (isEvent(event, 'page.escalated') && event.data.level < LAST_PAGE_LEVEL) {
        pageAgain(event.data.pageId, event.data.level + 1);
      }
    }
  };

  let isOver = false;
  const over = rehearse({
    submit,
    events$,
    state: () => state,
    orders,
    clock,
    ticketsPerHour,
    seed,
    stallMs: Number.MAX_SAFE_INTEGER,
  }).finally(() => {
    isOver = true;
  });
  while (!isOver) await clock.jump();
  const report = await over;
  if (report.ended !== 'done') throw new Error(`the rehearsal ended as ${report.ended}`);
  return book.said;
}

/** A clock that is set to its next task at each jump, and waits until all that follows from it has settled. */
class JumpingClock implements Clock {
  #now = 0;
  #tasks: { at: number; task: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.#now + Math.max(0, ms), task };
    const index = this.#tasks.findIndex(({ at }) => at > entry.at);
    this.#tasks.splice(index < 0 ? this.#tasks.length : index, 0, entry);
    return () => {
      this.#tasks = this.#tasks.filter((one) => one !== entry);
    };
  }

  async jump(): Promise<void> {
    const next = this.#tasks.shift();
    if (next) {
      this.#now = Math.max(this.#now, next.at);
      next.task();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
