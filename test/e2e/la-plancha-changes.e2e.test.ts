import { describe, expect } from 'vitest';
import { foldsOf, type RunningHouse } from './app';
import { dish, frontOf, openLaPlancha, order, sent } from './evening';
import { it } from './it';
import {
  bump,
  bumpTicket,
  card,
  carryOut,
  openTicket,
  pagerOf,
  passTicket,
  seeChanges,
  turnKitchenTo,
} from './people';

/** What happens at La Plancha to orders that are sent. The tests share one house, each builds on those before. */

const undo = (house: RunningHouse): Promise<void> =>
  frontOf(house).getByRole('button', { name: 'Undo' }).first().click();

describe('after Send at La Plancha', { retry: 0 }, () => {
  it('shows the grill what a line was and is, until a cook has seen it', async ({ shared }) => {
    await openLaPlancha(shared);
    await order(shared, '1', {}, ['Mains', dish('Ribeye'), 'Rare', dish('Cod')]);
    await sent(frontOf(shared), 'Table 1').waitFor();
    const ticket = await openTicket(shared, 1);
    await ticket.getByRole('button', { name: /^1 × Ribeye/u }).click();
    await ticket.getByRole('button', { name: 'Change', exact: true }).first().click();
    const options = frontOf(shared).getByRole('region', { name: 'Options of Ribeye' });
    await options.getByRole('button', { name: 'Medium' }).click();
    await options.getByRole('button', { name: 'Done', exact: true }).click();
    await turnKitchenTo(shared, 'Grill');
    const grill = card(shared, 'Ticket 1, table 1');
    await grill
      .getByRole('button', { name: /^1 Ribeye.*Rare ▶ Medium/u })
      .first()
      .waitFor();
    await grill.getByText('1 line changed').waitFor();
    await seeChanges(shared, 1);
    await grill.getByText('Rare', { exact: true }).waitFor({ state: 'detached' });
    await grill.getByText('Medium', { exact: true }).waitFor();
  });

  it('strikes two of four and brings them back with Undo', async ({ shared }) => {
    await turnKitchenTo(shared, 'All');
    await order(shared, '2', {}, Array(4).fill(dish('Croquettes')));
    const kitchen = card(shared, 'Ticket 2, table 2');
    await kitchen.getByRole('button', { name: '4 Croquettes', exact: true }).waitFor();
    const ticket = await openTicket(shared, 2);
    await ticket.getByRole('button', { name: /^4 × Croquettes/u }).click();
    await ticket.getByRole('button', { name: 'Void', exact: true }).first().click();
    const less = ticket.getByRole('button', { name: 'How many of 4: one less' });
    for (let more = 0; more < 2; more += 1) await less.click();
    await ticket.getByRole('button', { name: 'Guest changed their mind' }).click();
    await kitchen.getByRole('button', { name: '2 Croquettes', exact: true }).waitFor();
    await kitchen.getByText('2 Croquettes, void: Guest changed their mind').waitFor();
    await undo(shared);
    await kitchen.getByText(/void:/u).waitFor({ state: 'detached' });
    const owed = kitchen.getByRole('button', { name: /^\d+ Croquettes$/u });
    const portions = async () => {
      const names = await owed.evaluateAll((all) =>
        all.map((one) => one.getAttribute('aria-label')),
      );
      return names.reduce((sum, name) => sum + Number.parseInt(name ?? '', 10), 0);
    };
    await expect.poll(portions).toBe(4);
  });

  it('merges two tickets and parts them with Undo', async ({ shared }) => {
    await order(shared, '4', { server: 'Diego' }, [dish('Gazpacho')]);
    await card(shared, 'Ticket 3, table 4').waitFor();
    const ticket = await openTicket(shared, 3);
    await ticket.getByRole('button', { name: 'Merge' }).click();
    await ticket.getByRole('button', { name: /^#2 Table 2/u }).click();
    await ticket.getByText(/#2 becomes:/u).waitFor();
    await ticket.getByRole('button', { name: 'Merge into #2' }).click();
    const joined = card(shared, 'Ticket 2, table 2');
    await joined.getByText('Gazpacho').first().waitFor();
    await card(shared, 'Ticket 3, table 4').waitFor({ state: 'detached' });
    await undo(shared);
    await card(shared, 'Ticket 3, table 4').getByText('Gazpacho').first().waitFor();
    await joined.getByText('Gazpacho').first().waitFor({ state: 'detached' });
  });

  it('holds a fired course again, and tells the cooks', async ({ shared }) => {
    await order(shared, '5', { covers: 4 }, [
      /Next seat/u,
      dish('Octopus'),
      'Mains',
      dish('Sea bass'),
      dish('Cod'),
    ]);
    const kitchen = card(shared, 'Ticket 4, table 5');
    await kitchen
      .getByText(/^Mains held/u)
      .first()
      .waitFor();
    const ticket = await openTicket(shared, 4);
    await ticket.getByRole('button', { name: 'Fire Mains' }).first().click();
    await kitchen
      .getByRole('button', { name: /^1 Cod/u })
      .first()
      .waitFor();
    await ticket.getByRole('button', { name: 'Courses' }).click();
    await ticket.getByRole('button', { name: 'Hold Mains again' }).click();
    await kitchen.getByText('2 lines held again').waitFor();
    await kitchen
      .getByText(/^Mains held/u)
      .first()
      .waitFor();
    expect(await kitchen.getByRole('button', { name: /^1 Cod/u }).count()).toBe(0);
    await seeChanges(shared, 4);
  });

  it('fires the next course by its name from the pager', async ({ shared }) => {
    await bump(shared, 'Ticket 4, table 5', '1 Octopus');
    await passTicket(shared, 4);
    await turnKitchenTo(shared, 'Grill');
    const pager = await pagerOf(shared, 'Carmen');
    const page = pager.getByRole('article', { name: 'Table 5 ready' });
    await page.getByRole('button', { name: 'Fire Mains · 2' }).click();
    await card(shared, 'Ticket 4, table 5')
      .getByRole('button', { name: /^1 Cod/u })
      .first()
      .waitFor();
    await carryOut(shared, 'Carmen', 'Table 5');
  });

  it('recalls what is on the pass with one key', async ({ shared }) => {
    await turnKitchenTo(shared, 'All');
    const kitchen = card(shared, 'Ticket 4, table 5');
    await bumpTicket(shared, 4);
    await kitchen.waitFor({ state: 'detached' });
    await shared.windows.kitchen.keyboard.press('r');
    await kitchen
      .getByRole('button', { name: /^1 Cod(?!.*, done)/u })
      .first()
      .waitFor();
    expect(await shared.windows.kitchen.getByRole('dialog').count()).toBe(0);
    await bumpTicket(shared, 4);
    await kitchen.waitFor({ state: 'detached' });
  });

  it('says at expo and on the pager who had the cod', async ({ shared }) => {
    await turnKitchenTo(shared, 'Expo');
    await card(shared, 'Ticket 4, table 5')
      .getByRole('button', { name: /^1 Cod, seat 3/u })
      .waitFor();
    await passTicket(shared, 4);
    const pager = await pagerOf(shared, 'Carmen');
    const page = pager.getByRole('article', { name: 'Table 5 ready' });
    const cod = page.getByRole('listitem').filter({ hasText: 'Cod' });
    await cod.getByText('seat 3').waitFor();
  });

  it('takes a wrong “Picked up” back without another ring', async ({ shared }) => {
    await carryOut(shared, 'Carmen', 'Table 5');
    const pager = shared.windows.pager;
    await pager.getByRole('button', { name: 'Undo' }).first().click();
    const page = pager.getByRole('article', { name: 'Table 5 ready' });
    await page.getByText(/^Heard .* ago/u).waitFor();
    expect(await page.getByRole('button', { name: 'Heard', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Picked up', disabled: false }).click();
    await page.waitFor({ state: 'detached' });
  });

  it('keeps all windows at one state', async ({ shared }) => {
    const [first, ...others] = await foldsOf(shared);
    for (const other of others) expect(other).toEqual(first);
  });
});
