import type { Command } from '../../../shared/contract/commands';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { newDataDir, type RunningHouse, startHouse, windowOf } from '../../e2e/app';
import { fillDisk, plugRightHalf } from '../../e2e/faults';
import { sendOrder } from '../../e2e/people';
import { until } from '../../e2e/until';
import { makeCommand, order } from '../../electron/hub/house';
import { eventsIn } from '../hub-on';
import { type Tally, tallyOf } from '../tally';
import { compare, inHouse, Sent, settle } from './house';

/**
 * The computer sleeps and wakes while orders come, as the system reports it: every window proves its feed
 * again. `noticed` counts the times that all of them did.
 */
export function sleepsAndWakes(rounds: number): Promise<Tally> {
  const tally = tallyOf('sleep and wake', 'app');
  return inHouse(async (house, dir) => {
    const { app, windows } = house;
    const sent = new Sent();
    const pages = Object.values(windows);
    for (const page of pages)
      await page.evaluate(() => {
        Reflect.set(window, 'hellos', 0);
        window.heard.feed(window.heardFold?.()?.sequence ?? 0, ({ type }) => {
          if (type === 'hello') Reflect.set(window, 'hellos', Reflect.get(window, 'hellos') + 1);
        });
      });
    const hellos = () =>
      Promise.all(pages.map((page) => page.evaluate(() => Number(Reflect.get(window, 'hellos')))));
    for (let round = 1; round <= rounds; round += 1) {
      tally.rounds += 1;
      tally.made += 1;
      const orders = Array.from({ length: 20 }, () => order().command);
      await Promise.all([
        sent.publish(windows['front-of-house'], orders),
        app.evaluate(({ powerMonitor }) => {
          powerMonitor.emit('suspend');
          powerMonitor.emit('resume');
        }),
      ]);
      const isProved = await until(hellos, (all) => all.every((count) => count === 1 + round));
      if (isProved !== undefined) tally.noticed += 1;
    }
    await settle(tally, { house, dir, sent });
    return tally;
  });
}

/**
 * The kitchen's display is unplugged and returns while orders come: its window moves to the remaining one,
 * and back. `made` counts both moves, `noticed` those that ended on the right display.
 */
export function displayGoesAndComes(rounds: number): Promise<Tally> {
  const tally = tallyOf('a display is unplugged and comes back', 'app');
  return inHouse(
    async (house, dir) => {
      const { app, windows, output } = house;
      const sent = new Sent();
      const office = await windowOf(app, 'manager', output);
      const kitchen = await app.browserWindow(windows.kitchen);
      const isOn = (side: 'left' | 'right') =>
        until(
          () => kitchen.evaluate((window) => window.getBounds()),
          ({ x, width }) => (x + width / 2 < 960 ? 'left' : 'right') === side,
          10_000,
        );
      await plugRightHalf(app, true);
      await until(
        () => office.evaluate(() => window.heard.desktop?.displays()),
        (all) => all?.length === 2,
      );
      // The app counts displays a moment after the last change.
      await office.waitForTimeout(1_500);
      const placed = (role: 'front-of-house' | 'kitchen' | 'pager', display: number) =>
        ({ role, display, mode: 'window' }) as const;
      const wanted = [placed('front-of-house', 0), placed('pager', 0), placed('kitchen', 1)];
      const settings = { ...sampleHouse.settings, windows: wanted };
      await sent.publish(office, [makeCommand('house.change', { settings })]);
      await isOn('right');
      for (let round = 0; round < rounds; round += 1) {
        for (const isPlugged of [false, true]) {
          tally.rounds += 1;
          tally.made += 1;
          const orders = Array.from({ length: 20 }, () => order().command);
          await Promise.all([
            sent.publish(windows['front-of-house'], orders),
            plugRightHalf(app, isPlugged),
          ]);
          if ((await isOn(isPlugged ? 'right' : 'left')) !== undefined) tally.noticed += 1;
        }
      }
      await settle(tally, { house, dir, sent });
      return tally;
    },
    ['--window', 'manager'],
  );
}

export const ENDS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'session-end', 'shutdown'] as const;
export type End = (typeof ENDS)[number];
/** How long the operating system waits at a shutdown before it kills what still runs. */
const PATIENCE_MS = 5_000;

/**
 * The system ends Heard while commands are under way, `rounds` times on one folder: each acknowledged one is
 * there; the others are sent again after the next start with the same ids, and executed once. `noticed`
 * counts the ends in which commands were under way.
 */
export async function systemEnds(how: End, rounds: number): Promise<Tally> {
  const tally = tallyOf(`the system ends in mid-write: ${how}`, 'app');
  const { dir, remove } = await newDataDir();
  let house: RunningHouse | undefined;
  const sent = new Sent();
  let open: Command[] = [];
  let started = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      house = await startHouse(dir);
      await sent.publish(house.windows['front-of-house'], open);
      if (round === rounds) break;
      tally.rounds += 1;
      tally.made += 1;
      const orders = Array.from({ length: 400 }, () => order().command);
      const answered = await endWhileSending(house, how, orders);
      sent.acknowledged.push(
        ...orders.filter(({ id }) => answered.has(id)).map(({ id }) => `${id}-0`),
      );
      open = orders.filter(({ id }) => !answered.has(id));
      // An order without an answer that exists all the same is a lost reply; its id makes the second attempt safe.
      if (answered.size > 0 && open.length > 0) tally.noticed += 1;
      started += orders.length;
    }
    await house?.close();
    await compare(tally, { dir, sent, folds: [] });
    const placed = (await eventsIn(dir)).filter(
      ({ type }) => type === 'app.heard.ticket.placed.v1',
    );
    if (sent.refused > 0 || placed.length !== started) tally.wrong += 1;
    return tally;
  } finally {
    await house?.kill();
    await remove();
  }
}

/** Sends orders one after the other, several at once, and ends the app among them; returns the answered ids. */
async function endWhileSending(
  { app, windows }: RunningHouse,
  how: End,
  orders: readonly Command[],
): Promise<Set<string>> {
  const answered = new Set<string>();
  const front = windows['front-of-house'];
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  front.on('console', (line) => {
    const id = /^answered (?<id>.*)$/u.exec(line.text())?.groups?.id;
    if (id) answered.add(id);
  });
  const sending = front
    .evaluate(
      async (all) => {
        const waiting = [...all];
        const sendNext = async (): Promise<void> => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            const ack = await window.heard.publish(next as Command);
            if (ack.ok) console.info(`answered ${(next as Command).id}`);
          }
        };
        await Promise.all(Array.from({ length: 8 }, sendNext));
      },
      orders as readonly unknown[],
    )
    .catch(() => {});
  await until(
    () => answered.size,
    (size) => size > 60,
  );
  if (how.startsWith('SIG')) child.kill(how as NodeJS.Signals);
  else
    await app
      .evaluate(({ BrowserWindow, powerMonitor }, name) => {
        if (name === 'shutdown') powerMonitor.emit(name);
        else for (const window of BrowserWindow.getAllWindows()) window.emit(name);
      }, how)
      .catch(() => {});
  const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(impatient);
  await sending;
  return answered;
}

/** An order that the hub refused when the system ended is on the screen of the next start, and sent once. */
export async function endsWithOrderNotSent(): Promise<Tally> {
  const tally = tallyOf('the system ends with an order not sent', 'app');
  const { dir, remove } = await newDataDir();
  let house = await startHouse(dir);
  try {
    await fillDisk(house.app);
    await sendOrder(house, { table: '7', server: 'Ana', dishes: ['Chicken Bowl'] });
    await house.windows['front-of-house'].getByText(/Table 7 not sent/iu).waitFor();
    tally.rounds = 1;
    tally.made = 1;
    const child = house.app.process();
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    await gone;
    house = await startHouse(dir);
    await house.windows['front-of-house'].getByText('Table 7 sent as #1').waitFor();
    tally.noticed = 1;
    await house.close();
    const placed = (await eventsIn(dir)).filter(
      ({ type }) => type === 'app.heard.ticket.placed.v1',
    );
    tally.acknowledged = 1;
    tally.recovered = Math.min(1, placed.length);
    tally.lost = placed.length === 0 ? 1 : 0;
    tally.duplicated = Math.max(0, placed.length - 1);
    return tally;
  } finally {
    await house.kill();
    await remove();
  }
}
