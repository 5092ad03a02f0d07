import type { CDPSession } from 'playwright-core';
import { newDataDir, type RunningHouse, startHouse } from '../e2e/app';
import { type Extent, type Row, type Runs, rowOf } from './figures';
import { Load } from './load';
import { processorSeconds, resize } from './windows';

const OPEN = 300;
const ROUNDS = 3;
const STEADY_S = 5;
const IDLE_S = 10;
const BURST = 50;
/** The longest that a task may delay a touch. */
const LONG_MS = 50;
/** An upper limit for the feed and the drawing of a burst. */
const SETTLE_MS = 1_500;
/** For some seconds after a busy time V8 still compiles and collects garbage. */
const REST_MS = 15_000;

/** Measurements of a document over a time; a task counts as long from 50 ms, and 0 means that there was none. */
type Seen = { longestMs: number; droppedPercent: number };

/**
 * The kitchen's window with 300 open tickets and every age ticking: untouched, with an event a second, and
 * with 50 at once. Idle processor time is measured at rest, without counting frames.
 */
export async function benchKitchen({ isQuick }: Extent): Promise<Row[]> {
  const steadyS = isQuick ? 2 : STEADY_S;
  const idleS = isQuick ? 2 : IDLE_S;
  const rounds = isQuick ? 1 : ROUNDS;
  const data = await newDataDir();
  const house = await startHouse(data.dir);
  const took = new Map<string, number[][]>();
  const add = (name: string, value: number): void => {
    took.set(name, [...(took.get(name) ?? []), [value]]);
  };
  try {
    const { kitchen } = house.windows;
    await resize(house, kitchen, 1920, 1080);
    const load = new Load(house);
    await load.keepOpen(OPEN);
    const session = await house.app.context().newCDPSession(kitchen);
    await session.send('Performance.enable');
    await kitchen.waitForTimeout(SETTLE_MS);
    for (let round = 0; round < rounds; round += 1) {
      const seen = {
        idle: await watched(house, () => kitchen.waitForTimeout(steadyS * 1_000)),
        steady: await watched(house, async () => {
          for (let second = 0; second < steadyS; second += 1) {
            await load.change(1);
            await kitchen.waitForTimeout(1_000);
          }
        }),
        burst: await watched(house, async () => {
          await load.change(BURST);
          await kitchen.waitForTimeout(SETTLE_MS);
        }),
      };
      for (const [name, { longestMs, droppedPercent }] of Object.entries(seen)) {
        add(`${name} longest`, longestMs);
        add(`${name} dropped`, droppedPercent);
      }
      const ticking = await scriptingMs(session, () => kitchen.waitForTimeout(SETTLE_MS));
      const busy = await scriptingMs(session, async () => {
        for (let count = 0; count < BURST; count += 1) await load.change(1);
        await kitchen.waitForTimeout(SETTLE_MS);
      });
      add('ticking', (ticking * 1_000) / SETTLE_MS);
      add('per event', busy / BURST);
    }
    await kitchen.waitForTimeout(isQuick ? SETTLE_MS : REST_MS);
    for (let round = 0; round < rounds; round += 1) {
      const before = await processorSeconds(house, kitchen);
      await kitchen.waitForTimeout(idleS * 1_000);
      const after = await processorSeconds(house, kitchen);
      add('idle', (100 * (after - before)) / idleS);
    }
  } finally {
    await house.close();
    await data.remove();
  }
  return rowsOf((name) => took.get(name) ?? []);
}

function rowsOf(of: (name: string) => Runs): Row[] {
  const all = { is: 'all frames', runs: [[100]] };
  const noLongTask = { text: 'none over 50 ms', holds: ({ p50 }: { p50: number }) => p50 === 0 };
  const limit = { is: 'the limit', runs: [[LONG_MS]] };
  return [
    rowOf(
      `longest task over ${LONG_MS} ms, an event a second`,
      'ms',
      of('steady longest'),
      limit,
      noLongTask,
    ),
    rowOf(
      `longest task over ${LONG_MS} ms, ${BURST} events at once`,
      'ms',
      of('burst longest'),
      limit,
      noLongTask,
    ),
    rowOf('frames left out, untouched', '%', of('idle dropped'), all),
    rowOf('frames left out, an event a second', '%', of('steady dropped'), all),
    rowOf(`frames left out, ${BURST} events at once`, '%', of('burst dropped'), all),
    rowOf('scripting for an event', 'ms', of('per event'), {
      is: 'a second of ages ticking',
      runs: of('ticking'),
    }),
    rowOf(
      'processor time while idle, 300 ages ticking',
      '% of a core',
      of('idle'),
      { is: 'a core', runs: [[100]] },
      { text: '≤ 2 %', holds: ({ p50 }) => p50 <= 2 },
    ),
  ];
}

/** Measures long tasks and dropped frames of the document during `work`. */
async function watched({ windows }: RunningHouse, work: () => Promise<void>): Promise<Seen> {
  const { kitchen } = windows;
  type Watch = { benchEnd: () => Seen };
  await kitchen.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    let next = requestAnimationFrame(function frame(at) {
      frames.push(at);
      next = requestAnimationFrame(frame);
    });
    (globalThis as unknown as Watch).benchEnd = () => {
      cancelAnimationFrame(next);
      tasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
      const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
      const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0);
      return {
        longestMs: Math.max(0, ...tasks),
        droppedPercent: (100 * missed) / (gaps.length + missed),
      };
    };
  });
  await work();
  return kitchen.evaluate(() => (globalThis as unknown as Watch).benchEnd());
}

/** Milliseconds that the document spent in scripts during `work`. */
async function scriptingMs(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const before = await read();
  await work();
  return ((await read()) - before) * 1_000;
}
