import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../../electron/hub/journal/day-files/record';
import { encodeSnapshot } from '../../../../electron/hub/journal/day-files/snapshot-file';
import { JournalNewer } from '../../../../electron/hub/journal/event-log';
import { type HeardEvent, heardEvent } from '../../../../shared/contract/events';
import { collect, describeJournal, readStart } from './describe-journal';
import { Disk } from './disk';
import { dayOpened, eightySixed, eightySixedFrom, stateOf } from './events';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'heard-journal-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describeJournal('day files', (place) => openDayJournal(join(root, place, 'journal')));
const disks = new Map<string, Disk>();
describeJournal('day files on a simulated disk', (place) => {
  const disk = disks.get(place) ?? new Disk();
  disks.set(place, disk);
  return openDayJournal('journal', { fs: disk });
});

/** An event of a type that is not in the contract yet. */
const ofTheFuture = (sequence: number): HeardEvent =>
  ({ ...eightySixed(sequence), type: 'app.heard.ticket.teleported.v1' }) as unknown as HeardEvent;

describe('the events of these tests', () => {
  it('are valid in the contract', () => {
    for (const event of [dayOpened(1, MONDAY), eightySixed(2)]) {
      expect(heardEvent.parse(event)).toEqual(event);
    }
  });
});

describe('the files of the days', () => {
  it('are one a day, with one readable line per record', async () => {
    const dir = join(root, 'readable');
    const journal = await openDayJournal(dir);
    await journal.log.append(0, [dayOpened(1, MONDAY), eightySixed(2)]);
    await journal.log.append(2, [dayOpened(3, TUESDAY)]);
    await journal.log.close();
    expect((await readdir(dir)).sort()).toEqual(['2026-11-23.log', '2026-11-24.log']);
    const lines = (await readFile(join(dir, '2026-11-23.log'), 'utf8')).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^[0-9a-f]{8} 0000000000002 \{"specversion":"1\.0",.*\}$/u);
  });

  it('get a number when a day is begun again, and sort by it as a number', async () => {
    const dir = join(root, 'parts');
    const journal = await openDayJournal(dir);
    for (let sequence = 1; sequence <= 11; sequence += 1) {
      await journal.log.append(sequence - 1, [dayOpened(sequence, MONDAY)]);
    }
    await journal.log.close();
    expect(await readdir(dir)).toContain('2026-11-23.11.log');
    const again = await openDayJournal(dir);
    expect(again.log.last).toBe(11);
    expect((await collect(again.log.read(0))).map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    );
    await again.log.close();
  });

  it('leave other files alone', async () => {
    const dir = join(root, 'strangers');
    const journal = await openDayJournal(dir);
    await journal.log.append(0, [dayOpened(1, MONDAY)]);
    await journal.log.close();
    const strangers = ['notes.txt', '2027-01-01.log.torn-20270101T000000000Z', '2027-01-01.1.log'];
    for (const name of strangers) await writeFile(join(dir, name), 'not ours');
    const again = await openDayJournal(dir);
    expect(again.log.last).toBe(1);
    expect(again.archive.damage).toEqual([]);
    await again.log.append(1, [eightySixed(2)]);
    await again.log.close();
    for (const name of strangers) expect(await readFile(join(dir, name), 'utf8')).toBe('not ours');
  });
});

describe('a file that a newer version wrote', () => {
  const disk = () =>
    Disk.of({
      'journal/2026-11-23.log': encodeBatch([dayOpened(1, MONDAY), eightySixed(2)]),
      'journal/2026-11-24.log': Buffer.concat([
        encodeBatch([dayOpened(3, TUESDAY), ofTheFuture(4)]),
        Buffer.from('a torn tail'),
      ]),
    });

  it('is refused with its version, and not touched', async () => {
    const touched = disk();
    await expect(openDayJournal('journal', { fs: touched })).rejects.toThrow(JournalNewer);
    await expect(openDayJournal('journal', { fs: touched })).rejects.toThrow(/newer.*teleported/u);
    expect(touched.files()).toEqual(disk().files());
  });

  it('is refused when it is an older day', async () => {
    const older = Disk.of({
      'journal/2026-11-23.log': encodeBatch([dayOpened(1, MONDAY), ofTheFuture(2)]),
      'journal/2026-11-24.log': encodeBatch([dayOpened(3, TUESDAY)]),
    });
    const journal = await openDayJournal('journal', { fs: older });
    await expect(collect(journal.log.read(0))).rejects.toThrow(JournalNewer);
    expect(await collect(journal.log.read(2))).toHaveLength(1);
  });
});

describe('a year of history', () => {
  const year = async (): Promise<Disk> => {
    const files: Record<string, Buffer> = {};
    for (let day = 0; day < 365; day += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      const first = day * 3 + 1;
      files[`journal/${date}.log`] = encodeBatch([
        dayOpened(first, date),
        ...eightySixedFrom(first + 1, 2),
      ]);
    }
    const last = 364 * 3 + 1;
    files[SNAPSHOT] = encodeSnapshot(last, stateOf(last, '2026-12-31'));
    return Disk.of(files);
  };
  const SNAPSHOT = 'journal/2026-12-31.0000000001093.snapshot';

  it('is not opened at a start', async () => {
    const disk = await year();
    const journal = await openDayJournal('journal', { fs: disk });
    expect((await readStart(journal)).events).toHaveLength(2);
    expect(new Set(disk.opened)).toEqual(new Set(['journal/2026-12-31.log', SNAPSHOT]));
  });

  it('is searched by halves for the start of an old day', async () => {
    const disk = await year();
    const journal = await openDayJournal('journal', { fs: disk });
    disk.opened.length = 0;
    expect((await journal.archive.startOf('2026-01-03'))?.day.date).toBe('2026-01-03');
    // Two binary searches in 365, and the days before it.
    expect(disk.opened.length).toBeLessThan(35);
  });

  it('is not opened to resume near its end', async () => {
    const disk = await year();
    const journal = await openDayJournal('journal', { fs: disk });
    disk.opened.length = 0;
    expect(await collect(journal.log.read(365 * 3 - 4))).toHaveLength(4);
    // The newest was read at the start.
    expect(new Set(disk.opened)).toEqual(new Set(['journal/2026-12-30.log']));
    expect(await collect(journal.log.read(0))).toHaveLength(365 * 3);
  });
});
