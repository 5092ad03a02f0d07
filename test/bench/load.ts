import type { Command } from '../../shared/contract/commands';
import type { RunningHouse } from '../e2e/app';
import { order } from '../electron/hub/house';
import { commandOf, sendFrom } from './windows';

const LINES = 3;
/** Commands in flight while many tickets are placed or finished. */
const AT_ONCE = 25;
const HOUR_MS = 3_600_000;

/** Tickets of other tables, through the windows' own doors: a number of open tickets, or a rate per hour. */
export class Load {
  readonly #house: RunningHouse;
  readonly #open: string[] = [];
  /** Counts the changes of priority, which alternate for each ticket. */
  #changes = 0;

  constructor(house: RunningHouse) {
    this.#house = house;
  }

  /** Places or finishes tickets until `count` are open. */
  async keepOpen(count: number): Promise<void> {
    while (this.#open.length < count) {
      await this.place(Math.min(AT_ONCE, count - this.#open.length));
    }
    while (this.#open.length > count) {
      await this.#finishOldest(Math.min(AT_ONCE, this.#open.length - count));
    }
  }

  /** Runs `work` while tickets come at a rate; each new ticket bumps and serves the oldest. */
  async during<T>(ticketsPerHour: number, work: () => Promise<T>): Promise<T> {
    let last: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      last = last.then(() => this.turnOver(1));
    }, HOUR_MS / ticketsPerHour);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await last;
    }
  }

  /** Places tickets, and finishes the same number of older ones. */
  async turnOver(count: number): Promise<void> {
    await this.place(count);
    await this.#finishOldest(count);
  }

  async place(count: number): Promise<void> {
    const orders = Array.from({ length: count }, () =>
      order(LINES, { table: 'Load', server: 'Luis' }),
    );
    await this.#send(
      'front-of-house',
      orders.map(({ command }) => command),
    );
    this.#open.push(...orders.map(({ ticketId }) => ticketId));
  }

  /** Changes the priority of open tickets, one event each: cards move on the rail and the state stays small. */
  async change(count: number): Promise<void> {
    const commands = Array.from({ length: count }, () => {
      const ticketId = this.#open[this.#changes % this.#open.length] ?? '';
      const priority = Math.floor(this.#changes / this.#open.length) % 2 === 0 ? 'vip' : 'normal';
      this.#changes += 1;
      return commandOf('ticket.prioritise', { ticketId, priority });
    });
    await this.#send('front-of-house', commands);
  }

  /** Bumps and serves tickets. */
  async finish(ticketIds: readonly string[]): Promise<void> {
    await this.#send(
      'kitchen',
      ticketIds.map((ticketId) => commandOf('ticket.bump', { ticketId })),
    );
    await this.#send(
      'front-of-house',
      ticketIds.map((ticketId) => commandOf('ticket.serve', { ticketId })),
    );
  }

  #finishOldest(count: number): Promise<void> {
    return this.finish(this.#open.splice(0, count));
  }

  #send(role: 'kitchen' | 'front-of-house', commands: readonly Command[]): Promise<void> {
    return sendFrom(this.#house.windows[role], commands);
  }
}
