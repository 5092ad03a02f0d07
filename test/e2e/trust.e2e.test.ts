import { v7 as uuid } from 'uuid';
import { describe, expect } from 'vitest';
import type { Ack } from '../../shared/contract/acks';
import type { Command } from '../../shared/contract/commands';
import { foldsOf, type RunningHouse, untilLive } from './app';
import { crashWindow, fillDisk, readWindow } from './faults';
import { it } from './it';
import { card, sendOrder } from './people';

const order = (table: string, change: object = {}): Command =>
  ({
    id: uuid(),
    type: 'ticket.place',
    data: {
      ticketId: uuid(),
      orderType: 'dine-in',
      table,
      server: 'Ana',
      priority: 'normal',
      items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
      ...change,
    },
  }) as Command;

const publishAll = (
  { windows }: RunningHouse,
  commands: readonly unknown[],
  from: 'front-of-house' | 'kitchen' = 'front-of-house',
): Promise<Ack[]> =>
  windows[from].evaluate(
    (all) => Promise.all(all.map((command) => window.heard.publish(command as Command))),
    commands,
  );

/** Commands that must be refused, each with its code. */
const HOSTILE: [code: string, command: unknown][] = [
  ['invalid', null],
  ['invalid', { id: uuid(), type: '__proto__', data: {} }],
  ['invalid', { ...order('1'), id: 'not an id' }],
  ['invalid', order('__proto__')],
  ['invalid', order('1', { note: 'card 4111 1111 1111 1111' })],
  ['invalid', order('1', { guest: '5555-5555-5555-4444' })],
  ['invalid', order('1', { covers: Number.NaN })],
  ['invalid', order('1', { note: new Date(0) })],
  ['invalid', order('1', { extra: true })],
  ['too-large', order('1', { note: 'x'.repeat(10_240) })],
  ['too-large', order('1', { note: 'x'.repeat(10_000_000) })],
  ['forbidden', { id: uuid(), type: 'page.escalate', data: { pageId: uuid(), level: 2 } }],
  ['forbidden', { id: uuid(), type: 'house.change', data: { name: 'Mine' } }],
  ['not-found', { id: uuid(), type: 'ticket.void', data: { ticketId: uuid(), reason: 'no' } }],
  ['conflict', order('1', { items: [{ itemId: uuid(), menuItemId: 'unicorn', quantity: 1 }] })],
];

describe('a house with faults', () => {
  it('answers commands from before a power cut the same, and executes them once', async ({
    open,
  }) => {
    let house = await open();
    const orders = Array.from({ length: 60 }, (_, index) => order(`T${index}`));
    const first = await publishAll(house, orders.slice(0, 30));
    // No caller waits for these answers.
    await house.windows['front-of-house'].evaluate((all) => {
      for (const command of all) void window.heard.publish(command);
    }, orders.slice(30));
    await house.kill();
    house = await open();
    const again = await publishAll(house, orders);
    expect(again.slice(0, 30)).toEqual(first);
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(await publishAll(house, orders)).toEqual(again);
    const [fold] = await foldsOf(house);
    expect(fold?.sequence).toBe(1 + orders.length);
  });

  it('keeps an order that a full disk refused, through a reload, and sends it once', async ({
    shared: house,
  }) => {
    const page = house.windows['front-of-house'];
    const restore = await fillDisk(house.app);
    await sendOrder(house, { table: '7', server: 'Ana', dishes: ['Chicken Bowl'] });
    await page.getByText(/Table 7 not sent/iu).waitFor();
    for (const window of Object.values(house.windows)) {
      await window.getByText(/Orders are not taken/u).waitFor();
    }
    await page.reload();
    await page.getByText(/Table 7 not sent/iu).waitFor();
    await restore();
    await page.getByText('Table 7 sent as #1').waitFor();
    await page.getByText(/Orders are not taken/u).waitFor({ state: 'detached' });
    await card(house, 'Ticket 1, table 7').waitFor();
    expect(await house.windows.kitchen.getByRole('article').count()).toBe(1);
  });

  it('refuses hostile commands with a code, serves any number of feeds, and reloads a crashed window', async ({
    shared: house,
  }) => {
    const { kitchen } = house.windows;
    await publishAll(house, [order('12')]);
    const before = await foldsOf(house);
    // A second feed of the window, for longer than the silence after which the first one would reconnect.
    const heard = kitchen.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const types: string[] = [];
          const stop = window.heard.feed(0, (message) => {
            types.push(message.type);
            if (message.type !== 'batch' || message.events.length === 0) return;
            stop();
            resolve(types);
          });
        }),
    );
    const acks = await publishAll(
      house,
      HOSTILE.map(([, command]) => command),
    );
    expect(acks.map((ack) => (ack.ok ? 'ok' : ack.error.code))).toEqual(
      HOSTILE.map(([code]) => code),
    );
    const odd = await kitchen.evaluate(() =>
      window.heard.publish({ id: () => 1 } as unknown as Command),
    );
    expect(odd).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await publishAll(house, [order('1')], 'kitchen')).toMatchObject([
      { ok: false, error: { code: 'forbidden' } },
    ]);
    expect(await foldsOf(house)).toEqual(before);
    await kitchen.waitForTimeout(4_000);
    await publishAll(house, [order('13')]);
    expect((await heard)[0]).toBe('hello');
    await untilLive(kitchen);

    const hanging = await kitchen.getByRole('article').count();
    expect(hanging).toBeGreaterThanOrEqual(2);
    const { app } = house;
    // The terminal that started it is closed: this must not raise a notice.
    app.process().stdout?.destroy();
    await app.evaluate(() => void process.stdout.write('nobody reads this\n'));
    await crashWindow(app, 'kitchen');
    const shown = () =>
      readWindow(app, 'kitchen', 'document.querySelectorAll("article").length').catch(() => 0);
    await expect.poll(shown, { timeout: 10_000 }).toBe(hanging);
    expect(await house.windows.pager.getByRole('alert').count()).toBe(0);
  });
});
