import { describe, expect } from 'vitest';
import { foldsOf, type RunningHouse } from './app';
import { it } from './it';
import { bump, card, openFloor, pagerOf, takeOrder } from './people';

/** One ticket from the table to the kitchen and back, through the people at the three windows. */
const steps: { name: string; take(house: RunningHouse): Promise<void> }[] = [
  {
    name: 'front of house places it and sees its number',
    take: (house) =>
      takeOrder(house, { table: '12', server: 'Ana', dishes: ['Chicken Bowl', 'Steak Bowl'] }),
  },
  {
    name: 'the kitchen sees it and bumps one line',
    take: async (house) => {
      await card(house, 'Ticket 1, table 12').waitFor();
      await bump(house, 'Ticket 1, table 12', '1 Chicken Bowl');
    },
  },
  {
    name: 'the floor sees it cooking, and the kitchen bumps the rest',
    take: async (house) => {
      const floor = await openFloor(house);
      await floor.getByRole('button', { name: /Partly ready, 1 of 2 done/u }).waitFor();
      await bump(house, 'Ticket 1, table 12', '1 Steak Bowl');
      await card(house, 'Ticket 1, table 12').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the pager pages, and the server says Heard',
    take: async (house) => {
      const pager = await pagerOf(house, 'Ana');
      const page = pager.getByRole('article', { name: 'Table 12 ready' });
      await page.getByRole('button', { name: 'Heard' }).click();
      await page.getByText(/^Heard .* ago/u).waitFor();
    },
  },
  {
    name: 'the floor sees who heard it, and the server picks it up',
    take: async (house) => {
      const floor = await openFloor(house);
      await floor.getByRole('button', { name: /Heard by Ana/u }).waitFor();
      const pager = await pagerOf(house, 'Ana');
      const page = pager.getByRole('article', { name: 'Table 12 ready' });
      await page.getByRole('button', { name: 'Picked up' }).click();
      await page.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'its guests stay at the table until they leave, and it is found among the closed tickets',
    take: async (house) => {
      const floor = await openFloor(house);
      await floor.getByRole('button', { name: /^Table 12, .*served/iu }).waitFor();
      const empty = floor.getByText('No open tickets');
      expect(await empty.count()).toBe(0);
      await floor.getByRole('button', { name: 'Table is free' }).click();
      await empty.waitFor();
      const page = house.windows['front-of-house'];
      await page.getByRole('tab', { name: 'Find' }).click();
      const found = page.getByRole('tabpanel', { name: 'Find' });
      await found.getByText('Table 12').first().waitFor();
      await found
        .getByText(/served/iu)
        .first()
        .waitFor();
    },
  },
];

describe('a ticket', () => {
  it('goes from front of house to the kitchen, the pager and the table', async ({ open }) => {
    const house = await open();
    for (const { take } of steps) await take(house);
    const [first, ...others] = await foldsOf(house);
    expect(first?.sequence).toBeGreaterThan(1);
    for (const other of others) expect(other).toEqual(first);
  });

  it('does so with the power cut after every step', async ({ open }) => {
    let house = await open();
    let sequence = 0;
    for (const { take } of steps) {
      await take(house);
      const before = await foldsOf(house);
      await house.kill();
      house = await open();
      const after = await foldsOf(house);
      // Nothing that a window showed as done is lost; the house may have added events by itself.
      for (const { sequence: known } of after)
        expect(known).toBeGreaterThanOrEqual(before[0]?.sequence ?? 0);
      expect(new Set(after.map(({ hash }) => hash)).size).toBe(1);
      sequence = after[0]?.sequence ?? 0;
    }
    expect(sequence).toBeGreaterThan(1);
    expect(house.output()).not.toMatch(/cut off|damaged/u);
  });
});
