import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../electron/hub/files/files';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import { openHub } from '../../electron/hub/open-hub';
import { formatSequence } from '../../shared/contract/events';
import { sampleHouse } from '../../shared/sample/sample-house';
import { makeDay, snapshotOf } from '../bench/history';
import { Disk } from '../electron/hub/journal/disk';

const DAYS = 365;
const EVENTS = 60;
/** Reads of the newest day: its length, its records, and for writing. One read of its snapshot. */
const OPENED_MAX = 4;

const dateOf = (day: number): string =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

const eventsOf = (day: number) =>
  makeDay({
    date: dateOf(day),
    after: day * EVENTS * 2,
    events: EVENTS,
    isOver: false,
    endsAt: Date.UTC(2026, 0, 1 + day, 20),
  });

/** A house with day files up to the last of the year; returns how many it has. */
function yearOf(days: number): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const old = encodeBatch(eventsOf(0));
  const oldSnapshot = snapshotOf(eventsOf(0)).bytes;
  for (let day = DAYS - days; day < DAYS - 1; day += 1) {
    const sequence = formatSequence(day * EVENTS * 2 + 1);
    files[`/journal/${dateOf(day)}.log`] = old;
    files[`/journal/${dateOf(day)}.${sequence}.snapshot`] = oldSnapshot;
  }
  const newest = eventsOf(DAYS - 1);
  const { file, bytes } = snapshotOf(newest);
  files[`/journal/${dateOf(DAYS - 1)}.log`] = encodeBatch(newest);
  files[`/journal/${file}`] = bytes;
  return files;
}

/** Opens the hub on a journal, and counts its reads of the disk. */
async function start(files: Record<string, Uint8Array>, alsoRead: 'nothing' | 'all' = 'nothing') {
  const disk = Disk.of(files);
  let bytes = 0;
  const fs: FileSystem = {
    mkdir: () => disk.mkdir(),
    names: (folder) => disk.names(folder),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
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
    for (const date of await journal.archive.days()) {
      for await (const _events of journal.archive.readDay(date));
    }
  const opened = disk.opened.length;
  expect(Object.keys(hub.state.tickets).length).toBeGreaterThan(0);
  await close();
  return { opened, bytes };
}

describe('what the hub reads at its start', () => {
  it('is one snapshot and one day file, with one day of history and with 365', async () => {
    const newest = Object.values(yearOf(1));
    expect(newest).toHaveLength(2);
    const year = await start(yearOf(DAYS));
    expect(year.opened).toBeLessThanOrEqual(OPENED_MAX);
    expect(year.bytes).toBe(newest.reduce((sum, { length }) => sum + length, 0));
    expect(await start(yearOf(1))).toEqual(year);
  });

  it('would grow with the house if earlier days were read', async () => {
    const day = await start(yearOf(1));
    const year = await start(yearOf(DAYS), 'all');
    expect(year.opened).toBeGreaterThan(OPENED_MAX);
    expect(year.bytes).toBeGreaterThan(100 * day.bytes);
  });
});
