import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { expect, test, vi } from 'vitest';
import { Book } from '../../../../electron/hub/book/book';
import { lookUp } from '../../../../electron/hub/book/look-up';
import { bookAnswer, FOUND_MAX } from '../../../../shared/contract/book';
import type { Ticket } from '../../../../shared/contract/state';
import { bookDir } from './bookkeeping';

const DAY = '2026-11-20';

const ticket = (number: number, change: Partial<Ticket> = {}): Ticket => ({
  id: uuid(),
  number,
  orderType: 'dine-in',
  table: '12',
  server: 'Ana',
  priority: 'normal',
  placedAt: 1_000,
  items: [],
  acknowledged: {},
  closed: { as: 'served', at: 2_000 + number },
  ...change,
});

const record = async (book: Book, day: string, tickets: Ticket[]): Promise<void> => {
  const after = await book.throughOf(day);
  await book.record(day, { tickets, removedIds: [], after, through: after + 1, isComplete: false });
};

const numbers = async (book: Book, query: Parameters<Book['find']>[0]) => {
  const answer = await book.find(query);
  if (!answer.ok) throw new Error(answer.error.message);
  expect(bookAnswer.safeParse(answer).success).toBe(true);
  return answer.tickets.map((each) => each.ticket.number);
};

const openBook = async (dir?: string) =>
  new Book(dir ?? (await bookDir()), { lookUp, onDamage: (message) => expect.fail(message) });

test('a ticket is found by each of its fields, ignoring case and accents', async () => {
  const book = await openBook();
  await record(book, DAY, [
    ticket(1),
    ticket(2, { table: '1', server: 'José' }),
    ticket(3, { orderType: 'takeout', table: undefined, guest: 'María López (2)' }),
  ]);
  expect(await numbers(book, {})).toEqual([3, 2, 1]);
  expect(await numbers(book, { number: 2 })).toEqual([2]);
  expect(await numbers(book, { table: '12' })).toEqual([1]);
  expect(await numbers(book, { table: '1' })).toEqual([2]);
  expect(await numbers(book, { server: 'JOSE' })).toEqual([2]);
  expect(await numbers(book, { guest: 'maria' })).toEqual([3]);
  expect(await numbers(book, { guest: 'lopez (2)' })).toEqual([3]);
  expect(await numbers(book, { guest: '.*' })).toEqual([]);
  expect(await numbers(book, { server: 'Ana', number: 2 })).toEqual([]);
});

test('days are searched from the newest; one day can be searched alone', async () => {
  const dir = await bookDir();
  const book = await openBook(dir);
  await record(book, '2026-11-19', [ticket(1), ticket(2)]);
  await record(book, DAY, [ticket(1)]);
  expect(await numbers(book, { table: '12' })).toEqual([1, 2, 1]);
  expect(await numbers(book, { day: '2026-11-19' })).toEqual([2, 1]);
  expect(await numbers(book, { day: '2020-01-01' })).toEqual([]);
  expect(await book.days()).toEqual(['2026-11-19', DAY]);
  await book.close();
  expect(await numbers(await openBook(dir), { number: 2 })).toEqual([2]);
});

test('every day keeps its tickets, also beyond the number of days kept in memory', async () => {
  const dir = await bookDir();
  const book = await openBook(dir);
  const days = Array.from({ length: 9 }, (_, index) => `2026-11-0${index + 1}`);
  for (const day of [...days, ...days]) await record(book, day, [ticket(7)]);
  expect(await numbers(book, { number: 7 })).toHaveLength(18);
});

test('names with line separators, emoji and right-to-left text survive a restart', async () => {
  const dir = await bookDir();
  const guests = [
    'a\u2028b\u2029c\u0085d',
    '👩‍🍳 Zoë',
    'שרה לוי',
    '"quoted" \\ {$or: 1}',
    '\uD800 lone',
  ];
  const tickets = guests.map((guest, index) => ticket(index + 1, { guest, note: guest }));
  await record(await openBook(dir), DAY, tickets);
  const book = await openBook(dir);
  for (const [index, guest] of guests.entries()) {
    expect(await numbers(book, { guest })).toEqual([index + 1]);
  }
  const answer = await book.find({ day: DAY });
  expect(answer.ok && answer.tickets.map((each) => each.ticket)).toEqual(tickets.reverse());
  const lines = (await readFile(join(dir, `${DAY}.db`), 'utf8')).trimEnd().split('\n');
  expect(lines.every((line) => /^[0-9a-f]{8} \{.*\}$/u.test(line))).toBe(true);
});

test('any words find a ticket by its number, table, guest and server, in loaded days and in files', async () => {
  const dir = await bookDir();
  const first = await openBook(dir);
  await record(first, DAY, [
    ticket(1, { table: '12', guest: "O'Brien", server: 'Łukasz' }),
    ticket(12, { table: 'Bar 3', guest: 'Søren', server: 'María' }),
  ]);
  for (const book of [first, await openBook(dir)]) {
    expect(await numbers(book, { text: 'obrien' })).toEqual([1]);
    expect(await numbers(book, { text: 'MARIA soren' })).toEqual([12]);
    expect((await numbers(book, { text: '12' })).sort()).toEqual([1, 12]);
    expect(await numbers(book, { text: '#1' })).toEqual([1]);
    expect(await numbers(book, { text: 'lukasz', day: DAY })).toEqual([1]);
    expect(await numbers(book, { text: 'nobody' })).toEqual([]);
    expect(await numbers(book, { guest: 'soren' })).toEqual([12]);
  }
});

test('falsy values are kept: table 0, price 0, 0 covers, timestamp 0', async () => {
  const dir = await bookDir();
  const zero = ticket(1, { table: '0', covers: 0, placedAt: 0, closed: { as: 'served', at: 0 } });
  await record(await openBook(dir), DAY, [zero]);
  const book = await openBook(dir);
  const answer = await book.find({ table: '0' });
  expect(answer.ok && answer.tickets[0]?.ticket).toEqual(zero);
});

test('an answer has at most FOUND_MAX tickets, and says that there are more', async () => {
  const book = await openBook();
  const many = Array.from({ length: FOUND_MAX }, (_, index) => ticket(index + 1));
  await record(book, DAY, many);
  expect(await book.find({})).toMatchObject({ ok: true, more: false });
  await record(book, '2026-11-19', [ticket(900)]);
  const answer = await book.find({});
  expect(answer).toMatchObject({ ok: true, more: true });
  expect(answer.ok && answer.tickets).toHaveLength(FOUND_MAX);
  expect(await numbers(book, { number: 900 })).toEqual([900]);
});

test('an unreadable disk gives an answer, not an exception', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const book = new Book('/dev/null/book', { lookUp, onDamage: () => {} });
  const unreadable = {
    ok: false,
    error: { code: 'unavailable', reason: 'book-unreadable' },
  };
  expect(await book.find({ number: 1 })).toMatchObject(unreadable);
  expect(await book.index()).toMatchObject(unreadable);
  expect(await book.report(DAY)).toMatchObject(unreadable);
  expect(log).toHaveBeenCalledTimes(3);
  log.mockRestore();
});

test("a change that does not follow the book's last one is refused", async () => {
  const book = await openBook();
  const change = { tickets: [ticket(1)], removedIds: [], isComplete: false };
  await book.record(DAY, { ...change, after: 0, through: 10 });
  await expect(book.record(DAY, { ...change, after: 5, through: 20 })).rejects.toThrow('not at 5');
  expect(await book.throughOf(DAY)).toBe(10);
});
