import type { Page } from 'playwright-core';
import { CHANNELS } from '../../shared/client/door';
import { foldsOf, newDataDir, type RunningHouse, startHouse } from '../e2e/app';
import { type Extent, percentile, type Row, rowOf } from './figures';
import { Load } from './load';
import { commandOf, processorSeconds } from './windows';

const ROUNDS = 3;
/** Changes whose cost is summed, some at once as in a rush. */
const CHANGES = 400;
const AT_ONCE = 20;
const TIMED = 60;
const OPEN = 30;
/** The load of the slow window's document: busy for a time, repeatedly, with a short break between. */
const BUSY = { forMs: 400, breathMs: 20 };

/**
 * The same in real windows: processor time of the hub for a change that goes to three windows and to the
 * kitchen's alone, and the time from a command to its event in the kitchen while the pager's document hangs.
 */
export async function benchWindowFanOut({ isQuick }: Extent): Promise<Row[]> {
  const rounds = isQuick ? 1 : ROUNDS;
  const data = await newDataDir();
  const house = await startHouse(data.dir);
  const costs = { three: [] as number[][], one: [] as number[][] };
  const delays = { swift: [] as number[][], slow: [] as number[][] };
  try {
    const load = new Load(house);
    await load.keepOpen(OPEN);
    const { kitchen, pager } = house.windows;
    await changes(load);
    for (let round = 0; round < rounds; round += 1) {
      costs.three.push([await costOfAChange(house, load)]);
      await setFeeds(house, false);
      costs.one.push([await costOfAChange(house, load)]);
      await setFeeds(house, true);
      delays.swift.push(await delaysOf(kitchen));
      await keepBusy(pager, true);
      delays.slow.push(await delaysOf(kitchen));
      await keepBusy(pager, false);
    }
  } finally {
    await house.close();
    await data.remove();
  }
  return [
    rowOf('a change to 3 windows, processor time of the hub', 'µs', costs.three, {
      is: 'to the kitchen’s alone',
      runs: costs.one,
    }),
    rowOf(
      'a change ▶ the kitchen has it, the pager’s page hanging (p99)',
      'ms',
      delays.slow.map((samples) => [percentile(samples, 0.99)]),
      { is: 'no page hanging', runs: delays.swift.map((samples) => [percentile(samples, 0.99)]) },
      // A document that hangs takes a core of the machine, which slows the others.
      { text: '≤ 2 × baseline', holds: ({ ratio }) => ratio <= 2 },
    ),
  ];
}

async function changes(load: Load): Promise<void> {
  for (let count = 0; count < CHANGES; count += AT_ONCE) await load.change(AT_ONCE);
}

async function costOfAChange(house: RunningHouse, load: Load): Promise<number> {
  const before = await processorSeconds(house);
  await changes(load);
  return (((await processorSeconds(house)) - before) * 1e6) / CHANGES;
}

/**
 * Turns the feeds to front of house and the pager off or on: closing the windows would not be comparable.
 * A window that was cut off connects again by itself, because the next sign of life shows its gap.
 */
async function setFeeds(house: RunningHouse, isOn: boolean): Promise<void> {
  await house.app.evaluate(
    ({ BrowserWindow }, { on, down }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        const contents = webContents as typeof webContents & { benchSend?: unknown };
        if (contents.getURL().includes('/kitchen/')) continue;
        const send = (contents.benchSend ?? contents.send) as typeof contents.send;
        contents.benchSend = send;
        contents.send = on
          ? send
          : (channel, ...args) => {
              const isFeed = (args[1] as { type?: string } | undefined)?.type === 'feed';
              if (channel !== down || !isFeed) send.call(contents, channel, ...args);
            };
      }
    },
    { on: isOn, down: CHANNELS.down },
  );
  if (isOn) await foldsOf(house);
}

/** Sent and received by the kitchen's own document, so that one clock times both, over one feed; milliseconds. */
function delaysOf(kitchen: Page): Promise<number[]> {
  const page = { table: '1', server: 'Ana', text: 'bench' };
  const commands = Array.from({ length: TIMED }, () => commandOf('page.send', page));
  return kitchen.evaluate(async (all) => {
    const awaited = new Map<string, (at: number) => void>();
    const { sequence } = window.heardFold?.() ?? { sequence: 0 };
    let greeted = () => {};
    const isGreeted = new Promise<void>((resolve) => {
      greeted = resolve;
    });
    const stop = window.heard.feed(sequence, (message) => {
      greeted();
      if (message.type !== 'batch') return;
      for (const { correlationid } of message.events) {
        awaited.get(correlationid)?.(performance.now());
      }
    });
    await isGreeted;
    const delays: number[] = [];
    for (const command of all) {
      const heard = new Promise<number>((resolve) => {
        awaited.set(command.id, resolve);
      });
      const sentAt = performance.now();
      await window.heard.publish(command);
      delays.push((await heard) - sentAt);
    }
    stop();
    return delays;
  }, commands);
}

/** Keeps a document's thread busy, as a window that hangs; it still answers in the breaks. */
async function keepBusy(page: Page, isBusy: boolean): Promise<void> {
  await page.evaluate(
    ({ on, forMs, breathMs }) => {
      const bench = globalThis as unknown as { benchBusy?: boolean };
      bench.benchBusy = on;
      const hang = (): void => {
        if (!bench.benchBusy) return;
        const until = performance.now() + forMs;
        while (performance.now() < until);
        setTimeout(hang, breathMs);
      };
      if (on) setTimeout(hang, 0);
    },
    { on: isBusy, ...BUSY },
  );
}
