import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { House } from '../../shared/contract/house';
import { sampleHouse } from '../../shared/sample/sample-house';
import { openService } from '../pictures/service';
import { dish, frontOf, openLaPlancha, sent } from './evening';
import { it } from './it';
import { laPlancha } from './la-plancha';
import { bumpTicket, card, openFloor, openTakeout, pagerOf, turnKitchenTo } from './people';

/** The minutes of an age that is shown as "37:05" or "1:02:09". */
async function minutesOf(age: Locator): Promise<number> {
  const text = (await age.textContent()) ?? '';
  const [, minutes = 0, hours = 0] = text.split(':').map(Number).reverse();
  return hours * 60 + minutes;
}

describe('waits at La Plancha', { retry: 0 }, () => {
  it('promises no less than what the oldest ticket has waited', async ({ dir, open }) => {
    const house = { ...sampleHouse, ...laPlancha } as House;
    const { at, place, close } = await openService(dir, { house });
    for (const [nth, minutesAgo] of [37, 30, 24, 18, 9, 4].entries()) {
      await at(minutesAgo);
      await place({ table: String(1 + nth), server: 'Carmen' }, [
        { dish: 'Cod', quantity: 2 },
        { dish: 'Sea bass' },
      ]);
    }
    await close();
    const running = await open();
    await turnKitchenTo(running, 'Grill');
    const { kitchen } = running.windows;
    const figure = (name: string) =>
      kitchen.getByText(name, { exact: true }).locator('..').locator('dd');
    const oldest = await minutesOf(figure('Oldest'));
    expect(oldest).toBeGreaterThanOrEqual(37);
    expect(
      Number.parseInt((await figure('Wait now').textContent()) ?? '', 10),
    ).toBeGreaterThanOrEqual(oldest);
    const wait = await frontOf(running)
      .getByRole('button', { name: /^Kitchen wait/u })
      .textContent();
    expect(Number(/\d+/u.exec(wait ?? '')?.[0])).toBeGreaterThanOrEqual(oldest);
  });
});

describe('front of house at La Plancha', { retry: 0 }, () => {
  it('keeps the last dish in sight on a long order', async ({ shared }) => {
    await openLaPlancha(shared);
    const page = frontOf(shared);
    const floor = await openFloor(shared);
    await floor.getByRole('radio', { name: 'Plan' }).check();
    await floor.getByRole('button', { name: /^Table 7, free/u }).click();
    const chit = page.getByRole('complementary', { name: 'Order' });
    await chit.getByRole('button', { name: '2 covers' }).click();
    await chit.getByRole('button', { name: 'Carmen', exact: true }).click();
    const dishes = ['Octopus', 'Burrata', 'Gazpacho', 'Steak tartare', 'Cured ham', 'Croquettes'];
    const more = ['Calamari', 'Padron peppers', 'Patatas bravas'];
    const drinks = ['House wine', 'Draft beer', 'Negroni', 'Lemonade', 'Sparkling water'];
    const tap = async (name: string) => {
      await page
        .getByRole('button', { name: dish(name) })
        .first()
        .click();
      const row = chit.getByRole('button', { name: new RegExp(`^1 ${name}`, 'u') }).first();
      await expect.poll(() => row.evaluate(isInSight), { message: name }).toBe(true);
    };
    for (const name of [...dishes, ...more]) await tap(name);
    await page.getByRole('button', { name: 'Drinks', exact: true }).first().click();
    for (const name of drinks) await tap(name);
    await page.getByRole('button', { name: 'Starters', exact: true }).first().click();
    await page
      .getByRole('button', { name: dish('Octopus') })
      .first()
      .click();
    const octopus = chit.getByRole('button', { name: /^2 Octopus/u }).first();
    await expect.poll(() => octopus.evaluate(isInSight)).toBe(true);
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await sent(page, 'Table 7').waitFor();
  });

  it('asks who serves the next order, and sends nothing without an answer', async ({ shared }) => {
    const page = frontOf(shared);
    const floor = await openFloor(shared);
    await floor.getByRole('button', { name: /^Table 8, free/u }).click();
    await page
      .getByRole('button', { name: dish('Burrata') })
      .first()
      .click();
    const asked = page.getByRole('region', { name: 'Which server?' });
    await asked.waitFor();
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await page.getByRole('alert').getByText('Choose a server.').waitFor();
    expect(await card(shared, 'Ticket 2, table 8').count()).toBe(0);
    await page.getByRole('button', { name: 'Diego', exact: true }).first().click();
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await sent(page, 'Table 8').waitFor();
    await card(shared, 'Ticket 2, table 8').waitFor();
  });

  it('fires an order for later by hand', async ({ shared }) => {
    const page = frontOf(shared);
    await page.getByRole('tab', { name: 'Menu' }).click();
    const chit = page.getByRole('complementary', { name: 'Order' });
    await chit.getByRole('radio', { name: 'Takeout' }).check();
    await chit.getByRole('textbox', { name: 'Guest name' }).fill('Márta Olmo');
    await chit.getByRole('combobox', { name: 'Day' }).selectOption('Tomorrow');
    await chit.getByLabel('Promised for').first().fill('12:15');
    await chit.getByRole('button', { name: 'Carmen' }).first().click();
    await chit.getByRole('button', { name: 'Show the order' }).click();
    await page.getByRole('button', { name: 'Mains', exact: true }).first().click();
    await page
      .getByRole('button', { name: dish('Half chicken') })
      .first()
      .click();
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await sent(page, 'Márta Olmo').waitFor();
    const order = card(shared, 'Ticket 3, Márta Olmo');
    expect(await order.count()).toBe(0);
    const floor = await openFloor(shared);
    await floor.getByRole('radio', { name: /^Upcoming/u }).check();
    await floor.getByText(/fires at .*11:50/u).waitFor();
    await floor.getByRole('button', { name: 'Fire ticket 3 now' }).click();
    await floor.getByText('No orders for later').waitFor();
    await order.getByText('Half chicken').waitFor();
    await (await openTakeout(shared)).getByRole('button', { name: /^Márta Olmo/u }).waitFor();
  });

  it('finds a ticket by its guest, without case and accents', async ({ shared }) => {
    const page = frontOf(shared);
    await page.getByRole('tab', { name: 'Find' }).click();
    const find = page.getByRole('tabpanel', { name: 'Find' });
    await find.getByRole('searchbox').fill('olmo marta');
    const rows = find.getByRole('list', { name: 'Tickets found' }).getByRole('listitem');
    await rows.getByRole('button', { name: /#3 Márta Olmo/u }).waitFor();
    expect(await rows.count()).toBe(1);
  });

  it('says at expo that nobody carries the pager of a server who went home', async ({ shared }) => {
    const pager = await pagerOf(shared, 'Diego');
    await pager.getByRole('button', { name: /^On shift since/u }).click();
    await pager.getByRole('button', { name: 'End shift' }).first().click();
    const question = pager.getByRole('dialog', { name: 'End shift' });
    await question.getByRole('button', { name: 'End without handing over' }).click();
    await pager
      .getByText(/Diego’s shift has ended/u)
      .first()
      .waitFor();
    await bumpTicket(shared, 2);
    await turnKitchenTo(shared, 'Expo');
    const { kitchen } = shared.windows;
    await kitchen.getByRole('button', { name: 'Pass ticket 2', exact: true }).click();
    await kitchen
      .getByText(/#2[)]? passed: nobody carries Diego’s pager/u)
      .first()
      .waitFor();
    await card(shared, 'Ticket 2, table 8')
      .getByText(/Nobody carries Diego’s pager/u)
      .waitFor();
  });

  it('speaks Spanish to the kitchen alone', async ({ shared }) => {
    const { kitchen } = shared.windows;
    await kitchen.getByRole('button', { name: 'Settings of this screen' }).click();
    await kitchen.getByRole('button', { name: 'Español' }).click();
    await kitchen.keyboard.press('Escape');
    await kitchen
      .getByRole('navigation', { name: 'Estaciones' })
      .getByRole('button', { name: 'Todo', exact: true })
      .click();
    await kitchen.getByRole('article', { name: 'Comanda 1, mesa 7', exact: true }).waitFor();
    await frontOf(shared).getByRole('tab', { name: 'Find' }).waitFor();
  });
});

/** True if a person sees at least nine tenths of it: it is neither scrolled away nor covered by an edge. */
function isInSight(element: Element): Promise<boolean> {
  return new Promise((answer) => {
    const watcher = new IntersectionObserver(([entry]) => {
      watcher.disconnect();
      answer((entry?.intersectionRatio ?? 0) >= 0.9);
    });
    watcher.observe(element);
  });
}
