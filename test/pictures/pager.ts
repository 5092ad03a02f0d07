import type { Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { sampleHouse } from '../../shared/sample/sample-house';
import type { RunningHouse } from '../e2e/app';
import {
  changeHouse,
  cutFeed,
  publishFrom,
  type Size,
  type State,
  type Take,
  takeStates,
} from './stage';

/** A carried pager, the compact window, and large windows. */
const SIZES: readonly Size[] = [
  [440, 900],
  [320, 240],
  [800, 1280],
  [1366, 768],
];

/**
 * Goes through every state of a pager, in a house in mid-service (`evening.ts`), and takes a picture of
 * each.
 */
export async function pagerStates(house: RunningHouse, take: Take, serving = 'floor') {
  if (serving === 'floor') await takeStates(PAGER, 'pager', house, take, SIZES);
}

const pagerOf = (house: RunningHouse): Page => house.windows.pager;
const tap = (within: Page | Locator, name: string | RegExp) =>
  within
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click();

/** The kitchen makes an order and pages its server. */
async function ready(
  house: RunningHouse,
  where: { table?: string; guest?: string },
  server: string,
) {
  const ticketId = uuid();
  const items = ['chicken-bowl', 'chips', 'steak-burrito'].map((menuItemId) => ({
    itemId: uuid(),
    menuItemId,
    quantity: 2,
    ...(menuItemId === 'chips' ? { allergies: ['Nuts'], note: 'no salt' } : {}),
  }));
  await publishFrom(house.windows['front-of-house'], 'ticket.place', {
    ticketId,
    orderType: where.table === undefined ? 'takeout' : 'dine-in',
    ...where,
    server,
    priority: 'normal',
    items,
  });
  await publishFrom(house.windows.kitchen, 'ticket.bump', { ticketId });
}

async function carry(house: RunningHouse, who: RegExp): Promise<void> {
  await tap(pagerOf(house), /change who carries/u);
  await tap(pagerOf(house), who);
}

const closeSheet = (house: RunningHouse) => tap(pagerOf(house), /^Close/u);

const PAGER: readonly State[] = [
  ['who', async () => {}],
  ['empty', (house) => tap(pagerOf(house), /^Jonah/u)],
  [
    'one',
    async (house) => {
      await ready(house, { table: '14' }, 'Jonah');
      await pagerOf(house).getByRole('article').first().waitFor();
    },
  ],
  [
    'six',
    async (house) => {
      await ready(house, { table: 'Bar 6' }, 'Jonah');
      await ready(house, { guest: 'Maximiliana Featherstonehaugh' }, 'Jonah');
      await ready(house, { guest: 'Wolfeschlegelsteinhausenbergerdorff' }, 'Jonah');
      await publishFrom(house.windows.kitchen, 'page.send', { server: 'Jonah', text: 'hands' });
      await publishFrom(house.windows.kitchen, 'page.send', {
        table: '16',
        server: 'Jonah',
        text: 'The guest at the window asks whether the salsa was made without the nuts',
      });
    },
  ],
  ['heard', (house) => tap(pagerOf(house), 'Heard')],
  [
    'hand-over',
    async (house) => {
      await pagerOf(house).waitForTimeout(500);
      await tap(pagerOf(house), /^Hand over/u);
    },
  ],
  [
    'shift',
    async (house) => {
      await closeSheet(house);
      await tap(pagerOf(house), /^On shift/u);
    },
  ],
  ['shift-end', (house) => tap(pagerOf(house), 'End shift')],
  [
    'break',
    async (house) => {
      await closeSheet(house);
      await tap(pagerOf(house), /^On shift/u);
      await tap(pagerOf(house), 'Going on break');
    },
  ],
  [
    'again-2',
    async (house) => {
      await closeSheet(house);
      await pagerOf(house)
        .getByText(/Paged again · 2/u)
        .first()
        .waitFor({ timeout: 60_000 });
    },
  ],
  [
    'quiet-sheet',
    async (house) => {
      await tap(pagerOf(house), 'Do not disturb');
    },
  ],
  ['quiet', (house) => tap(pagerOf(house), /^15 minutes/u)],
  ['history', (house) => tap(pagerOf(house), 'History')],
  [
    'again-3',
    async (house) => {
      await closeSheet(house);
      await pagerOf(house)
        .getByText(/Paged again · 3/u)
        .first()
        .waitFor({ timeout: 60_000 });
    },
  ],
  [
    'not-live',
    async (house) => {
      await cutFeed(house, 'pager', true);
      await pagerOf(house).waitForTimeout(5_000);
    },
  ],
  [
    'everyone',
    async (house) => {
      await cutFeed(house, 'pager', false);
      await pagerOf(house).waitForTimeout(4_000);
      await carry(house, /^Everyone/u);
    },
  ],
  ['others', (house) => carry(house, /^Maya/u)],
  ['others-open', (house) => tap(pagerOf(house), /pages? for others/u)],
  [
    'runner',
    async (house) => {
      await changeHouse(house, {
        zones: [{ name: 'Patio', runner: 'Rosa' }],
        settings: { ...sampleHouse.settings, languages: { pager: 'es' } },
      });
      await ready(house, { table: '15' }, 'Luis');
      await tap(pagerOf(house), /cambi/iu);
      await tap(pagerOf(house), /^Rosa/u);
    },
  ],
  ['spanish-shift', (house) => tap(pagerOf(house), /turno/iu)],
  [
    'spanish-history',
    async (house) => {
      await tap(pagerOf(house), /^Cerrar/u);
      await tap(pagerOf(house), /^Historial/u);
    },
  ],
  [
    'spanish-six',
    async (house) => {
      await tap(pagerOf(house), /^Cerrar/u);
      await tap(pagerOf(house), /cambi/iu);
      await tap(pagerOf(house), /^Jonah/u);
    },
  ],
];
