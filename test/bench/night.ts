import { START_ROLES } from '../../shared/contract/roles';
import { newDataDir, type RunningHouse, startHouse } from '../e2e/app';
import { pagerOf } from '../e2e/people';
import { type Extent, percentile, type Row, rowOf } from './figures';
import { Load } from './load';
import { floorOnce, prepareTaps, tapOnce } from './tap';
import { megabytes } from './windows';

const TICKETS = 10_000;
const OPEN = 30;
/** Tickets that come at the same moment; the same number of older ones is finished. */
const AT_ONCE = 50;
const TAPS = 15;
const SETTLE_MS = 3_000;
/** How often the hub's event loop is sampled: shorter delays are no stall. */
const RESOLUTION_MS = 10;

/** Delays of the hub's event loop, in milliseconds beyond the sampling interval. */
type Stalls = { p99: number; max: number };
/** Taps and the floor between them, at the beginning and at the end of the night. */
type Hour = { taps: number[]; floor: number[] };

/**
 * A night of 10,000 tickets through three windows, at full speed: placed, bumped, paged, picked up. Measures
 * the growth of the memory of each process, tap ▶ paint of the last hour against the first, and the delays
 * of the hub's event loop against the same loop when idle.
 */
export async function benchNight({ isQuick }: Extent): Promise<Row[]> {
  const data = await newDataDir();
  const house = await startHouse(data.dir);
  const settle = () => house.windows.kitchen.waitForTimeout(SETTLE_MS);
  try {
    await pagerOf(house, 'Luis');
    await prepareTaps(house);
    await watchLoop(house);
    await settle();
    const idle = await stallsOf(house);
    const start = await megabytes(house);
    const load = new Load(house);
    await load.keepOpen(OPEN);
    const hour = async (): Promise<Hour> => {
      const taps: number[] = [];
      const floor: number[] = [];
      for (let tap = 0; tap < (isQuick ? 2 : TAPS); tap += 1) {
        taps.push(await tapOnce(house, load));
        floor.push(await floorOnce(house, data.dir));
      }
      return { taps, floor };
    };
    await tapOnce(house, load);
    const first = await hour();
    await watchLoop(house);
    const tickets = isQuick ? 250 : TICKETS;
    for (let done = 0; done < tickets; done += AT_ONCE) await load.turnOver(AT_ONCE);
    const busy = await stallsOf(house);
    await settle();
    const end = await megabytes(house);
    const last = await hour();
    return [
      rowOf(
        'memory of the hub after 10,000 tickets, over its start',
        'MB',
        [[end.hub - start.hub]],
        { is: 'the hub at its start', runs: [[start.hub]] },
        { text: '≤ 150 MB', holds: ({ p50 }) => p50 <= 150 },
      ),
      ...START_ROLES.map((role, index) =>
        rowOf(
          `  of the window ${role}`,
          'MB',
          [[(end.windows[index] ?? 0) - (start.windows[index] ?? 0)]],
          { is: 'that window at its start', runs: [[start.windows[index] ?? 0]] },
        ),
      ),
      rowOf(
        'tap ▶ paint after 10,000 tickets, in floors',
        '×',
        [inFloors(last)],
        { is: 'in the first hour', runs: [inFloors(first)] },
        { text: '≤ 1.2 × baseline', holds: ({ ratio }) => ratio <= 1.2 },
      ),
      rowOf('the hub’s loop held up all night (p99)', 'ms', [[busy.p99]], {
        is: 'with nothing to do',
        runs: [[idle.p99]],
      }),
      rowOf(
        'the hub’s loop held up all night (longest)',
        'ms',
        [[busy.max]],
        { is: 'with nothing to do', runs: [[idle.max]] },
        { text: '≤ 100 ms', holds: ({ p50 }) => p50 <= 100 },
      ),
    ];
  } finally {
    await house.close();
    await data.remove();
  }
}

/** Each tap as a multiple of the floor of its hour, so that a slower machine does not count. */
function inFloors({ taps, floor }: Hour): number[] {
  const one = percentile(floor, 0.5);
  return taps.map((tap) => tap / one);
}

/** Begins to measure the delays of the hub's event loop. */
async function watchLoop({ app }: RunningHouse): Promise<void> {
  await app.evaluate((_electron, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    type Watch = { benchLoop?: ReturnType<typeof monitorEventLoopDelay> };
    const watch = globalThis as unknown as Watch;
    watch.benchLoop?.disable();
    watch.benchLoop = monitorEventLoopDelay({ resolution });
    watch.benchLoop.enable();
  }, RESOLUTION_MS);
}

async function stallsOf({ app }: RunningHouse): Promise<Stalls> {
  const seen = await app.evaluate(() => {
    const watch = globalThis as unknown as {
      benchLoop?: { percentile(of: number): number; max: number; count: number };
    };
    const loop = watch.benchLoop;
    if (!loop || loop.count < 10) throw new Error('The hub’s loop was not watched.');
    return { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 };
  });
  return {
    p99: Math.max(0, seen.p99 - RESOLUTION_MS),
    max: Math.max(0, seen.max - RESOLUTION_MS),
  };
}
