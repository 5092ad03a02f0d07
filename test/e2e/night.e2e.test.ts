import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { foldHash } from '../../shared/views/fold-hash';
import { foldStart } from '../electron/hub/journal/fold-start';
import { foldsOf, type RunningHouse, windowOf } from './app';
import { holdFeed } from './faults';
import { it } from './it';
import {
  bump,
  bumpTicket,
  card,
  carryOut,
  openFloor,
  openOffice,
  openTakeout,
  openTicket,
  pagerOf,
  passTicket,
  seeChanges,
  takeOrder,
  tapDish,
  tapSend,
  turnKitchenTo,
  writeOrder,
} from './people';

type Act = { name: string; play(house: RunningHouse): Promise<void> };

const CAKE = 'Tres Leches Cake';

const secondFrontOf = ({ app, output }: RunningHouse) => windowOf(app, 'front-of-house', output, 2);

/** The waiting time on the head of a card, in seconds. */
async function ageOf(ticket: Locator): Promise<number> {
  const text = await ticket.getByRole('time').first().textContent();
  return (text ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** One evening, from the manager's first tap to the final count. */
const untilUnheardPage: Act[] = [
  {
    name: 'the manager turns expo on, and adds a second window of front of house',
    play: async (house) => {
      const office = await openOffice(house);
      const save = async (section: string) => {
        await office.getByRole('button', { name: 'Save', exact: true }).click();
        await office.getByText(`${section} saved.`).waitFor();
      };
      const pages = office.getByRole('navigation');
      await pages.getByRole('button', { name: 'Settings' }).click();
      await office.getByRole('button', { name: /^The pass/u }).click();
      await office.getByRole('switch', { name: /^Expo/u }).click();
      await office.getByRole('textbox', { name: /^Page again after/u }).fill('1');
      await save('The pass');
      await office.getByRole('button', { name: /^Windows/u }).click();
      await office.getByRole('button', { name: 'Choose the windows' }).click();
      await office.getByRole('button', { name: 'Add a window' }).click();
      await office
        .getByRole('combobox', { name: 'Window 4: Kitchen', exact: true })
        .selectOption('Front of house');
      await save('Windows');
      await secondFrontOf(house);
    },
  },
  {
    name: 'Ana sends two courses with an allergy, and a cook acknowledges it',
    play: async (house) => {
      await takeOrder(house, {
        table: '12',
        server: 'Ana',
        dishes: [
          { dish: 'Chicken Bowl', seat: 1, allergy: 'Nuts' },
          { dish: 'Steak Bowl', seat: 2 },
          { dish: 'Flan', course: 2 },
        ],
      });
      await turnKitchenTo(house, 'All');
      const ticket = card(house, 'Ticket 1, table 12');
      await ticket
        .getByText(/^Course 2 held/u)
        .first()
        .waitFor();
      await ticket.getByRole('button', { name: 'Allergies seen, ticket 1' }).click();
      await ticket.getByRole('img', { name: 'seen by the cook' }).waitFor();
    },
  },
  {
    name: 'a line is bumped, Ana adds another, and the done line stays done',
    play: async (house) => {
      await bump(house, 'Ticket 1, table 12', '1 Chicken Bowl');
      const ticket = await openTicket(house, 1);
      await ticket.getByRole('button', { name: 'Add to #1', exact: true }).click();
      const page = house.windows['front-of-house'];
      await tapDish(page, 'Chips and Guacamole');
      await tapSend(page);
      await page.getByText('Table 12: added to #1').waitFor();
      const shown = card(house, 'Ticket 1, table 12');
      await shown.getByRole('heading', { name: /^ADD-ON/u }).waitFor();
      await shown.getByRole('button', { name: /^1 Chicken Bowl.*, done$/u }).waitFor();
      await seeChanges(house, 1);
    },
  },
  {
    name: 'a line is voided, and struck through in the kitchen until a cook acknowledges it',
    play: async (house) => {
      const ticket = await openTicket(house, 1);
      await ticket.getByRole('button', { name: /^1 × Steak Bowl/u }).click();
      await ticket.getByRole('button', { name: 'Void', exact: true }).first().click();
      await ticket.getByRole('button', { name: 'Guest changed their mind' }).click();
      const shown = card(house, 'Ticket 1, table 12');
      await shown.getByText(/^1 Steak Bowl.*, void: Guest changed their mind$/u).waitFor();
      const dish = shown.getByText('Steak Bowl', { exact: true });
      expect(await dish.evaluate((it) => getComputedStyle(it).textDecorationLine)).toBe(
        'line-through',
      );
      await shown.getByText('1 line voided').waitFor();
      await seeChanges(house, 1);
    },
  },
  {
    name: 'the guests move, and the kitchen reads the old table and the new one',
    play: async (house) => {
      const ticket = await openTicket(house, 1);
      await ticket.getByRole('button', { name: 'Move', exact: true }).click();
      await ticket.getByRole('button', { name: 'Table 9', exact: true }).click();
      const shown = card(house, 'Ticket 1, table 9');
      await shown.getByRole('heading', { name: 'Table 12 ▶ 9' }).waitFor();
      await seeChanges(house, 1);
    },
  },
  {
    name: 'the kitchen fires a course, rushes a ticket and undoes that; a dish goes on the fly',
    play: async (house) => {
      await takeOrder(house, {
        table: '7',
        server: 'Luis',
        dishes: [
          { dish: 'Barbacoa Bowl', seat: 1 },
          { dish: 'Churros', course: 2 },
          { dish: 'Veggie Bowl', seat: 2, course: 1 },
        ],
      });
      const { kitchen } = house.windows;
      const shown = card(house, 'Ticket 2, table 7');
      await shown.getByRole('button', { name: 'Fire Course 2 of ticket 2' }).click();
      await shown.getByRole('button', { name: '1 Churros' }).first().waitFor();
      await shown.getByRole('button', { name: 'More for ticket 2' }).click();
      await kitchen.getByRole('dialog').getByRole('button', { name: 'RUSH' }).click();
      await shown.getByText('RUSH').waitFor();
      await kitchen.getByRole('button', { name: 'Undo' }).click();
      await shown.getByText('RUSH').waitFor({ state: 'detached' });
      const ticket = await openTicket(house, 2);
      await ticket.getByRole('button', { name: /^1 × Barbacoa Bowl/u }).click();
      await ticket.getByRole('button', { name: 'On the fly: make it first' }).click();
      await shown.getByRole('heading', { name: 'ON THE FLY' }).waitFor();
    },
  },
  {
    name: 'a party splits by seat, and one of them joins their friends',
    play: async (house) => {
      const page = house.windows['front-of-house'];
      const one = await openTicket(house, 2);
      await one.getByRole('button', { name: 'Split for cooking' }).click();
      await one.getByRole('button', { name: 'Seat 2 to a ticket of its own' }).click();
      await page.getByText('Split off as ticket 3.').waitFor();
      await card(house, 'Ticket 3, table 7').waitFor();
      const other = await openTicket(house, 3);
      await other.getByRole('button', { name: 'Merge' }).click();
      await other.getByRole('button', { name: /^#1 Table 9/u }).click();
      await other.getByRole('button', { name: 'Merge into #1' }).click();
      await page.getByText('Ticket 3 was merged into ticket 1.').waitFor();
      await card(house, 'Ticket 3, table 7').waitFor({ state: 'detached' });
      await card(house, 'Ticket 1, table 9')
        .getByRole('button', { name: /^1 Veggie Bowl/u })
        .waitFor();
    },
  },
  {
    name: 'a guest orders to take out, and the floor keeps it in its lane by the promised time',
    play: async (house) => {
      await takeOrder(house, {
        takeoutFor: 'Maya R.',
        server: 'Noor',
        dishes: ['Chicken Burrito'],
      });
      await card(house, 'Ticket 4, Maya R.')
        .getByText(/^for \d/u)
        .waitFor();
      const lane = await openTakeout(house);
      const due = lane.getByRole('button', { name: /^Maya R\., ticket 4/u });
      await due.getByText(/^in \d+ min/u).waitFor();
    },
  },
  {
    name: 'two servers sell the last cake at once: one gets it, the other reads the reason and edits',
    play: async (house) => {
      const first = house.windows['front-of-house'];
      const second = await secondFrontOf(house);
      await first.getByRole('tab', { name: 'Menu' }).click();
      await first.getByRole('button', { name: '86 a dish or restore it' }).click();
      await tapDish(first, CAKE);
      const marking = first.getByRole('region', { name: '86 a dish or restore it' });
      for (let left = 5; left > 1; left -= 1) {
        await marking.getByRole('button', { name: 'Left: one less' }).click();
      }
      await marking.getByRole('button', { name: 'Only 1 left' }).click();
      await first.getByText(`${CAKE}: 1 left.`).waitFor();
      await marking.getByRole('button', { name: 'Done', exact: true }).click();

      await writeOrder(house, { table: '4', server: 'Maya', dishes: [CAKE], at: second });
      await writeOrder(house, { table: '3', server: 'Ana', dishes: [CAKE] });
      const letGo = await holdFeed(house.app, second);
      await tapSend(first);
      await first.getByText('Table 3 sent as #5').waitFor();
      await tapSend(second);
      const refused = second.getByRole('listitem').filter({ hasText: 'Table 4 NOT SENT' });
      await refused.getByText(CAKE).waitFor();
      await letGo();
      await refused.getByText(`${CAKE} is 86’d: there is none left.`).waitFor();
      await refused.getByRole('button', { name: 'Edit' }).click();
      await second
        .getByRole('region', { name: `Options of ${CAKE}` })
        .getByRole('button', { name: 'Remove' })
        .click();
      await tapDish(second, 'Flan');
      await tapSend(second);
      await second.getByText('Table 4 sent as #6').waitFor();
    },
  },
  {
    name: 'expo confirms a pass with a line owed, and no server hears the page',
    play: async (house) => {
      const { kitchen } = house.windows;
      await seeChanges(house, 1);
      await bump(house, 'Ticket 1, table 9', '1 Veggie Bowl');
      await turnKitchenTo(house, 'Expo');
      await kitchen.getByRole('button', { name: 'Pass ticket 1, 1 still owed' }).click();
      const asked = kitchen.getByRole('alertdialog', { name: 'Pass ticket 1?' });
      await asked.getByText('Chips and Guacamole').waitFor();
      await asked.getByRole('button', { name: 'Pass anyway' }).click();
      const pager = await pagerOf(house, 'Ana');
      await pager
        .getByRole('article', { name: 'Table 9 ready' })
        .getByText(/^Paged again/u)
        .waitFor();
      await card(house, 'Ticket 1, table 9')
        .getByText(/Ana has not heard · RE-PAGED/u)
        .waitFor();
      const floor = await openFloor(house);
      const unanswered = floor.getByRole('region', { name: 'Paged, no answer' });
      await unanswered.getByRole('button', { name: /Table 9/u }).waitFor();
    },
  },
];

const untilDayIsCounted: Act[] = [
  {
    name: 'Ana goes on break, and Luis hears her page and brings the food',
    play: async (house) => {
      const pager = await pagerOf(house, 'Ana');
      await pager
        .getByRole('article', { name: 'Table 9 ready' })
        .getByText(/^Paged again/u)
        .waitFor();
      await pager.getByRole('button', { name: /^On shift since/u }).click();
      await pager.getByRole('button', { name: 'Going on break' }).click();
      const whom = pager.getByRole('dialog', { name: 'Going on break' });
      await whom.getByRole('button', { name: /^Luis/u }).click();
      await pager.getByText('You are on break: your pages go to Luis').waitFor();
      await pager.getByText('Nothing is ready.').waitFor();
      await carryOut(house, 'Luis', 'Table 9');
    },
  },
  {
    name: 'front of house fires the second course, and it is passed with nothing owed',
    play: async (house) => {
      // Ana picks up her pager: the break is over.
      await pagerOf(house, 'Ana');
      const ticket = await openTicket(house, 1);
      await ticket.getByRole('button', { name: 'Fire Course 2' }).click();
      await turnKitchenTo(house, 'All');
      await bump(house, 'Ticket 1, table 9', '1 Flan');
      await passTicket(house, 1);
      await carryOut(house, 'Ana', 'Table 9');
    },
  },
  {
    name: 'a ticket that was bumped by mistake comes back, and its clock has run on',
    play: async (house) => {
      await turnKitchenTo(house, 'All');
      const { kitchen } = house.windows;
      const shown = card(house, 'Ticket 2, table 7');
      await expect.poll(() => ageOf(shown)).toBeGreaterThan(2);
      const before = await ageOf(shown);
      await bumpTicket(house, 2);
      await shown.waitFor({ state: 'detached' });
      const strip = kitchen.getByRole('region', { name: 'Recall' });
      await strip.getByRole('button', { name: 'Recall Ticket 2, table 7' }).click();
      await shown.waitFor();
      expect(await ageOf(shown)).toBeGreaterThanOrEqual(before);
      await shown
        .getByRole('button', { name: /Churros(?!.*, done)/u })
        .first()
        .waitFor();
    },
  },
  {
    name: 'the other tickets are cooked, passed and served',
    play: async (house) => {
      await turnKitchenTo(house, 'All');
      for (const number of [2, 4, 5, 6]) await bumpTicket(house, number);
      for (const number of [2, 4, 5, 6]) await passTicket(house, number);
      await carryOut(house, 'Luis', 'Table 7');
      const lane = await openTakeout(house);
      await lane.getByRole('button', { name: /^Maya R\., ticket 4, Ready/u }).click();
      const takeout = house.windows['front-of-house'].getByRole('region', { name: 'ticket 4' });
      await takeout.getByRole('button', { name: 'Mark served · 1 item' }).click();
      for (const table of ['3', '4']) await carryOut(house, 'Everyone', `Table ${table}`);
      await turnKitchenTo(house, 'Expo');
      await house.windows.kitchen.getByText('The rail is clear.').waitFor();
    },
  },
  {
    name: 'the manager counts the day',
    play: async (house) => {
      const office = await openOffice(house);
      await office.getByRole('navigation').getByRole('button', { name: 'The day' }).click();
      await office.getByText('0 open · 5 served · 0 voided').waitFor();
      await office.getByText('9 ready · 0 waiting · 1 voided').waitFor();
      await office.getByText(/· 6 pages$/u).waitFor();
      await office
        .getByRole('table', { name: 'Voids by reason' })
        .getByRole('row', { name: 'Guest changed their mind 1 1 $10.45' })
        .waitFor();
      await office
        .getByRole('table', { name: '86: dishes that could not be sold' })
        .getByRole('row', { name: new RegExp(`^${CAKE} still out`, 'u') })
        .waitFor();
    },
  },
];

async function play(house: RunningHouse, acts: readonly Act[]): Promise<void> {
  for (const { name, play } of acts) {
    await play(house).catch((cause: Error) => {
      throw new Error(`While ${name}: ${cause.message}`, { cause });
    });
  }
}

/** The fold of the journal on disk, read as a start reads it. */
async function foldOnDisk(dir: string): Promise<{ sequence: number; hash: string }> {
  const journal = await openDayJournal(join(dir, 'journal'));
  const state = await foldStart(journal);
  await journal.log.close();
  return { sequence: state.sequence, hash: foldHash(state) };
}

/** Each of the five windows holds the state on disk. */
async function expectOneState(house: RunningHouse, dir: string): Promise<void> {
  const folds = await foldsOf(house);
  await house.close();
  expect(folds).toEqual(Array(5).fill(await foldOnDisk(dir)));
}

describe('one whole evening', () => {
  it('is the same in every window and on disk', async ({ dir, open }) => {
    const house = await open();
    await play(house, untilUnheardPage);
    await play(house, untilDayIsCounted);
    await expectOneState(house, dir);
  });

  it('continues where it was when the power is cut in its middle', async ({ dir, open }) => {
    const before = await open();
    await play(before, untilUnheardPage);
    const [known] = await foldsOf(before);
    await before.kill();
    const house = await open();
    await secondFrontOf(house);
    const [held] = await foldsOf(house);
    // Nothing that a window showed is lost; the house may have added events by itself.
    expect(held?.sequence).toBeGreaterThanOrEqual(known?.sequence ?? Number.NaN);
    await play(house, untilDayIsCounted);
    await expectOneState(house, dir);
    expect(house.output()).not.toMatch(/cut off|damaged/u);
  });
});
