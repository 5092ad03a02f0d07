import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningHouse } from './app';
import { laPlancha } from './la-plancha';
import { openFloor, openOffice, turnKitchenTo } from './people';

/** Turns the sample house into La Plancha; the kitchen shows all stations. */
export async function openLaPlancha(house: RunningHouse): Promise<void> {
  const office = await openOffice(house);
  const answer = await office.evaluate(
    (data) =>
      window.heard.publish({
        id: '01985b10-0000-7000-8000-000000000001',
        type: 'house.change',
        data,
      }),
    laPlancha,
  );
  expect(answer).toMatchObject({ ok: true });
  await turnKitchenTo(house, 'All');
}

/** Taps buttons by their names and counts the taps. */
export function counting(page: Page) {
  let clicks = 0;
  const tap = async (name: string | RegExp, within: Page | Locator = page): Promise<void> => {
    clicks += 1;
    // A text is the whole name, so that "More" is not "One more seat".
    await within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  };
  return { tap, clicks: () => clicks };
}

export const frontOf = ({ windows }: RunningHouse): Page => windows['front-of-house'];
/** What front of house shows once an order is sent. */
export const sent = (page: Page, where: string) =>
  page.getByText(new RegExp(`^${where}.* sent as #\\d+`, 'u')).first();

/** An order at a free table, from the plan; returns the clicks that it took. */
export async function order(
  house: RunningHouse,
  table: string,
  { covers = 2, server = 'Carmen' }: { covers?: number; server?: string },
  taps: readonly (string | RegExp)[],
): Promise<number> {
  const page = frontOf(house);
  const floor = await openFloor(house);
  await floor.getByRole('radio', { name: 'Plan' }).check();
  const { tap, clicks } = counting(page);
  await tap(new RegExp(`^Table ${table}, free`, 'u'));
  await tap(`${covers} covers`);
  await tap(server);
  for (const name of taps) await tap(name);
  await tap(/^Send/u);
  return clicks();
}

/** The name of a dish's button on the menu begins so. */
export const dish = (name: string): RegExp => new RegExp(`^${name},`, 'u');
