import { exponential, random as randomFrom } from '../../../electron/rehearsal/random';
import type { CommandData, CommandType, OrderItem } from '../../../shared/contract/commands';
import { system } from '../../../shared/contract/roles';
import type { HouseState } from '../../../shared/contract/state';
import { decide } from '../../../shared/domain/decide';
import { toEvents } from '../../../shared/domain/envelope';
import { evolve, initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { MINUTE_MS } from '../../../shared/time';
import { workOf } from '../../../shared/views/jobs';
import { command } from '../domain/given';
import { QuoteBook, type Said } from './quote-book';

export type Kitchen = {
  ticketsPerHour: number;
  hours: number;
  seed: number;
  /** The share of the cooks' time that is taken on average; from 1 on the queue grows. */
  usage: number;
  /** How much longer than the menu says the cooks take. */
  slowness: number;
  /** Cooks tell when they start a line, and not only when it is done. */
  tellsStarts: boolean;
};

type Job = { ticketId: string; itemId: string; station: string; minutes: number };
const SPREAD = 0.3;
const START = Date.parse('2026-11-23T18:00:00Z');

/**
 * Runs a kitchen with a limited number of cooks at each station, who take lines in the order of firing, and asks for
 * the quote at each order. Cooking times vary by up to 30 % either way. The same seed gives the same service.
 */
export function serve({
  ticketsPerHour,
  hours,
  seed,
  usage,
  slowness,
  tellsStarts,
}: Kitchen): Said[] {
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  let state: HouseState = initial(sampleHouse);
  let now = START;
  const send = <T extends CommandType>(type: T, data: CommandData<T>): void => {
    const next = command(type, data);
    const decision = decide(state, next, now);
    if (!decision.ok) throw new Error(`${type}: ${decision.error.message}`);
    const cause = { commandId: next.id, actor: system() };
    state = toEvents(decision.facts, cause, state.sequence, 'h', now).reduce(evolve, state);
  };

  const dishes = sampleHouse.menu.items;
  const orders = Array.from({ length: Math.round(ticketsPerHour * hours) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3.2) }, () => ({
      dish: pick(dishes),
      quantity: random() < 0.15 ? 2 : 1,
    })),
  );
  const lines = orders.flat().map(({ dish, quantity }) => ({ ...dish, quantity }));
  const cooks = new Map<string, number>();
  for (const { id } of sampleHouse.stations) {
    const work = lines.filter(({ stations }) => stations.includes(id)).map(workOf);
    const busy = (slowness * work.reduce((all, one) => all + one, 0)) / (hours * 60);
    cooks.set(id, Math.max(1, Math.ceil(busy / usage)));
  }

  const agenda: { at: number; run(): void }[] = [];
  const later = (at: number, run: () => void): void => {
    const index = agenda.findIndex((one) => one.at > at);
    agenda.splice(index < 0 ? agenda.length : index, 0, { at, run });
  };
  const waiting = new Map<string, Job[]>([...cooks.keys()].map((id) => [id, []]));
  const free = new Map(cooks);
  const book = new QuoteBook();

  const cook = (station: string): void => {
    const queue = waiting.get(station) ?? [];
    while ((free.get(station) ?? 0) > 0) {
      const job = queue.shift();
      if (!job) return;
      free.set(station, (free.get(station) ?? 0) - 1);
      const { ticketId, itemId } = job;
      if (tellsStarts && phaseOf(job) === 'owed') send('item.start', { ticketId, itemId });
      later(now + job.minutes * MINUTE_MS, () => {
        free.set(station, (free.get(station) ?? 0) + 1);
        send('item.bump', { ticketId, itemId, station });
        served(ticketId);
        cook(station);
      });
    }
  };
  const phaseOf = ({ ticketId, itemId }: Job) =>
    state.tickets[ticketId]?.items.find((item) => item.itemId === itemId)?.phase;
  const served = (ticketId: string): void => {
    const ticket = state.tickets[ticketId];
    if (!ticket || ticket.items.some(({ phase }) => phase !== 'ready')) return;
    book.look(ticket);
    send('ticket.serve', { ticketId });
  };
  const place = (order: (typeof orders)[number], n: number): void => {
    const ticketId = `t${n}`;
    const items = order.map(
      ({ dish, quantity }, index): OrderItem => ({
        itemId: `${n}-${index}`,
        menuItemId: dish.id,
        quantity,
        course: 1,
      }),
    );
    const data: CommandData<'ticket.place'> = {
      ticketId,
      orderType: 'takeout',
      server: 'Ana',
      priority: 'normal',
      items,
    };
    const isBegun = ({ itemId }: { itemId: string }, at: string) =>
      !waiting.get(at)?.some((job) => job.itemId === itemId);
    book.ask(state, command('ticket.place', data), now, isBegun);
    send('ticket.place', data);
    for (const item of state.tickets[ticketId]?.items ?? []) {
      for (const station of item.stations) {
        const minutes = slowness * workOf(item) * (1 - SPREAD + 2 * SPREAD * random());
        waiting.get(station)?.push({ ticketId, itemId: item.itemId, station, minutes });
        cook(station);
      }
    }
  };
  let at = START;
  for (const [n, order] of orders.entries()) {
    at += exponential(random, (60 * MINUTE_MS) / ticketsPerHour);
    later(at, () => place(order, n));
  }
  for (let next = agenda.shift(); next; next = agenda.shift()) {
    now = next.at;
    next.run();
  }
  return book.said;
}
