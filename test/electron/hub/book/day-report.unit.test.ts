import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Datastore from 'nedb-promises';
import { expect, test, vi } from 'vitest';
import { lineHooks } from '../../../../electron/hub/book/lines';
import { daysAnswer, reportAnswer } from '../../../../shared/contract/book';
import type { DayReport } from '../../../../shared/contract/day-report';
import { clockIn, machineTimeZone } from '../../../../shared/domain/wall-clock';
import { endOf, recordOf } from '../../../../shared/views/day-record';
import { dayReport } from '../../../../shared/views/day-report';
import { DISH, order } from '../house';
import { bookDir, type House, openBookHouse } from './bookkeeping';

const DAY = '2026-11-20';
const MINUTE = 60_000;

const place = async (house: House, lines = 1, table = '12'): Promise<string> => {
  const { ticketId, command } = order(lines, { table });
  await house.hub.submit(command, { role: 'front-of-house' });
  return ticketId;
};

/** An evening with everything that a day's figures count; two tickets stay open. */
async function evening(house: House): Promise<void> {
  const pass = (minutes: number): void => {
    house.clock.now += minutes * MINUTE;
  };
  const { act } = house;
  const served = await place(house, 3);
  pass(21);
  await act('ticket.bump', { ticketId: served });
  await act('page.send', { ticketId: served, server: 'Ana' });
  pass(1);
  for (const pageId of Object.keys(house.hub.state.pages)) await act('page.hear', { pageId });
  pass(2);
  await act('ticket.serve', { ticketId: served });
  const voided = await place(house, 2);
  await act('ticket.void', { ticketId: voided, reason: 'Guest left' });
  await act('menu.eighty-six', { menuItemId: DISH.id });
  pass(30);
  await act('menu.restore', { menuItemId: DISH.id });
  const [one, two] = [await place(house), await place(house, 1, '14')];
  await act('ticket.merge', { ticketId: one, into: two });
  const unserved = await house.serve();
  pass(1);
  await act('ticket.unserve', { ticketId: unserved });
  await act('ticket.recall', { ticketId: unserved });
  await act('menu.eighty-six', { menuItemId: DISH.id });
  pass(3);
}

/** The report that the window shows at the end of the day. */
const shownAtEnd = ({ hub }: House): DayReport => {
  const record = recordOf(hub.state);
  return dayReport(record, endOf(record, clockIn(machineTimeZone())), clockIn(machineTimeZone()));
};

const written = (house: House, day: string): Promise<DayReport> =>
  vi.waitFor(
    async () => {
      const answer = await house.book.report(day);
      expect(reportAnswer.safeParse(answer).error).toBeUndefined();
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.report;
    },
    { timeout: 10_000, interval: 5 },
  );

test("the report of a past day equals the window's at the end of that day", async () => {
  const house = await openBookHouse(await bookDir());
  await evening(house);
  const shown = shownAtEnd(house);
  expect(shown).toMatchObject({
    day: DAY,
    tickets: { placed: 4, open: 2, served: 1, voided: 1, late: { late: 2, of: 3 } },
    pages: { sent: 1, heard: { count: 1, median: MINUTE }, fetched: { count: 1 } },
    voids: [{ quantity: 1 }, { quantity: 1 }],
    reasons: [{ reason: 'Guest left', dishes: 2 }],
    outages: [{ times: 2, isOut: true }],
  });
  await house.nextDay();
  expect(await written(house, DAY)).toEqual(shown);
});

test('a later change of a carried ticket does not change the day that ordered it', async () => {
  const house = await openBookHouse(await bookDir());
  await evening(house);
  const shown = shownAtEnd(house);
  await house.nextDay();
  for (const ticketId of Object.keys(house.hub.state.tickets)) {
    await house.act('ticket.bump', { ticketId });
    await house.act('ticket.serve', { ticketId });
  }
  const next = shownAtEnd(house);
  expect(next.tickets).toMatchObject({ placed: 0, carried: 2 });
  await house.nextDay();
  expect(await written(house, '2026-11-21')).toEqual(next);
  expect(await written(house, DAY)).toEqual(shown);
});

test('a day rewritten from the journal has the same report', async () => {
  const dir = await bookDir();
  const house = await openBookHouse(dir);
  await evening(house);
  const shown = shownAtEnd(house);
  await house.nextDay();
  await written(house, DAY);
  await house.close();
  await rm(dir, { recursive: true });
  const again = await openBookHouse(dir, house.journal);
  expect(await written(again, DAY)).toEqual(shown);
});

test('a day in an older format is rewritten, without its old content', async () => {
  const dir = await bookDir();
  const filename = join(dir, `${DAY}.db`);
  const old = Datastore.create({ filename, ...lineHooks() });
  const held: readonly { _id: string }[] = [
    Object.assign({ _id: 'an-old-entry' }, { number: 99, closedAt: 1, ticket: '{}' }),
    Object.assign({ _id: 'summary' }, { format: 1, tickets: 1, through: 9_999, isComplete: true }),
  ];
  await old.insertMany([...held]);
  const house = await openBookHouse(await bookDir());
  await evening(house);
  const shown = shownAtEnd(house);
  await house.nextDay();
  const again = await openBookHouse(dir, house.journal);
  expect(await written(again, DAY)).toEqual(shown);
  expect((await again.find({ day: DAY })).tickets).toHaveLength(3);
  expect(again.damage).toEqual([]);
});

test('the days are listed; a day being written says so, and one without service does not exist', async () => {
  const house = await openBookHouse(await bookDir());
  await evening(house);
  await house.nextDay();
  await written(house, DAY);
  house.book.markMissing('2026-11-19');
  const list = await house.book.index();
  expect(daysAnswer.parse(list)).toMatchObject({
    ok: true,
    days: ['2026-11-19', DAY, '2026-11-21'],
  });
  const reasonOf = async (day: string) => {
    const answer = await house.book.report(day);
    return answer.ok ? undefined : answer.error.reason;
  };
  expect(await reasonOf('2026-11-19')).toBe('book-being-written');
  // The window makes today's report itself: the book waits for the end of the day.
  expect(await reasonOf('2026-11-21')).toBe('book-being-written');
  expect(await reasonOf('2020-01-01')).toBe('book-no-day');
});
