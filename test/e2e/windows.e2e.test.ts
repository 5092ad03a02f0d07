import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { describe, expect } from 'vitest';
import type { Ack } from '../../shared/contract/acks';
import type { Command } from '../../shared/contract/commands';
import type { Placement } from '../../shared/contract/house';
import type { StartRole } from '../../shared/contract/roles';
import { sampleHouse } from '../../shared/sample/sample-house';
import { type RunningHouse, windowOf } from './app';
import { crashesOf, crashWindow, hangWindow, plugRightHalf, readWindow } from './faults';
import { it } from './it';
import { openOffice } from './people';

const windowed = (role: Placement['role'], display = 0): Placement => ({
  role,
  display,
  mode: 'window',
});
const USUAL = [windowed('front-of-house'), windowed('kitchen'), windowed('pager')];

/** The manager sets the windows of the house. */
const want = (office: Page, windows: readonly Placement[]): Promise<Ack> =>
  office.evaluate((command) => window.heard.publish(command as Command), {
    id: uuid(),
    type: 'house.change',
    data: { settings: { ...sampleHouse.settings, windows } },
  });

const boundsOf = async ({ app }: RunningHouse, page: Page) =>
  (await app.browserWindow(page)).evaluate((window) => window.getBounds());

const station = (kitchen: Page, name: string) =>
  kitchen.getByRole('navigation', { name: 'Stations' }).getByRole('button', { name, exact: true });

/** Leaves a mark in a document that a reload would remove. */
const mark = (page: Page) => page.evaluate(() => void Reflect.set(window, 'isMarked', true));
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'isMarked') === true);

/** How often the app reported that the kitchen's renderer was lost. */
const crashes = (house: RunningHouse) => crashesOf(house, 'kitchen');

const isBack = (house: RunningHouse, role: StartRole) =>
  expect
    .poll(
      () =>
        readWindow(house.app, role, '(globalThis.heardFold?.()?.sequence ?? 0) > 0').catch(
          () => false,
        ),
      { timeout: 45_000 },
    )
    .toBe(true);

describe('the windows of a house', () => {
  it("follow the manager's setting at once, and keep their places over a restart", async ({
    open,
  }) => {
    let house = await open(['--window', 'manager']);
    const { app, output } = house;
    const office = await windowOf(app, 'manager', output);
    const staying = Object.values(house.windows);
    await Promise.all(staying.map(mark));

    expect(await want(office, [...USUAL, windowed('kitchen', 3)])).toMatchObject({ ok: true });
    const second = await windowOf(app, 'kitchen', output, 2);
    // This computer has one display: the app reports that and shows the window all the same.
    await expect.poll(output).toContain('The kitchen window 2 belongs on display 3');
    expect(await second.evaluate(() => [window.heard.role, window.heard.screen])).toEqual([
      'kitchen',
      2,
    ]);
    expect(await Promise.all(staying.map(isMarked))).toEqual([true, true, true]);
    expect(app.windows()).toHaveLength(5);
    await want(office, [...USUAL, windowed('kitchen')]);

    await station(second, 'Grill').click();
    await station(second, 'Grill').and(second.locator('[aria-pressed=true]')).waitFor();
    await station(house.windows.kitchen, 'All')
      .and(house.windows.kitchen.locator('[aria-pressed=true]'))
      .waitFor();
    const left = { x: 240, y: 130, width: 900, height: 640 };
    await (await app.browserWindow(second)).evaluate((it, to) => it.setBounds(to), left);
    const pager = await boundsOf(house, house.windows.pager);
    await house.windows.pager.evaluate(() => window.heard.desktop?.compact(true));
    const running = house;
    await expect
      .poll(() => boundsOf(running, running.windows.pager))
      .toMatchObject({ width: 320, height: 240 });
    await house.close();

    house = await open();
    expect(await boundsOf(house, house.windows.pager)).toEqual(pager);
    const again = await windowOf(house.app, 'kitchen', house.output, 2);
    expect(house.app.windows()).toHaveLength(4);
    expect(await boundsOf(house, again)).toEqual(left);
    await station(again, 'Grill').and(again.locator('[aria-pressed=true]')).waitFor();
    await station(house.windows.kitchen, 'All')
      .and(house.windows.kitchen.locator('[aria-pressed=true]'))
      .waitFor();

    await house.windows['front-of-house'].getByRole('button', { name: 'Manager' }).click();
    const sameOffice = await windowOf(house.app, 'manager', house.output);
    const closed = again.waitForEvent('close');
    // Front of house may hold an unsent order: it stays, and the log says why.
    await want(sameOffice, [windowed('kitchen'), windowed('pager')]);
    await closed;
    await expect.poll(house.output).toContain('The front-of-house window is not among the windows');
    expect(house.app.windows()).toHaveLength(4);
    await house.windows['front-of-house'].getByRole('tab', { name: 'Menu' }).waitFor();
  });

  it('reload after a crash and after a hang, and say when they do not', async ({ open }) => {
    const house = await open();
    const { app, windows } = house;
    await mark(windows['front-of-house']);
    // Both at once, because a hang takes a while to detect.
    await hangWindow(app, 'pager');
    for (let times = 1; times <= 3; times += 1) {
      await crashWindow(app, 'kitchen');
      await expect.poll(() => crashes(house)).toBe(times);
      await isBack(house, 'kitchen');
    }
    await crashWindow(app, 'kitchen');
    const readStopped = (expression: string) =>
      readWindow(app, 'stopped', expression).catch(() => undefined);
    await expect
      .poll(() => readStopped('document.querySelector("main:not(#es) h1").innerText'), {
        timeout: 10_000,
      })
      .toBe('This window stopped');
    // It does not belong to the house: its door as a window does not help.
    expect(await readStopped('window.heard.publish({}).then((ack) => ack.error.code)')).toBe(
      'forbidden',
    );
    await windows['front-of-house']
      .getByText(/crashed and is not back: Kitchen/u)
      .first()
      .waitFor();
    await readStopped('document.querySelector("#en a").click()');
    await isBack(house, 'kitchen');
    await windows['front-of-house']
      .getByText(/crashed and is not back: Kitchen/u)
      .first()
      .waitFor({ state: 'detached' });
    await isBack(house, 'pager');
    expect(house.output()).toContain('the pager window: does not answer');
    expect(await isMarked(windows['front-of-house'])).toBe(true);
  });

  it('prove their feeds again when the computer wakes', async ({ shared }) => {
    const { app, windows } = shared;
    await windows.kitchen.evaluate(() => {
      const greetings: number[] = [];
      Reflect.set(window, 'greetings', greetings);
      window.heard.feed(0, (message) => {
        if (message.type === 'hello') greetings.push(message.through);
      });
    });
    const greetings = () => windows.kitchen.evaluate(() => Reflect.get(window, 'greetings'));
    await expect.poll(greetings).toEqual([1]);
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await expect.poll(greetings).toEqual([1, 1]);
    const foldOf = (page: Page) => page.evaluate(() => window.heardFold?.()?.sequence);
    expect(await Promise.all(Object.values(windows).map(foldOf))).toEqual([1, 1, 1]);
  });

  it('follow their display when it goes and returns, and a kiosk cannot be left without confirmation', async ({
    shared: house,
  }) => {
    const { app, windows } = house;
    const { kitchen } = windows;
    const office = await openOffice(house);
    const middleOf = async () => {
      const { x, width } = await boundsOf(house, kitchen);
      return x + width / 2 < 960 ? 'left' : 'right';
    };
    await plugRightHalf(app, true);
    const others = [windowed('front-of-house'), windowed('pager')];
    await expect
      .poll(async () => (await office.evaluate(() => window.heard.desktop?.displays()))?.length)
      .toBe(2);
    // The app counts displays a moment after the last change.
    await office.waitForTimeout(1_500);
    await want(office, [...others, windowed('kitchen', 1)]);
    await expect.poll(middleOf).toBe('right');
    await plugRightHalf(app, false);
    await expect.poll(middleOf, { timeout: 5_000 }).toBe('left');
    await plugRightHalf(app, true);
    await expect.poll(middleOf, { timeout: 5_000 }).toBe('right');

    await want(office, [...others, { ...windowed('kitchen', 0), mode: 'kiosk' }]);
    const glass = await app.browserWindow(kitchen);
    await expect.poll(() => glass.evaluate((window) => window.isKiosk())).toBe(true);
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
        Reflect.set(globalThis, 'asked', message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    await glass.evaluate((window) => {
      const press = (keyCode: string, modifiers: ('control' | 'shift')[]) =>
        window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      window.close();
      press('F11', []);
      press('Q', ['control', 'shift']);
    });
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked')))
      .toBe('Quit Heard on this computer?');
    expect(await glass.evaluate((window) => window.isKiosk())).toBe(true);
    expect(app.windows()).toHaveLength(4);
  });
});
