import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { Book } from '../../../../electron/hub/book/book';
import { lookUp } from '../../../../electron/hub/book/look-up';
import { ticketBook } from '../../../../electron/hub/subscribers/ticket-book';
import type { BookQuery } from '../../../../shared/contract/book';
import type { CommandData, CommandType } from '../../../../shared/contract/commands';
import { makeCommand, openHouse, order, roleOf } from '../house';
import { TestJournal } from '../journal/test-journal';

vi.setConfig({ testTimeout: 20_000 });

export async function bookDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-book-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'book');
}

export type House = Awaited<ReturnType<typeof openBookHouse>>;

/** A house whose closed tickets are written into a book. */
export async function openBookHouse(dir: string, journal = new TestJournal()) {
  const house = await openHouse(journal);
  const damage: string[] = [];
  const recovered = vi.fn();
  const onDamage = (message: string) => damage.push(message);
  const book = new Book(dir, { lookUp, onDamage, onComplete: recovered });
  const start = () => house.start(ticketBook({ book, archive: journal.archive }));
  let stop = start();
  const close = async (): Promise<void> => {
    await stop();
    await book.close();
  };
  onTestFinished(close);

  const act = async <T extends CommandType>(type: T, data: CommandData<T>): Promise<void> => {
    const ack = await house.hub.submit(makeCommand(type, data), { role: roleOf(type) });
    if (!ack.ok) throw new Error(`${type}: ${ack.error.message}`);
  };
  return {
    ...house,
    journal,
    book,
    damage,
    /** What the book failed with, as people see it. */
    reports: house.failures,
    recovered,
    act,
    close,
    stop: () => stop(),
    restart: async () => {
      await stop();
      stop = start();
    },
    /** Places an order, cooks it and serves it. Returns its ticket's id. */
    serve: async (change: Partial<CommandData<'ticket.place'>> = {}): Promise<string> => {
      const { ticketId, command } = order(2, change);
      const ack = await house.hub.submit(command, { role: 'front-of-house' });
      if (!ack.ok) throw new Error(ack.error.message);
      await act('ticket.bump', { ticketId });
      await act('ticket.serve', { ticketId });
      return ticketId;
    },
    /** Moves the clock on by whole days and turns the business day. */
    nextDay: async (): Promise<void> => {
      house.clock.now += 24 * 60 * 60 * 1000;
      const { date } = house.hub.state.day;
      house.hub.tick();
      await vi.waitFor(() => expect(house.hub.state.day.date).not.toBe(date), 30_000);
    },
    /** The answer of the book once it has caught up. */
    find: async (query: BookQuery) => {
      const answer = await book.find(query);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer;
    },
  };
}

/** Waits until a look-up answers this many tickets, from a complete book. */
export const found = (house: House, query: BookQuery, count: number) =>
  vi.waitFor(
    async () => {
      const answer = await house.find(query);
      if (answer.tickets.length !== count || answer.more) {
        throw new Error(`${answer.tickets.length} of ${count}, more: ${answer.more}`);
      }
      return answer.tickets;
    },
    { timeout: 10_000, interval: 5 },
  );
