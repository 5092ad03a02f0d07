import type { Page } from 'playwright-core';
import type { RunningHouse } from './app';

/** What people do at the windows, as taps on what they can see. */

/** A server takes an order for a table and sends it; resolves when it shows as sent. */
export async function takeOrder(
  { windows }: RunningHouse,
  { table, server, dishes }: { table: string; server: string; dishes: readonly string[] },
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
  for (const dish of dishes) {
    await page
      .getByRole('list', { name: 'Dishes' })
      .getByRole('button', { name: new RegExp(`^${dish},`, 'u') })
      .click();
  }
  await chit.getByRole('button', { name: /^Send/u }).click();
  await page
    .getByText(new RegExp(`Table ${table} sent as \\d+`, 'u'))
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
