import type { Page } from 'playwright-core';
import type { Subscriber } from '../../../electron/hub/subscribers/subscriber';
import type { WATCH_LIMITS } from '../../../electron/hub/subscribers/watch';
import { type RunningHouse, windowOf } from '../../e2e/app';
import { until } from '../../e2e/until';
import { order } from '../../electron/hub/house';
import { type Tally, tallyOf } from '../tally';
import { type House, inHouse, Sent, seconds, settle } from './house';

export const SUBSCRIBER_FAULTS = [
  'throws',
  'loops for 5 s',
  'never resolves',
  'does not start',
] as const;
export type SubscriberFault = (typeof SUBSCRIBER_FAULTS)[number];

const SAYS: Record<SubscriberFault, RegExp> = {
  throws: /failed; the service goes on. printer/u,
  'loops for 5 s': /slowed everything down for a moment; the service goes on. printer/u,
  'never resolves': /is stuck; the service goes on. printer/u,
  'does not start': /failed; the service goes on. printer/u,
};

/** Pauses short enough for a test. */
const QUICK: Partial<typeof WATCH_LIMITS> = { deadlineMs: 800, quietMs: 800, rest: 1 };

/**
 * A subscriber fails in one way, in the real app: every order is still taken and shown in every window, the
 * manager's window and the log name the subscriber, cooks and runners see no notice, and the notice goes
 * when it works again. `made` is the fault, `noticed` that the manager and the log have it.
 */
export function subscriberFails(
  faults: readonly SubscriberFault[],
  orders: number,
): Promise<Tally> {
  const tally = tallyOf('a subscriber goes wrong', 'app');
  tally.figures = [];
  return inHouse(
    async (house, dir) => {
      const { app, windows, output } = house;
      const office = await windowOf(app, 'manager', output);
      const sent = new Sent();
      const front = windows['front-of-house'];
      for (const fault of faults) {
        tally.rounds += 1;
        tally.made += 1;
        await startFaulty(house, fault);
        const began = Date.now();
        const commands = Array.from({ length: orders }, () => order().command);
        await sent.publish(front, commands);
        const took = Date.now() - began;
        const isTold = await until(
          () => notices(office),
          (all) => SAYS[fault].test(all),
          20_000,
        );
        if (isTold !== undefined && /printer: /u.test(output())) tally.noticed += 1;
        for (const page of [windows.kitchen, windows.pager])
          if (SAYS[fault].test(await notices(page))) tally.wrong += 1;
        await app.evaluate(() => void Reflect.set(globalThis, 'fault', 'none'));
        await app.evaluate(() => Reflect.get(globalThis, 'release')?.());
        await sent.publish(front, [order().command]);
        // A subscriber that never started keeps its notice until the next start.
        const goes = fault !== 'does not start';
        const isGone =
          goes &&
          (await until(
            () => notices(office),
            (all) => !SAYS[fault].test(all),
          ));
        if (goes && isGone === undefined) tally.wrong += 1;
        tally.figures?.push(`${fault}: ${orders} orders acknowledged in ${seconds(took)}`);
      }
      if (sent.refused > 0) tally.wrong += 1;
      await settle(tally, { house, dir, sent });
      return tally;
    },
    ['--window', 'manager'],
  );
}

const notices = async (page: Page): Promise<string> =>
  (await page.getByRole('alert').allInnerTexts()).join('\n');

/** Starts a subscriber that fails until the test says otherwise. */
const startFaulty = ({ app }: RunningHouse, fault: SubscriberFault): Promise<void> =>
  app.evaluate(
    (_electron, [kind, limits]) => {
      const { start } = Reflect.get(globalThis, 'heardHouse') as House;
      Reflect.set(globalThis, 'fault', kind);
      const printer: Subscriber = {
        name: 'printer',
        delivery: 'from-now',
        start() {
          if (kind === 'does not start') throw new Error('there is no such port');
          return undefined;
        },
        handle() {
          if (Reflect.get(globalThis, 'fault') !== kind) return;
          if (kind === 'throws') throw new Error('there is no paper');
          if (kind === 'never resolves')
            return new Promise<void>((resolve) => {
              Reflect.set(globalThis, 'release', resolve);
            });
          const end = Date.now() + 5_000;
          while (Date.now() < end);
          Reflect.set(globalThis, 'fault', 'none');
          return;
        },
      };
      start(printer, limits);
    },
    [fault, QUICK] as const,
  );
