import type { Page } from 'playwright-core';
import type { RunningHouse } from './app';

/** What people do at the windows, as taps on what they can see. */

type Order = { table: string; server: string; dishes: readonly string[] };

/** A dish on the menu of front of house; a wide window shows all categories, a narrow one a list. */
export const dishOf = (page: Page, dish: string) =>
  page
    .getByRole('tabpanel', { name: 'Menu' })
    .getByRole('button', { name: new RegExp(`^${dish},`, 'u') });

/** A server writes an order for a table, up to where it could be sent. */
export async function writeOrder(
  { windows }: RunningHouse,
  { table, server, dishes }: Order,
): Promise<void> {
  const page = windows['front-of-house'];
  await page.getByRole('tab', { name: 'Menu' }).click();
  const chit = page.getByRole('complementary', { name: 'Chit' });
  await chit.getByRole('button', { name: `Table ${table}`, exact: true }).click();
  // The window remembers who took the last order, and asks only where it does not know.
  const asked = chit.getByRole('button', { name: /Who serves\?/u });
  if (await asked.isVisible()) {
    if ((await asked.getAttribute('aria-expanded')) !== 'true') await asked.click();
    await chit.getByRole('button', { name: server, exact: true }).click();
  }
  for (const dish of dishes) await dishOf(page, dish).click();
}

/** A server writes an order and taps Send, whatever comes of it. */
export async function sendOrder(house: RunningHouse, order: Order): Promise<void> {
  await writeOrder(house, order);
  const chit = house.windows['front-of-house'].getByRole('complementary', { name: 'Chit' });
  await chit.getByRole('button', { name: /^Send/u }).click();
}

/** A server takes an order and sends it; resolves when it shows as sent. */
export async function takeOrder(house: RunningHouse, order: Order): Promise<void> {
  await sendOrder(house, order);
  await house.windows['front-of-house']
    .getByText(new RegExp(`Table ${order.table} sent as \\d+`, 'u'))
    .first()
    .waitFor();
}

/** The card of a ticket on the kitchen's rail. */
export const card = ({ windows }: RunningHouse, ticket: string) =>
  windows.kitchen.getByRole('article', { name: ticket });

export async function bump(house: RunningHouse, ticket: string, line: string): Promise<void> {
  await card(house, ticket)
    .getByRole('button', { name: new RegExp(`^${line}`, 'u') })
    .click();
}

/** The pager of a server; a pager that was put down is asked for its name again. */
export async function pagerOf({ windows }: RunningHouse, server: string): Promise<Page> {
  const page = windows.pager;
  const ask = page.getByRole('heading', { name: 'Who carries this pager?' });
  const carried = page.getByRole('button', { name: `${server}: change who carries this pager` });
  await ask.or(carried).first().waitFor();
  if (await ask.isVisible()) {
    await page.getByRole('button', { name: new RegExp(`^${server}`, 'u') }).click();
  }
  return page;
}

export async function openFloor({ windows }: RunningHouse) {
  const page = windows['front-of-house'];
  await page.getByRole('tab', { name: /^Floor/u }).click();
  return page.getByRole('tabpanel', { name: /^Floor/u });
}
