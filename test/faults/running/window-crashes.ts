import type { ElectronApplication } from 'playwright-core';
import type { StartRole } from '../../../shared/contract/roles';
import { median } from '../../bench/figures';
import type { RunningHouse } from '../../e2e/app';
import {
  crashesOf,
  crashWindow,
  fillDisk,
  hangWindow,
  readWindow,
  signalWindow,
} from '../../e2e/faults';
import { sendOrder, writeOrder } from '../../e2e/people';
import { until } from '../../e2e/until';
import { order } from '../../electron/hub/house';
import { type Tally, tallyOf } from '../tally';
import { inHouse, Sent, seconds, sequenceOfHub, settle } from './house';

/** The time within which a crashed window must be back. */
const BACK_MS = 2_000;
/** So little memory that a document can use it up and leave enough to the machine. */
const SMALL_HEAP = '--js-flags=--max-old-space-size=160';

type Way = 'crashed' | 'killed' | 'out of memory' | 'hung';

const WAYS: Record<Way, (app: ElectronApplication, role: StartRole) => Promise<void>> = {
  crashed: crashWindow,
  killed: (app, role) => signalWindow(app, role, 'SIGKILL'),
  'out of memory': (app, role) =>
    app.evaluate(({ BrowserWindow }, wanted) => {
      void BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${wanted}/`))
        ?.webContents.executeJavaScript('for (const all = []; ; ) all.push({ all: [all, {}] });')
        .catch(() => {});
    }, role),
  hung: hangWindow,
};

/**
 * A window's process ends in one way, `rounds` times (up to 6: the kitchen's and the pager's in turn, each of
 * which reloads at once up to three times a minute). It is back with the full state, and no other window
 * reloads. `noticed` counts the crashes that the log names.
 */
export function windowCrashes(way: Way, rounds: number): Promise<Tally> {
  const tally = tallyOf(`a window ${way}`, 'app');
  const times: number[] = [];
  return inHouse(
    async (house, dir) => {
      const { app, windows } = house;
      const sent = new Sent();
      const front = windows['front-of-house'];
      await mark(house);
      for (let round = 0; round < rounds; round += 1) {
        // Two windows in turn, so that neither reaches its limit of reloads a minute.
        const role: StartRole = round % 2 === 0 ? 'kitchen' : 'pager';
        await sent.publish(front, [order().command]);
        const through = await sequenceOfHub(app);
        tally.rounds += 1;
        tally.made += 1;
        const named = crashesOf(house, role);
        const began = Date.now();
        await WAYS[way](app, role);
        const gone = await until(
          () => crashesOf(house, role),
          (now) => now > named,
          60_000,
        );
        if (gone !== undefined) tally.noticed += 1;
        const crashedAt = way === 'crashed' || way === 'killed' ? began : Date.now();
        const isBack = await until(
          () => readWindow(app, role, 'globalThis.heardFold?.()?.sequence ?? 0').catch(() => 0),
          (sequence) => Number(sequence) >= through,
        );
        if (isBack === undefined || !(await isMarked(house, ['front-of-house']))) tally.wrong += 1;
        times.push(Date.now() - crashedAt);
      }
      await sent.publish(front, [order().command]);
      const quick = times.filter((time) => time <= BACK_MS).length;
      tally.figures = [
        `back in ${seconds(median(times))} (median; ${quick} of ${rounds} within ${seconds(BACK_MS)}, longest ${seconds(Math.max(...times))})`,
      ];
      const hashes = await Promise.all(
        (['kitchen', 'pager', 'front-of-house'] as const).map((role) =>
          until(
            () => readWindow(app, role, 'globalThis.heardFold?.()?.sequence').catch(() => 0),
            (sequence) => sequence === 1 + rounds + 1,
          ).then(() => readWindow(app, role, 'globalThis.heardFold?.()?.hash')),
        ),
      );
      if (new Set(hashes).size !== 1) tally.wrong += 1;
      await settle(tally, { house, dir, sent }, ['front-of-house']);
      return tally;
    },
    way === 'out of memory' ? [SMALL_HEAP] : [],
  );
}

/**
 * Front of house crashes with one order that the hub refuses and one that is half written: both are there
 * when it is back, and the first is sent once when the hub takes orders again.
 */
export function unsentOrderSurvives(): Promise<Tally> {
  const tally = tallyOf('front of house crashes with an order not sent', 'app');
  return inHouse(async (house, dir) => {
    const { app } = house;
    const sent = new Sent();
    const restore = await fillDisk(app);
    const shows = (text: RegExp, ms = 30_000) =>
      until(
        () => readWindow(app, 'front-of-house', 'document.body.innerText').catch(() => ''),
        (all) => text.test(String(all)),
        ms,
      );
    await sendOrder(house, { table: '7', server: 'Ana', dishes: ['Chicken Bowl'] });
    await shows(/Table 7 not sent/iu);
    await writeOrder(house, { table: '9', server: 'Ana', dishes: ['Chicken Bowl'] });
    const chit = `document.querySelector('aside[aria-label="Order"]')?.innerText ?? ''`;
    const isWritten = (text: unknown): boolean =>
      String(text).includes('Chicken Bowl') && /^9$|Table 9/mu.test(String(text));
    if (!isWritten(await readWindow(app, 'front-of-house', chit))) tally.wrong += 1;
    tally.rounds = 1;
    tally.made = 1;
    const began = Date.now();
    await crashWindow(app, 'front-of-house');
    await until(
      () => crashesOf(house, 'front-of-house'),
      (count) => count === 1,
    );
    if ((await shows(/Table 7 not sent/iu)) === undefined) tally.wrong += 1;
    else tally.noticed = 1;
    const took = Date.now() - began;
    const again = await until(
      () => readWindow(app, 'front-of-house', chit).catch(() => ''),
      isWritten,
      5_000,
    );
    if (again === undefined) tally.wrong += 1;
    await restore();
    if ((await shows(/Table 7 sent as #1/iu)) === undefined) tally.wrong += 1;
    tally.figures = [`both orders shown again after ${seconds(took)}`];
    const placed = await house.windows.kitchen.getByRole('article').count();
    tally.acknowledged = 1;
    if (placed === 1) tally.recovered = 1;
    else if (placed === 0) tally.lost = 1;
    else tally.duplicated = placed - 1;
    await settle(tally, { house, dir, sent }, ['kitchen', 'pager']);
    return tally;
  });
}

/** Four crashes within a minute end in a document that says so, with one button that reloads the window. */
export function windowKeepsCrashing(): Promise<Tally> {
  const tally = tallyOf('a window crashes four times in a minute', 'app');
  return inHouse(async (house, dir) => {
    const { app, windows } = house;
    const sent = new Sent();
    await mark(house);
    const isBack = () =>
      until(
        () => readWindow(app, 'kitchen', 'globalThis.heardFold?.()?.sequence ?? 0').catch(() => 0),
        (sequence) => Number(sequence) > 0,
      );
    for (let times = 1; times <= 4; times += 1) {
      tally.rounds += 1;
      tally.made += 1;
      await crashWindow(app, 'kitchen');
      const isNamed = await until(
        () => crashesOf(house, 'kitchen'),
        (count) => count === times,
      );
      if (isNamed !== undefined) tally.noticed += 1;
      if (times < 4 && (await isBack()) === undefined) tally.wrong += 1;
    }
    const read = (expression: string) =>
      readWindow(app, 'stopped', expression).catch(() => undefined);
    const page = 'document.querySelector("main:not(#es) h1")?.innerText';
    const says = await until(
      () => read(page),
      (text) => text === 'This window stopped',
    );
    const buttons = await read('document.querySelectorAll("#en a, #en button").length');
    if (says === undefined || buttons !== 1) tally.wrong += 1;
    await sent.publish(windows['front-of-house'], [order().command]);
    await read('document.querySelector("#en a").click()');
    if ((await isBack()) === undefined || !(await isMarked(house, ['front-of-house', 'pager'])))
      tally.wrong += 1;
    await settle(tally, { house, dir, sent }, ['front-of-house', 'pager']);
    return tally;
  });
}

/** Leaves a mark in each document that a reload would remove. */
const mark = async ({ windows }: RunningHouse): Promise<void> => {
  for (const page of Object.values(windows))
    await page.evaluate(() => void Reflect.set(window, 'isMarked', true));
};

const isMarked = async (
  { windows }: RunningHouse,
  roles: readonly StartRole[],
): Promise<boolean> => {
  const marks = await Promise.all(
    roles.map((role) => windows[role].evaluate(() => Reflect.get(window, 'isMarked') === true)),
  );
  return marks.every(Boolean);
};
