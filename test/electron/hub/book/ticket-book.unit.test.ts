import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { DISH, order } from '../house';
import { bookDir, found, type House, openBookHouse } from './bookkeeping';

const DAY = '2026-11-20';

const everything = async (house: House) => {
  const days = (await house.book.days()).slice(0, -1);
  return {
    tickets: (await house.find({})).tickets,
    reports: await Promise.all(days.map((day) => house.book.report(day))),
  };
};

/** Three days with served, voided, merged and recalled tickets. */
async function threeDays(house: House): Promise<void> {
  await house.serve({ guest: 'Maya' });
  const voided = order(1);
  await house.hub.submit(voided.command, { role: 'front-of-house' });
  await house.act('ticket.void', { ticketId: voided.ticketId, reason: 'left' });
  await house.nextDay();
  const [one, two] = [order(1), order(1)];
  for (const { command } of [one, two]) await house.hub.submit(command, { role: 'front-of-house' });
  await house.act('ticket.merge', { ticketId: one.ticketId, into: two.ticketId });
  const unserved = await house.serve();
  await house.act('ticket.unserve', { ticketId: unserved });
  await house.nextDay();
  await house.act('ticket.bump', { ticketId: two.ticketId });
  await house.act('ticket.serve', { ticketId: two.ticketId });
}

test('a ticket is in the book when it is served', async () => {
  const house = await openBookHouse(await bookDir());
  await found(house, { day: DAY }, 0);
  const ticketId = await house.serve({ guest: 'Noor' });
  const [first] = await found(house, { guest: 'noor' }, 1);
  expect(first).toMatchObject({ day: DAY, ticket: { id: ticketId, closed: { as: 'served' } } });
});

test('a ticket whose "served" is taken back leaves the book, and returns when it is served again', async () => {
  const house = await openBookHouse(await bookDir());
  const ticketId = await house.serve();
  await found(house, { day: DAY }, 1);
  await house.act('ticket.unserve', { ticketId });
  await found(house, { day: DAY }, 0);
  await house.act('ticket.serve', { ticketId });
  await found(house, { day: DAY }, 1);
});

test.each([
  ['a line is made again', 'item.remake'],
  ['a dessert joins it', 'ticket.add-items'],
] as const)('a served ticket leaves the book when %s', async (_what, type) => {
  const house = await openBookHouse(await bookDir());
  const { ticketId, command, itemIds } = order(1, { table: '12' });
  await house.hub.submit(command, { role: 'front-of-house' });
  await house.act('ticket.bump', { ticketId });
  await house.act('ticket.serve', { ticketId });
  await found(house, { day: DAY }, 1);
  const [itemId = ''] = itemIds;
  const items = [{ itemId: uuidv7(), menuItemId: DISH.id, quantity: 1 }];
  if (type === 'item.remake') {
    await house.act(type, { ticketId, itemId, newItemId: uuidv7(), reason: 'dropped' });
  } else {
    await house.act(type, { ticketId, items });
  }
  await found(house, { day: DAY }, 0);
  await house.act('ticket.bump', { ticketId });
  await house.act('ticket.serve', { ticketId });
  const [again] = await found(house, { day: DAY }, 1);
  expect(again?.ticket.items).toHaveLength(2);
});

test('a voided ticket whose void is taken back leaves the book', async () => {
  const house = await openBookHouse(await bookDir());
  const { ticketId, command } = order(1);
  await house.hub.submit(command, { role: 'front-of-house' });
  await house.act('ticket.void', { ticketId, reason: 'wrong table' });
  await found(house, { day: DAY }, 1);
  await house.act('ticket.unvoid', { ticketId });
  await found(house, { day: DAY }, 0);
});

test('a merged ticket that is taken out again leaves the book', async () => {
  const house = await openBookHouse(await bookDir());
  const [one, two] = [order(1), order(1)];
  for (const { command } of [one, two]) await house.hub.submit(command, { role: 'front-of-house' });
  await house.act('ticket.merge', { ticketId: one.ticketId, into: two.ticketId });
  await found(house, { day: DAY }, 1);
  await house.act('ticket.unmerge', { ticketId: one.ticketId });
  await found(house, { day: DAY }, 0);
});

test('a restart continues where the book stopped and reads no day again', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, {}, 1);
  await house.stop();
  await house.serve();
  house.journal.daysRead.length = 0;
  await house.restart();
  await found(house, { day: DAY }, 2);
  expect(house.journal.daysRead).toEqual([]);
});

test('a finished day is completed and never read again', async () => {
  const house = await openBookHouse(await bookDir());
  await threeDays(house);
  await found(house, {}, 4);
  expect(await house.book.progress(DAY)).toMatchObject({ isComplete: true });
  house.journal.daysRead.length = 0;
  await house.restart();
  await house.serve();
  await found(house, {}, 5);
  expect(house.journal.daysRead).toEqual([]);
});

test('deleting the book before a start gives the same answers', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await threeDays(house);
  await found(house, {}, 4);
  const before = await everything(house);
  expect(before.reports).toMatchObject([{ ok: true }, { ok: true }]);
  await house.close();
  await rm(dir, { recursive: true });
  const again = await openBookHouse(dir, house.journal);
  await found(again, {}, 4);
  expect(await everything(again)).toEqual(before);
});

test('deleting the book during the service loses nothing of the day', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, { day: DAY }, 1);
  await rm(dir, { recursive: true });
  await house.serve();
  await found(house, { day: DAY }, 2);
  await house.close();
  await found(await openBookHouse(dir, house.journal), { day: DAY }, 2);
});

test('one deleted day is rewritten', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await threeDays(house);
  await found(house, {}, 4);
  const before = await everything(house);
  await house.close();
  await rm(join(dir, `${DAY}.db`));
  const again = await openBookHouse(dir, house.journal);
  await found(again, {}, 4);
  expect(await everything(again)).toEqual(before);
});

test.each([
  ['a flipped bit', (text: string) => text.replace('Ana', 'Anb')],
  ['a lost piece', (text: string) => text.slice(0, 20) + text.slice(60)],
  ['another file', () => 'not a book at all\n'],
])('%s is moved aside, reported, and the day rewritten', async (_what, damage) => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await threeDays(house);
  await found(house, {}, 4);
  const before = await everything(house);
  await house.close();
  const file = join(dir, `${DAY}.db`);
  const damaged = damage(await readFile(file, 'utf8'));
  await writeFile(file, damaged);
  const again = await openBookHouse(dir, house.journal);
  await found(again, {}, 4);
  expect(await everything(again)).toEqual(before);
  expect(again.damage).toHaveLength(1);
  expect(again.recovered).toHaveBeenCalled();
  const aside = (await readdir(dir)).filter((name) => name.includes('.damaged-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(dir, aside[0] ?? ''), 'utf8')).toBe(damaged);
});

test('damage found in the middle of the day loses nothing', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  for (let count = 0; count < 3; count += 1) await house.serve();
  await found(house, {}, 3);
  await house.close();
  const file = join(dir, `${DAY}.db`);
  await writeFile(file, (await readFile(file, 'utf8')).replace('Ana', 'Anb'));
  const again = await openBookHouse(dir, house.journal);
  await again.serve();
  await found(again, { day: DAY }, 4);
  expect(again.damage).toHaveLength(1);
});

test('a torn last line is no damage: what is missing is written again', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  for (let count = 0; count < 3; count += 1) await house.serve();
  await found(house, {}, 3);
  await house.close();
  const file = join(dir, `${DAY}.db`);
  const whole = await readFile(file);
  for (const cut of [1, 200, whole.length - 5]) {
    await writeFile(file, whole.subarray(0, whole.length - cut));
    const again = await openBookHouse(dir, house.journal);
    await found(again, { day: DAY }, 3);
    expect(again.damage).toEqual([]);
    await again.close();
  }
});

test('while a day is not in the book, a look-up says so instead of hiding it', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, {}, 1);
  house.book.markMissing('2026-11-19');
  expect(await house.book.find({ day: '2026-11-19' })).toMatchObject({ ok: false });
  expect(await house.book.find({})).toMatchObject({ ok: true, more: true });
  house.book.markThere('2026-11-19');
  expect(await house.book.find({})).toMatchObject({ ok: true, more: false });
});

test('a failing disk is reported once and retried until it works', async () => {
  const dir = await bookDir();
  await writeFile(dir, 'in the way');
  const house = await openBookHouse(dir);
  await house.serve();
  await vi.waitFor(() => expect(house.reports).toHaveLength(1), 30_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(house.reports).toHaveLength(1);
  await rm(dir);
  await found(house, { day: DAY }, 1);
  await house.serve();
  await found(house, { day: DAY }, 2);
});

test('a write that fails in the middle of the day loses nothing', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, {}, 1);
  vi.spyOn(house.book, 'record').mockRejectedValueOnce(new Error('ENOSPC'));
  await house.serve();
  await house.serve();
  await found(house, { day: DAY }, 3);
  expect(house.reports).toHaveLength(1);
});

test('days that began and ended while a write was stuck are written too', async () => {
  const house = await openBookHouse(await bookDir());
  await found(house, {}, 0);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const record = house.book.record.bind(house.book);
  vi.spyOn(house.book, 'record').mockImplementationOnce((day, change) =>
    held.then(() => record(day, change)),
  );
  await house.serve();
  for (let days = 0; days < 2; days += 1) {
    await house.nextDay();
    await house.serve();
  }
  release();
  await found(house, {}, 3);
});

test('a book that is ahead of the journal is cut back to it', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, {}, 1);
  const after = await house.book.throughOf(DAY);
  await house.stop();
  const ahead = { tickets: [], removedIds: [], isComplete: false };
  await house.book.record(DAY, { ...ahead, after, through: 9_999 });
  await house.restart();
  await house.serve();
  await found(house, { day: DAY }, 2);
  await vi.waitFor(async () => expect(await house.book.throughOf(DAY)).toBeLessThan(100), 30_000);
});

test('foreign files are left alone', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await house.serve();
  await found(house, {}, 1);
  await appendFile(join(dir, 'notes.txt'), 'hello');
  expect(await house.book.days()).toEqual([DAY]);
});
