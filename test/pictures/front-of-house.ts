import type { Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { sampleHouse } from '../../shared/sample/sample-house';
import type { RunningHouse } from '../e2e/app';
import { fillDisk } from '../e2e/faults';
import {
  answerAll,
  changeHouse,
  cutFeed,
  publishFrom,
  type State,
  type Take,
  takeStates,
} from './stage';

/**
 * Goes through every state of front of house, in a house in mid-service (`evening.ts`), and takes a
 * picture of each.
 */
export async function frontOfHouseStates(house: RunningHouse, take: Take, serving = 'floor') {
  if (serving === 'floor') await takeStates(FRONT_OF_HOUSE, 'front-of-house', house, take);
}

const windowOf = (house: RunningHouse): Page => house.windows['front-of-house'];
const chitOf = (house: RunningHouse): Locator => windowOf(house).getByRole('complementary');
const tapAt = (within: Page | Locator, name: string | RegExp) =>
  within
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click();
const tap = (house: RunningHouse, name: string | RegExp) => tapAt(windowOf(house), name);
const choose = (house: RunningHouse, name: string | RegExp) =>
  windowOf(house).getByRole('radio', { name }).first().check({ force: true });
const showTab = (house: RunningHouse, name: RegExp) =>
  windowOf(house).getByRole('tab', { name }).click();

const DISHES = [
  'Chips and Guacamole',
  'Chicken Bowl',
  'Veggie Bowl',
  'Barbacoa Bowl',
  'Chicken Burrito',
  'Carnitas Soft Tacos',
  'Steak Bowl',
  'Veggie Soft Tacos',
  'Chicken Soft Tacos',
  'Chips',
  'Chicken Salad Bowl',
];

async function add(house: RunningHouse, dishes: readonly string[]): Promise<void> {
  const search = windowOf(house).getByRole('searchbox');
  for (const dish of dishes) {
    await search.fill(dish);
    await tap(house, new RegExp(`^${dish},`, 'u'));
  }
  await search.fill('');
}

/** Writes a new order for a table, with one dish, up to Send. */
async function order(house: RunningHouse, table: string): Promise<void> {
  const chit = chitOf(house);
  const another = chit.getByRole('button', { name: 'New order, keep this one' });
  if (await another.isVisible()) await another.click();
  await tapAt(chit, new RegExp(`^Table ${table}(?:,|$)`, 'u'));
  await add(house, ['Chips']);
}
const send = (house: RunningHouse) =>
  chitOf(house)
    .getByRole('button', { name: /^(?:Send|Add to)/u })
    .last()
    .click();

async function showTicket(house: RunningHouse, name: RegExp): Promise<void> {
  await showTab(house, /^(?:Floor|Salón)/u);
  await windowOf(house).getByRole('tabpanel').getByRole('button', { name }).first().click();
}

const menuId = (name: string): string =>
  sampleHouse.menu.items.find((item) => item.name === name)?.id ?? name;

const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff';

async function placeMany(house: RunningHouse): Promise<void> {
  const page = windowOf(house);
  for (let index = 0; index < 40; index += 1) {
    const isTakeout = index % 5 === 4;
    await publishFrom(page, 'ticket.place', {
      ticketId: uuid(),
      orderType: isTakeout ? 'takeout' : 'dine-in',
      ...(isTakeout
        ? { guest: LONG_NAME, promisedAt: new Date(Date.now() + 900_000).toISOString() }
        : { table: String(1 + (index % 30)) }),
      server: ['Ana', 'Luis', 'Noor', 'Maya'][index % 4] ?? 'Ana',
      priority: 'normal',
      items: [
        { itemId: uuid(), menuItemId: menuId(DISHES[index % DISHES.length] ?? ''), quantity: 1 },
      ],
    });
  }
}

const FRONT_OF_HOUSE: readonly State[] = [
  ['empty', async () => {}],
  ['search', (house) => windowOf(house).getByRole('searchbox').fill('bur')],
  ['search-none', (house) => windowOf(house).getByRole('searchbox').fill('xyzzy')],
  [
    'table-chosen',
    async (house) => {
      await windowOf(house).getByRole('searchbox').fill('');
      await tapAt(chitOf(house), 'Table 8');
    },
  ],
  ['one-line', (house) => add(house, ['Steak Burrito'])],
  ['no-server', send],
  [
    'options-missing',
    async (house) => {
      await tapAt(chitOf(house), 'Ana');
      await tapAt(chitOf(house), 'Show the order');
      await tapAt(chitOf(house), /Steak Burrito/u);
    },
  ],
  [
    'options-chosen',
    async (house) => {
      const options = windowOf(house).getByRole('tabpanel');
      for (const name of [/^Rice/u, /^Black Beans/u, /^Guacamole/u]) await tapAt(options, name);
    },
  ],
  [
    'options-allergy-note',
    async (house) => {
      await tap(house, /^(?:Pean|N)uts/u);
      await tap(house, 'sauce on the side');
    },
  ],
  [
    'chit-12-lines',
    async (house) => {
      await tap(house, 'Done');
      await add(house, DISHES.slice(0, 4));
      await tap(house, 'Seat 1');
      await choose(house, 'Course 2');
      await add(house, DISHES.slice(4, 8));
      await tap(house, 'Seat 2');
      await choose(house, 'Course 3');
      await add(house, DISHES.slice(8));
    },
  ],
  ['details', (house) => tapAt(chitOf(house), /^Change the order/u)],
  [
    'takeout',
    async (house) => {
      await tap(house, 'New order, keep this one');
      await choose(house, 'Takeout');
      await add(house, ['Chicken Bowl', 'Chips']);
      await tapAt(chitOf(house), /^Change the order/u);
    },
  ],
  [
    'takeout-promise',
    async (house) => {
      await tapAt(chitOf(house), /^Promise in/u);
      await chitOf(house).getByRole('textbox', { name: 'Guest name' }).fill(LONG_NAME);
    },
  ],
  ['takeout-parked', (house) => tapAt(chitOf(house), 'Show the order')],
  ['off-menu', (house) => tap(house, 'Off menu')],
  ['86-list', (house) => tap(house, '86 a dish or restore it')],
  ['86-dish', (house) => tapAt(windowOf(house).getByRole('tabpanel'), /^Veggie Bowl/u)],
  [
    'quotes',
    async (house) => {
      await tap(house, '86 a dish or restore it');
      await tap(house, /^Kitchen wait/u);
    },
  ],
  [
    'sent',
    async (house) => {
      await windowOf(house).keyboard.press('Escape');
      await send(house);
      await chitOf(house)
        .getByText(/sent as #\d+/u)
        .first()
        .waitFor();
    },
  ],
  [
    'sending',
    async (house) => {
      await answerAll(house, 'never');
      await order(house, '11');
      await send(house);
    },
  ],
  [
    'outbox-several',
    async (house) => {
      await windowOf(house).waitForTimeout(5_500);
      await answerAll(house, 'refused');
      await order(house, '13');
      await send(house);
      await answerAll(house, 'busy');
      await order(house, '14');
      await send(house);
      await chitOf(house)
        .getByText(/NOT SENT/u)
        .nth(1)
        .waitFor();
    },
  ],
  ['outbox-asks', (house) => tapAt(chitOf(house), 'Discard')],
  [
    'disk-full',
    async (house) => {
      await tap(house, 'Keep it');
      await answerAll(house, 'as it is');
      for (const button of await chitOf(house)
        .getByRole('button', { name: /^Try again/u })
        .all()) {
        await button.click().catch(() => {});
      }
      await windowOf(house).waitForTimeout(1_500);
      const restore = await fillDisk(house.app);
      await order(house, '15');
      await send(house);
      await chitOf(house)
        .getByText(/NOT SENT/u)
        .first()
        .waitFor();
      setTimeout(() => void restore(), 14_000);
    },
  ],
  [
    'not-live-menu',
    async (house) => {
      await windowOf(house).waitForTimeout(14_000);
      await cutFeed(house, 'front-of-house', true);
      await windowOf(house).waitForTimeout(5_000);
    },
  ],
  ['not-live-floor', (house) => showTab(house, /^Floor/u)],
  [
    'floor-plan',
    async (house) => {
      await cutFeed(house, 'front-of-house', false);
      await windowOf(house).waitForTimeout(4_000);
    },
  ],
  ['floor-arrange', (house) => tap(house, 'Arrange')],
  [
    'floor-lanes',
    async (house) => {
      await tap(house, 'Done arranging');
      await choose(house, /^Lanes/u);
    },
  ],
  ['floor-list', (house) => choose(house, /^List/u)],
  ['ticket-courses', (house) => showTicket(house, /Table 3\b/u)],
  ['ticket-changed', (house) => showTicket(house, /Table 9\b/u)],
  ['ticket-void', (house) => tapAt(chitOf(house), 'Void')],
  ['ticket-late', (house) => showTicket(house, /Table 12\b/u)],
  ['ticket-bill', (house) => tapAt(chitOf(house), 'Split the bill')],
  [
    'ticket-split',
    async (house) => {
      await tapAt(chitOf(house), 'Cancel');
      await tapAt(chitOf(house), 'Split for cooking');
    },
  ],
  [
    'ticket-merge',
    async (house) => {
      await tapAt(chitOf(house), 'Cancel');
      await tapAt(chitOf(house), 'Merge');
    },
  ],
  [
    'ticket-move',
    async (house) => {
      await tapAt(chitOf(house), 'Cancel');
      await tapAt(chitOf(house), 'Move');
    },
  ],
  ['ticket-takeout', (house) => showTicket(house, /Maya R/u)],
  ['ticket-line', (house) => tapAt(chitOf(house), /Steak Burrito/u)],
  [
    'adding',
    async (house) => {
      await showTicket(house, /Table 7\b/u);
      await tapAt(chitOf(house), /^Add to #/u);
    },
  ],
  ['same-again', (house) => tap(house, 'Same again')],
  [
    'find',
    async (house) => {
      await windowOf(house).keyboard.press('Escape');
      await tap(house, 'Discard this order');
      await showTab(house, /^Find/u);
    },
  ],
  [
    'find-closed',
    (house) => windowOf(house).getByRole('tabpanel').getByRole('button').first().click(),
  ],
  [
    'floor-list-40',
    async (house) => {
      await placeMany(house);
      await showTab(house, /^Floor/u);
    },
  ],
  ['floor-lanes-40', (house) => choose(house, /^Lanes/u)],
  ['ticket-long-name', (house) => showTicket(house, /Wolfe/u)],
  [
    'floor-plan-60',
    async (house) => {
      const tables = Array.from({ length: 60 }, (_, index) => ({
        name: index % 17 === 0 ? `Terraza ${index + 1}` : String(index + 1),
        zone: ['Main Room', 'Patio', 'Bar'][index % 3] ?? 'Patio',
        seats: 4,
      }));
      await changeHouse(house, { tables });
      await choose(house, /^Plan/u);
    },
  ],
  ['floor-left-handed', (house) => tap(house, 'Put the order on the left')],
  [
    'left-handed',
    async (house) => {
      await showTab(house, /^Menu/u);
    },
  ],
  [
    'spanish-menu',
    async (house) => {
      await tap(house, 'Put the order on the right');
      await changeHouse(house, {
        tables: sampleHouse.tables,
        settings: { ...sampleHouse.settings, languages: { 'front-of-house': 'es' } },
      });
      await windowOf(house).getByRole('tab', { name: 'Salón' }).waitFor();
    },
  ],
  [
    'spanish-takeout',
    async (house) => {
      const another = chitOf(house).getByRole('button', { name: /^(?:Nueva|Otra) comanda/u });
      if (await another.isVisible()) await another.click();
      await choose(house, 'Para llevar');
      await chitOf(house)
        .getByRole('button', { name: /15|promet/iu })
        .first()
        .click();
    },
  ],
  [
    'spanish-options',
    async (house) => {
      await add(house, ['Chicken Burrito']);
      await tapAt(chitOf(house), /Chicken Burrito/u);
    },
  ],
  ['spanish-ticket', (house) => showTicket(house, /Mesa 12\b/u)],
  ['spanish-lanes', (house) => windowOf(house).getByRole('radio').nth(1).check({ force: true })],
];
