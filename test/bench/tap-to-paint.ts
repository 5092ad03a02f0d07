import { newDataDir, startHouse } from '../e2e/app';
import { type Extent, median, type Row, rowOf } from './figures';
import { Load } from './load';
import { pushBy, takeBytes } from './other-pushes';
import { floorOnce, prepareTaps, tapOnce } from './tap';

const ROUNDS = 3;
const OPEN = [30, 300] as const;
/** Tickets an hour: a quiet house, the busiest restaurant known, and ten times that. */
const RATES = [15, 350, 3_500] as const;
/** The bar applies to this one, so it gets the most taps. */
const MOST = { rate: 3_500, open: 30 };
const TAPS = { most: 20, other: 5, snapshot: 6 };
/** Each tap waits for the poll's interval, so slow polls get few taps; the slowest is calculated. */
const POLLS = [
  { everyMs: 1_000, taps: 4 },
  { everyMs: 5_000, taps: 2 },
] as const;
const RECKONED_S = 30;

type Measured = Map<string, number[][]>;

/**
 * From the pointer leaving Send in front of house to the frame in which the kitchen has painted the
 * ticket, durable acknowledgement included, in real windows. The floor is measured between the taps, in the
 * same windows. For comparison the same windows get a poll, and a full snapshot of all open tickets for
 * each change.
 */
export async function benchTapToPaint({ isQuick }: Extent): Promise<Row[]> {
  const data = await newDataDir();
  const house = await startHouse(data.dir);
  const load = new Load(house);
  const took: Measured = new Map();
  const floors: number[][] = [];
  const bytes: Measured = new Map();
  const add = (to: Measured, name: string, samples: number[]): void => {
    to.set(name, [...(to.get(name) ?? []), samples]);
  };
  try {
    await prepareTaps(house);
    await pushBy(house, { way: 'plain' });
    await tapOnce(house, load);
    for (let round = 0; round < (isQuick ? 1 : ROUNDS); round += 1) {
      const floor: number[] = [];
      const tap = async (taps: number): Promise<number[]> => {
        const times: number[] = [];
        for (let count = 0; count < (isQuick ? 2 : taps); count += 1) {
          times.push(await tapOnce(house, load));
          floor.push(await floorOnce(house, data.dir));
        }
        return times;
      };
      for (const open of OPEN) {
        await load.keepOpen(open);
        for (const rate of RATES) {
          const isMost = rate === MOST.rate && open === MOST.open;
          const times = await load.during(rate, () => tap(isMost ? TAPS.most : TAPS.other));
          add(took, cell(rate, open), times);
        }
        await takeBytes(house);
        await tap(1);
        add(bytes, `change ${open}`, await takeBytes(house));
        await pushBy(house, { way: 'snapshot' });
        const times = await load.during(MOST.rate, () => tap(TAPS.snapshot));
        add(took, `snapshot ${open}`, times);
        add(bytes, `snapshot ${open}`, await takeBytes(house));
        await pushBy(house, { way: 'plain' });
      }
      await load.keepOpen(MOST.open);
      for (const { everyMs, taps } of POLLS) {
        await pushBy(house, { way: 'poll', everyMs });
        add(took, `poll ${everyMs}`, await tap(taps));
        await pushBy(house, { way: 'plain' });
      }
      floors.push(floor);
    }
  } finally {
    await house.close();
    await data.remove();
  }
  return rowsOf(took, bytes, floors);
}

function rowsOf(took: Measured, bytes: Measured, floors: number[][]): Row[] {
  const floor = { is: 'one round trip + one sync + one frame', runs: floors };
  const runs = (name: string) => took.get(name) ?? [];
  const most = runs(cell(MOST.rate, MOST.open));
  return [
    rowOf(`tap Send ▶ painted in the kitchen, ${label(MOST.rate, MOST.open)}`, 'ms', most, floor, {
      text: 'p50 ≤ 3 × floor, p99 < 100 ms',
      holds: ({ ratio, p99 }) => ratio <= 3 && p99 < 100,
    }),
    ...OPEN.flatMap((open) =>
      RATES.filter((rate) => rate !== MOST.rate || open !== MOST.open).map((rate) =>
        rowOf(`  ${label(rate, open)}`, 'ms', runs(cell(rate, open)), floor),
      ),
    ),
    ...OPEN.map((open) =>
      rowOf(`  all ${open} open tickets pushed each time`, 'ms', runs(`snapshot ${open}`), floor),
    ),
    ...POLLS.map(({ everyMs }) =>
      rowOf(`  polling every ${everyMs / 1_000} s`, 'ms', runs(`poll ${everyMs}`), floor),
    ),
    rowOf(
      `  polling every ${RECKONED_S} s (reckoned)`,
      'ms',
      most.map((times) => reckoned(times, RECKONED_S * 1_000)),
      floor,
    ),
    ...OPEN.map((open) =>
      rowOf(
        `bytes of a change to a window, ${open} open`,
        'B',
        bytes.get(`change ${open}`) ?? [],
        { is: 'all open tickets', runs: bytes.get(`snapshot ${open}`) ?? [] },
        { text: '≤ 0.1 × baseline', holds: ({ ratio }) => ratio <= 0.1 },
      ),
    ),
  ];
}

const cell = (rate: number, open: number): string => `${rate}/h, ${open} open`;
const label = (rate: number, open: number): string =>
  `${rate.toLocaleString('en')} tickets/h, ${open} open`;

/** A poll finds a ticket after a wait of 0 to its interval, evenly distributed, and is then painted as usual. */
function reckoned(times: readonly number[], everyMs: number): number[] {
  const push = median(times);
  const waits = Array.from({ length: 100 }, (_, index) => ((index + 0.5) / 100) * everyMs);
  return waits.map((wait) => push + wait);
}
