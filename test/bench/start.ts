import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newDataDir } from '../e2e/app';
import { type Extent, type Row, type Runs, rowOf } from './figures';
import { DAYS, EVENTS_A_DAY, makeDay, today, writeDay, writeYear } from './history';
import { timedApp } from './timed-start';

const ROUNDS = 5;
/** The first start of a house writes the ticket book, which no later start does again. */
const BOOK_MS = 4_000;

type HouseKind = {
  name: string;
  /** The signal that ended the start before this one. */
  signal: NodeJS.Signals;
  write(dir: string): Promise<unknown>;
};

const writeBusyDay = (dir: string, after: number): Promise<number> => {
  const day = { date: today(), after, events: EVENTS_A_DAY, isOver: false, endsAt: Date.now() };
  return writeDay(dir, today(), makeDay(day));
};
const KINDS: readonly HouseKind[] = [
  { name: 'an empty house', signal: 'SIGTERM', write: async () => {} },
  { name: `${DAYS} days of history`, signal: 'SIGTERM', write: writeYear },
  { name: 'a busy day', signal: 'SIGTERM', write: (dir) => writeBusyDay(dir, 0) },
  {
    name: `SIGKILL at the end of a busy day, ${DAYS} days of history`,
    signal: 'SIGKILL',
    write: async (dir) => writeBusyDay(dir, await writeYear(dir)),
  },
];

/**
 * From the start of the process to the frame in which the first window says Live, of houses with histories of
 * different sizes, in turn. Each house was started once before, so that no timed start makes its folders.
 */
export async function benchStart({ isQuick }: Extent): Promise<Row[]> {
  const app = await timedApp();
  const houses: { kind: HouseKind; dir: string; first: number[][]; all: number[][] }[] = [];
  const data = await newDataDir();
  try {
    for (const [index, kind] of KINDS.entries()) {
      const dir = join(data.dir, `house-${index}`);
      await kind.write(dir);
      const { end } = await app.start(dir);
      await new Promise((next) => setTimeout(next, BOOK_MS));
      await end(kind.signal);
      houses.push({ kind, dir, first: [], all: [] });
    }
    console.log(await sizeOf(houses.at(-1)?.dir ?? ''));
    for (let round = 0; round < (isQuick ? 1 : ROUNDS); round += 1) {
      for (const { kind, dir, first, all } of houses) {
        const started = await app.start(dir);
        first.push([started.first]);
        all.push([started.all]);
        await started.end(kind.signal);
      }
    }
  } finally {
    await data.remove();
    await app.remove();
  }
  const [empty, ...others] = houses;
  const of = (runs: Runs) => ({ is: 'an empty house', runs });
  const bar = {
    text: '≤ 1.2 × an empty house',
    holds: ({ ratio }: { ratio: number }) => ratio <= 1.2,
  };
  return [
    rowOf(
      'start ▶ first usable window, an empty house',
      'ms',
      empty?.first ?? [],
      of(empty?.first ?? []),
    ),
    ...others.map(({ kind, first }) =>
      rowOf(
        `  after ${kind.name}`,
        'ms',
        first,
        of(empty?.first ?? []),
        // The design promises that history costs nothing; a day's own events are replayed, and shown with it.
        kind.write === writeYear ? bar : undefined,
      ),
    ),
    rowOf(
      'start ▶ all three windows, an empty house',
      'ms',
      empty?.all ?? [],
      of(empty?.all ?? []),
    ),
    ...others.map(({ kind, all }) =>
      rowOf(`  after ${kind.name}`, 'ms', all, of(empty?.all ?? [])),
    ),
  ];
}

/** The size of the largest house on disk, in words. */
async function sizeOf(dir: string): Promise<string> {
  const sums = await Promise.all(
    ['journal', 'book'].map(async (folder) => {
      const names = await readdir(join(dir, folder));
      const stats = await Promise.all(names.map((name) => stat(join(dir, folder, name))));
      const MB = stats.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
      return `${folder}: ${names.length} files, ${MB.toFixed(0)} MB by their sizes`;
    }),
  );
  return `the largest house: ${sums.join('; ')} (old days are one file under many names)`;
}
