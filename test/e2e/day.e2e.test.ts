import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../electron/hub/open-hub';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import type { Role } from '../../shared/contract/roles';
import { sampleHouse } from '../../shared/sample/sample-house';
import { windowOf } from './app';
import { it } from './it';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A ticket was placed yesterday at this time and took 12 minutes; the book is not written yet. */
async function writeYesterday(dir: string): Promise<void> {
  let now = Date.now() - DAY_MS;
  const fail = (error: unknown): never => {
    throw error;
  };
  const { hub, close } = await openHub({
    dataDir: dir,
    journal: await openDayJournal(join(dir, 'journal')),
    house: sampleHouse,
    now: () => now,
    report: (_name, error) => fail(error),
    onUnavailable: (_is, error) => fail(error),
    start: [],
    clocks: 'none',
  });
  const send = async <T extends CommandType>(role: Role, type: T, sent: CommandData<T>) => {
    const ack = await hub.submit({ id: uuid(), type, data: sent } as Command, { role });
    if (!ack.ok) fail(new Error(`${type}: ${ack.error.message}`));
  };
  const ticketId = uuid();
  await send('front-of-house', 'ticket.place', {
    ticketId,
    orderType: 'dine-in',
    table: '7',
    server: 'Ana',
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 2 }],
  });
  now += 12 * MINUTE_MS;
  await send('kitchen', 'ticket.bump', { ticketId });
  await send('pager', 'ticket.serve', { ticketId });
  await close();
}

it("a manager reads yesterday's report, which the book writes from the journal and a thread reads", async ({
  dir,
  open,
}) => {
  await writeYesterday(dir);
  const house = await open(['--window', 'manager']);
  const office = await windowOf(house.app, 'manager', house.output);
  const refused: string[] = [];
  office.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  // A new house begins with its first steps.
  await office.getByRole('navigation').getByRole('button', { name: 'The day' }).click();
  await office.getByText(/^No ticket was placed yet today/u).waitFor();
  await office.getByRole('button', { name: 'The day before' }).click();
  const shown = office.getByText('0 open · 1 served · 0 voided');
  const again = office.getByRole('button', { name: 'Try again' });
  await shown.or(again).first().waitFor();
  while (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => {});
  await shown.waitFor();
  const chart = office.getByRole('slider', { name: /^By station/u });
  expect(await chart.getAttribute('aria-valuetext')).toContain('median 12:00');
  // The report is for the manager: no other window gets it.
  const askedElsewhere = await house.windows.kitchen.evaluate(() => window.heard.ask('days'));
  expect(askedElsewhere).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  const malformed = await office.evaluate(() => window.heard.ask('report', '../../journal'));
  expect(malformed).toMatchObject({ ok: false, error: { code: 'invalid' } });
  // The charts do nothing that the content security policy forbids.
  expect(refused).toEqual([]);
});
