import { describe, expect, it } from 'vitest';
import type { JournalFs } from '../../electron/hub/files/files';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import { openHub } from '../../electron/hub/open-hub';
import { sampleHouse } from '../../shared/sample/sample-house';
import { makeDay } from '../bench/history';
import { Disk } from '../electron/hub/journal/disk';

const DAYS = 365;
const EVENTS = 60;
/** The newest day: for its length, to be read, and to be written. */
const OPENED_MAX = 3;

const dateOf = (day: number): string =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

const fileOf = (day: number) => {
  const endsAt = Date.UTC(2026, 0, 1 + day, 20);
  const events = makeDay({
    date: dateOf(day),
    after: day * EVENTS * 2,
    events: EVENTS,
    isOver: false,
    endsAt,
  });
  return encodeBatch(events);
};

/** A house with day files up to the last of the year, and how many of them it has. */
function yearOf(days: number): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const old = fileOf(0);
  for (let day = DAYS - days; day < DAYS - 1; day += 1) files[`/journal/${dateOf(day)}.log`] = old;
  files[`/journal/${dateOf(DAYS - 1)}.log`] = fileOf(DAYS - 1);
  return files;
}

/** Opens the hub on a journal, and counts what it reads of the disk. */
async function start(files: Record<string, Uint8Array>, alsoRead: 'nothing' | 'all' = 'nothing') {
  const disk = Disk.of(files);
  let bytes = 0;
  const fs: JournalFs = {
    mkdir: () => disk.mkdir(),
    names: (folder) => disk.names(folder),
    rename: (from, to) => disk.rename(from, to),
    syncFolder: () => disk.syncFolder(),
    open: async (path, mode) => {
      const file = await disk.open(path, mode);
      return {
        ...file,
        read: async (into, position) => {
          const read = await file.read(into, position);
          bytes += read;
          return read;
        },
      };
    },
  };
  const fail = (error: unknown): never => {
    throw error;
  };
  const journal = await openDayJournal('/journal', { fs });
  const { hub, close } = await openHub({
    dataDir: '/nowhere',
    journal,
    house: sampleHouse,
    now: () => Date.UTC(2026, 0, DAYS, 21),
    report: (_name, error) => fail(error),
    onUnavailable: (_is, error) => fail(error),
    start: [],
    clocks: 'none',
  });
  if (alsoRead === 'all')
    for (const date of await journal.days()) await journal.readBusinessDay(date);
  const opened = disk.opened.length;
  expect(Object.keys(hub.state.tickets).length).toBeGreaterThan(0);
  await close();
  return { opened, bytes };
}

describe('what the hub reads at its start', () => {
  it('is one day file, with one day of history and with 365', async () => {
    const files = yearOf(DAYS);
    const newest = `/journal/${dateOf(DAYS - 1)}.log`;
    const year = await start(files);
    expect(year.opened).toBeLessThanOrEqual(OPENED_MAX);
    expect(year.bytes).toBe(files[newest]?.length);
    expect(await start(Object.fromEntries([[newest, files[newest] ?? Buffer.alloc(0)]]))).toEqual(
      year,
    );
  });

  it('would grow with the house if the days before were read', async () => {
    const day = await start(yearOf(1));
    const year = await start(yearOf(DAYS), 'all');
    expect(year.opened).toBeGreaterThan(OPENED_MAX);
    expect(year.bytes).toBeGreaterThan(100 * day.bytes);
  });
});
