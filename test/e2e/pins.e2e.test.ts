import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { expect } from 'vitest';
import type { Command } from '../../shared/contract/commands';
import { windowOf } from './app';
import { it } from './it';
import { openFloor } from './people';

const ROSA = '482913';

const pad = (page: Page) => page.getByLabel('PIN', { exact: true });

async function give(page: Page, pin: string): Promise<void> {
  await pad(page).waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** A command that a document can send without its screen. */
const publish = (page: Page, type: string, sent: object) =>
  page.evaluate((command) => window.heard.publish(command as Command), {
    id: uuid(),
    type,
    data: sent,
  });

const needsPin = { ok: false, error: { code: 'forbidden', reason: 'needs-pin' } };

async function voidIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await page.getByRole('button', { name: 'Guest changed their mind' }).click();
}

it('a manager sets PINs; a void and the manager’s window need one; an owner can remove them all', async ({
  dir,
  open,
}) => {
  let house = await open();
  const { app, output, windows } = house;
  const floor = windows['front-of-house'];
  const ticketId = uuid();
  for (const [id, table] of [
    [ticketId, '5'],
    [uuid(), '6'],
  ]) {
    const items = [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }];
    const order = { ticketId: id, table, items, orderType: 'dine-in', server: 'Ana' };
    expect(await publish(floor, 'ticket.place', { ...order, priority: 'normal' })).toMatchObject({
      ok: true,
    });
  }

  await floor.getByRole('button', { name: 'Manager' }).click();
  const office = await windowOf(app, 'manager', output);
  const pages = office.getByRole('navigation');
  await pages.getByRole('button', { name: 'Staff' }).click();
  await office.getByRole('button', { name: /^Rosa/u }).click();
  await office.getByRole('button', { name: 'Set a PIN' }).click();
  await give(office, ROSA);
  await office.getByText('The same PIN again').waitFor();
  await give(office, ROSA);
  await office.getByText('Rosa has a PIN').waitFor();
  await pages.getByRole('button', { name: 'Settings' }).click();
  await office.getByRole('button', { name: /^PINs/u }).click();
  await office.getByRole('switch', { name: /^Voids/u }).click();
  await office.getByRole('switch', { name: /^The manager’s window/u }).click();
  await office.getByRole('button', { name: 'Save', exact: true }).click();
  await office.getByText('PINs saved.').waitFor();

  // The hub enforces it, whatever a document draws or runs.
  const stolen = { ticketId, reason: 'x' };
  expect(await publish(floor, 'ticket.void', stolen)).toMatchObject(needsPin);
  expect(await publish(windows.kitchen, 'staff.approve', {})).toMatchObject({
    error: { reason: 'wrong-role' },
  });
  expect(
    await windows.kitchen.evaluate(
      (pin) => window.heard.ask('approve', { for: 'voids', pin }),
      ROSA,
    ),
  ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  // An approval ends with the document that got it.
  await floor.evaluate((pin) => window.heard.ask('approve', { for: 'voids', pin }), ROSA);
  await floor.reload();
  await floor.getByRole('tab', { name: /^Floor/u }).waitFor();
  expect(await publish(floor, 'ticket.void', stolen)).toMatchObject(needsPin);

  const panel = await openFloor(house);
  await panel.getByRole('button', { name: /^Table 5, ticket 1, / }).click();
  await voidIt(floor);
  await give(floor, '0000');
  await floor.getByText('That is nobody’s PIN.').waitFor();
  await give(floor, ROSA);
  await panel.getByRole('button', { name: /^Table 5, ticket 1, / }).waitFor({ state: 'detached' });

  await office.reload();
  await pad(office).waitFor();
  expect(await publish(office, 'house.change', { name: 'Mine' })).toMatchObject(needsPin);
  expect(await office.evaluate(() => window.heard.ask('days'))).toMatchObject(needsPin);
  await give(office, ROSA);
  await pages.getByRole('button', { name: 'The day' }).click();
  await office.getByRole('table', { name: 'Approvals today' }).waitFor();
  await house.close();

  const file = join(dir, 'pins.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const journal = await journalIn(dir);
  expect(journal).toContain('app.heard.staff.approved.v1');
  expect(journal + (await readFile(file, 'utf8'))).not.toContain(ROSA);

  // A forgotten PIN, reset at the computer itself.
  house = await open(['--reset-pins']);
  const again = house.windows['front-of-house'];
  await again.getByText('All PINs were removed by somebody at the computer.').waitFor();
  expect(await journalIn(dir)).toContain('staff.pins-reset');
  await (await openFloor(house)).getByRole('button', { name: /^Table 6, ticket 2, / }).click();
  await voidIt(again);
  await again
    .getByText(/^Voided /u)
    .first()
    .waitFor();
});

/** Every file of the journal as text, snapshots too. */
async function journalIn(dir: string): Promise<string> {
  const folder = join(dir, 'journal');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('\n');
}
