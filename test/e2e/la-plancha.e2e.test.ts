import { describe, expect } from 'vitest';
import { foldsOf } from './app';
import { counting, dish, frontOf, openLaPlancha, order, sent } from './evening';
import { it } from './it';
import {
  bumpTicket,
  card,
  carryOut,
  openFloor,
  openTicket,
  pagerOf,
  passTicket,
  turnKitchenTo,
} from './people';

/** An evening with the incidents of a real one, by real clicks. The tests share one house, each builds on those before. */

describe('an evening at La Plancha', { retry: 0 }, () => {
  it('opens with its own menu, courses and staff', async ({ shared }) => {
    await openLaPlancha(shared);
    await foldsOf(shared);
  });

  it('takes at most 20 clicks for a table of four with eight dishes in two courses', async ({
    shared,
  }) => {
    const taps = [
      /Next seat/u,
      ...['Octopus', 'Burrata', 'Gazpacho', 'Octopus'].map(dish),
      'Mains',
      dish('Ribeye'),
      'Rare',
      dish('Sea bass'),
      dish('Lamb chops'),
      'Medium',
      dish('Cod'),
      'Drinks',
      dish('House wine'),
    ];
    expect(await order(shared, '3', { covers: 4 }, taps)).toBeLessThanOrEqual(20);
    await sent(frontOf(shared), 'Table 3').waitFor();
    const kitchen = card(shared, 'Ticket 1, table 3');
    // Starters and drinks are fired, equal dishes show their seats, and the mains wait in one row.
    await kitchen.getByText('S1, 4').waitFor();
    await kitchen.getByText('House wine').waitFor();
    await kitchen.getByText(/Mains held/u).waitFor();
    expect(await kitchen.getByText('Ribeye').count()).toBe(0);
  });

  it('does not send lamb chops without their doneness, and leads to the choice', async ({
    shared,
  }) => {
    const page = frontOf(shared);
    await order(shared, '11', { server: 'Marta' }, ['Mains', dish('Lamb chops')]);
    const group = page.getByRole('region', { name: 'Options of Lamb chops' });
    await group.getByText('Doneness').first().waitFor();
    expect(await card(shared, 'Ticket 2, table 11').count()).toBe(0);
    await group.getByRole('button', { name: 'Medium' }).first().click();
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await sent(page, 'Table 11').waitFor();
    await card(shared, 'Ticket 2, table 11').getByText('Medium').waitFor();
  });

  it('asks at a taken table, and adds to its ticket with one tap', async ({ shared }) => {
    const page = frontOf(shared);
    await page.getByRole('tab', { name: 'Menu' }).click();
    const chit = page.getByRole('complementary', { name: 'Order' });
    await chit.getByRole('button', { name: /^Table 11/u }).click();
    await chit.getByText('Table 11 is taken').waitFor();
    await chit.getByRole('button', { name: 'New ticket' }).waitFor();
    await chit.getByRole('button', { name: 'Add to #2' }).first().click();
    await page.getByRole('button', { name: 'Sides' }).first().click();
    await page
      .getByRole('button', { name: dish('Fries') })
      .first()
      .click();
    await chit.getByRole('button', { name: /^Add to #2/u }).click();
    await card(shared, 'Ticket 2, table 11').getByText('Fries').waitFor();
  });

  it('moves guests with a tap on a free table', async ({ shared }) => {
    const page = frontOf(shared);
    const ticket = await openTicket(shared, 2);
    await ticket.getByRole('button', { name: 'Move' }).click();
    await page
      .getByRole('button', { name: /^Move to Table 22/u })
      .first()
      .click();
    await page
      .getByText(/#2 moved to/u)
      .first()
      .waitFor();
    await card(shared, 'Ticket 2, table 22').waitFor();
  });

  it('splits the bill of a table and leaves one card in the kitchen', async ({ shared }) => {
    const page = frontOf(shared);
    const ticket = await openTicket(shared, 1);
    await ticket.getByRole('button', { name: 'Split the bill' }).click();
    const bills = page.getByRole('group', { name: 'Split the bill of #1' });
    await bills.waitFor();
    await bills.getByRole('button', { name: /^Split into/u }).click();
    await page
      .getByText(/#1 is paid in \d bills/u)
      .first()
      .waitFor();
    await card(shared, 'Ticket 1, table 3').waitFor();
    expect(await shared.windows.kitchen.getByRole('article', { name: /table 3$/u }).count()).toBe(
      1,
    );
  });

  it('voids a line and takes it back with Undo', async ({ shared }) => {
    const page = frontOf(shared);
    const ticket = await openTicket(shared, 1);
    await ticket
      .getByRole('button', { name: /Burrata/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Void', exact: true }).first().click();
    await page.getByRole('button', { name: 'Entered by mistake' }).click();
    await page.getByText('Burrata voided.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await ticket.getByText('void', { exact: true }).waitFor({ state: 'detached' });
  });

  it('does not bring served food back at one key; it asks to cook it again', async ({ shared }) => {
    await turnKitchenTo(shared, 'All');
    await bumpTicket(shared, 1);
    await passTicket(shared, 1);
    await carryOut(shared, 'Carmen', 'Table 3');
    await turnKitchenTo(shared, 'All');
    const { kitchen } = shared.windows;
    await kitchen.keyboard.press('r');
    const question = kitchen.getByRole('dialog', { name: 'Remake it?' });
    await question.waitFor();
    // Nothing is back on the rail, and the pager's history keeps the page.
    expect(await card(shared, 'Ticket 1, table 3').getByText('Octopus').count()).toBe(0);
    await question.getByRole('checkbox', { name: /Burrata/u }).check();
    await question.getByRole('button', { name: 'Dropped' }).click();
    const remade = card(shared, 'Ticket 1, table 3');
    await remade.getByText('REMAKE').first().waitFor();
    expect(await remade.getByText('Octopus').count()).toBe(0);
    const pager = shared.windows.pager;
    await pager.getByRole('button', { name: 'History' }).click();
    await pager
      .getByText(/heard after/u)
      .first()
      .waitFor();
    await pager.keyboard.press('Escape');
  });

  it('keeps the table taken after the last plate, and adds dessert to its ticket', async ({
    shared,
  }) => {
    const page = frontOf(shared);
    await order(shared, '9', { server: 'Diego' }, [dish('Croquettes')]);
    await sent(page, 'Table 9').waitFor();
    await turnKitchenTo(shared, 'All');
    await bumpTicket(shared, 3);
    await passTicket(shared, 3);
    await carryOut(shared, 'Diego', 'Table 9');
    const floor = await openFloor(shared);
    await floor
      .getByRole('button', { name: /^Table 9, .*served/iu })
      .first()
      .click();
    await page.getByRole('button', { name: 'Add to #3' }).first().click();
    await page.getByRole('button', { name: 'Desserts' }).first().click();
    await page
      .getByRole('button', { name: dish('Cheesecake') })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Add to #3/u })
      .first()
      .click();
    await turnKitchenTo(shared, 'All');
    await card(shared, 'Ticket 3, table 9').getByText('Cheesecake').waitFor();
  });

  it('marks a dish that is 86’d on the tickets that hold it', async ({ shared }) => {
    const { kitchen } = shared.windows;
    await order(shared, '5', { server: 'Diego' }, ['Mains', dish('Sea bass')]);
    await sent(frontOf(shared), 'Table 5').waitFor();
    await kitchen.getByRole('button', { name: /^86/u }).first().click();
    await kitchen.getByRole('searchbox').first().fill('bass');
    await kitchen.getByRole('button', { name: '86 Sea bass' }).first().click();
    await kitchen.keyboard.press('Escape');
    await openFloor(shared);
    await card(shared, 'Ticket 4, table 5').getByText(/86/u).first().waitFor();
  });

  it('keeps a takeout for later in Upcoming', async ({ shared }) => {
    const page = frontOf(shared);
    await page.getByRole('tab', { name: 'Menu' }).click();
    const chit = page.getByRole('complementary', { name: 'Order' });
    await chit.getByRole('radio', { name: 'Takeout' }).check();
    await chit.getByRole('textbox', { name: 'Guest name' }).fill('Marta');
    await chit.getByLabel('Promised for').first().fill('23:50');
    await chit.getByRole('button', { name: 'Carmen' }).first().click();
    await chit.getByRole('button', { name: 'Show the order' }).click();
    await page.getByRole('button', { name: 'Mains' }).first().click();
    await page
      .getByRole('button', { name: dish('Half chicken') })
      .first()
      .click();
    await page.getByRole('button', { name: /^Send/u }).first().click();
    await sent(page, 'Marta').waitFor();
    await turnKitchenTo(shared, 'All');
    expect(await shared.windows.kitchen.getByRole('article', { name: /Marta/u }).count()).toBe(0);
    await openFloor(shared);
  });

  it('takes at most 90 clicks for a party of 20 with 40 dishes', async ({ shared }) => {
    const page = frontOf(shared);
    const floor = await openFloor(shared);
    await floor.getByRole('radio', { name: 'Plan' }).check();
    const { tap, clicks } = counting(page);
    await tap(/^Table 21, free/u);
    for (const name of ['More', '2', '0', 'OK', 'Diego', /Next seat/u]) await tap(name);
    for (let seat = 1; seat <= 20; seat += 1) await tap(dish(seat % 2 ? 'Octopus' : 'Burrata'));
    await tap('Mains');
    for (let seat = 1; seat <= 20; seat += 1) {
      await tap(dish('Ribeye'));
      await tap(seat % 3 ? 'Rare' : 'Well done');
    }
    await tap(/^Send/u);
    await sent(page, 'Table 21').waitFor();
    expect(clicks()).toBeLessThanOrEqual(90);
    const party = card(shared, 'Ticket 6, table 21');
    await party.getByText('Octopus').waitFor();
    await turnKitchenTo(shared, 'Expo');
  });

  it('hands over everything of a server who goes home', async ({ shared }) => {
    const pager = await pagerOf(shared, 'Diego');
    await pager.getByRole('button', { name: /^On shift since/u }).click();
    await pager.getByRole('button', { name: 'End shift' }).first().click();
    const question = pager.getByRole('dialog', { name: 'End shift' });
    await question.getByRole('button', { name: /^Lucía/u }).click();
    await pager
      .getByText(/Diego’s shift has ended/u)
      .first()
      .waitFor();
    const floor = await openFloor(shared);
    await floor
      .getByRole('button', { name: /^Table 5, .*Lucía/u })
      .first()
      .waitFor();
    await floor
      .getByRole('button', { name: /^Table 21, .*Lucía/u })
      .first()
      .waitFor();
    const [first, ...others] = await foldsOf(shared);
    for (const other of others) expect(other).toEqual(first);
  });
});
