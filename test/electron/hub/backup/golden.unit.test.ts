import { readFileSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { verify } from '../../../../electron/hub/backup/verify';
import {
  EVENT_NAMES,
  type EventName,
  schemaOfEvent,
  typeOf,
} from '../../../../shared/contract/events';
import { foldHash } from '../../../../shared/views/fold-hash';
import { collect } from '../journal/describe-journal';
import { closedTickets, JOURNALS, openGolden, summaryOf } from './golden';
import { foldOf, newFolder, openKeptHouse } from './kept-house';

vi.setConfig({ testTimeout: 60_000 });

const GOLDEN = [
  'v1/2026-11-23',
  'v1/2026-11-25',
  'v1/2026-11-27',
  'v2/2026-11-28',
  'v2/2026-11-29',
];

/** Event types that are newer than the last golden journal; the next one must have them. */
const NOT_YET: EventName[] = [];

describe.each(GOLDEN)('the golden journal %s', (name) => {
  const dir = join(JOURNALS, name);

  it('opens, and folds to the same state as when it was written', async () => {
    const golden = await openGolden(join(dir, 'journal'));
    const expected = JSON.parse(await readFile(join(dir, 'expected.json'), 'utf8'));
    expect(summaryOf(golden)).toEqual(expected);
    expect(golden.whole).toEqual(golden.opened);
  });

  it('reads every ticket that was closed as the version that wrote it did', async () => {
    const { events } = await openGolden(join(dir, 'journal'));
    const expected: unknown[] = JSON.parse(await readFile(join(dir, 'closed.json'), 'utf8'));
    expect(expected.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(closedTickets(events)))).toEqual(expected);
  });

  it('has only events that the contract still describes', async () => {
    const { events } = await openGolden(join(dir, 'journal'));
    for (const event of events) {
      expect(schemaOfEvent(event.type)?.safeParse(event).error, event.type).toBeUndefined();
    }
  });

  it('continues: its next day is of version 2, and folds on from the same state', async () => {
    const folder = await newFolder();
    await cp(join(dir, 'journal'), join(folder, 'journal'), { recursive: true });
    const before = (await openGolden(join(dir, 'journal'))).opened;
    const snapshotsBefore = (await snapshotsIn(folder)).length;
    const clock = { now: Date.parse(`${before.day.date}T12:00:00Z`) };
    const house = await openKeptHouse(folder, clock);
    expect(foldHash(house.hub.state)).toBe(foldHash(before));
    const server = before.house.staff[0]?.name ?? '';
    await house.send('shift.start', { server, zones: ['A'] });
    await house.nextDay();
    await house.send('shift.start', { server, zones: ['B'] });
    await house.close();
    expect(await snapshotsIn(folder)).toHaveLength(snapshotsBefore + 1);
    const again = await openKeptHouse(folder, clock);
    expect(foldHash(again.hub.state)).toBe(foldHash(house.hub.state));
    const [opened] = await collect(again.journal.archive.readDay(again.hub.state.day.date));
    const numbers = Object.values(before.tickets).map(({ number }) => number);
    const taken = numbers.sort((a, b) => a - b);
    const { date } = again.hub.state.day;
    expect(opened?.data).toEqual({ date, ...(taken.length > 0 ? { taken } : {}) });
    await again.close();
    expect(await foldOf(folder)).toBe(foldHash(house.hub.state));
    expect((await verify(folder)).code).toBe(0);
  });

  it('is healthy', async () => {
    const before = await bytesIn(join(dir, 'journal'));
    expect((await verify(join(dir, 'journal'))).code).toBe(0);
    expect(await bytesIn(join(dir, 'journal'))).toEqual(before);
  });
});

it('every type of event is in a golden journal', async () => {
  const types = new Set<string>(NOT_YET.map(typeOf));
  for (const name of GOLDEN) {
    const { events } = await openGolden(join(JOURNALS, name, 'journal'));
    for (const { type } of events) types.add(type);
  }
  expect(EVENT_NAMES.filter((name) => !types.has(typeOf(name)))).toEqual([]);
});

it('every golden journal is tested', async () => {
  const versions = (await readdir(JOURNALS)).filter((name) => /^v\d+$/u.test(name));
  const all = versions.map(async (version) =>
    (await readdir(join(JOURNALS, version))).map((name) => `${version}/${name}`),
  );
  expect((await Promise.all(all)).flat().sort()).toEqual(GOLDEN);
});

const snapshotsIn = async (dir: string): Promise<string[]> =>
  (await readdir(join(dir, 'journal'))).filter((name) => name.endsWith('.snapshot'));

const bytesIn = async (dir: string): Promise<Buffer[]> =>
  (await readdir(dir)).sort().map((name) => readFileSync(join(dir, name)));
