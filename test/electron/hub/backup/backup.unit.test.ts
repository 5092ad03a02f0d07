import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkBackup } from '../../../../electron/hub/backup/read-backup';
import { Refused } from '../../../../electron/hub/backup/refused';
import { restoreBackup } from '../../../../electron/hub/backup/restore';
import {
  finishRestore,
  isUntouched,
  stageRestore,
} from '../../../../electron/hub/backup/restore-here';
import { writeBackup } from '../../../../electron/hub/backup/write-backup';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { foldHash } from '../../../../shared/views/fold-hash';
import { FRIDAY } from '../house';
import { collect } from '../journal/describe-journal';
import { dayOpened, eightySixed } from '../journal/events';
import { foldStart } from '../journal/fold-start';
import { foldOf, newFolder, openKeptHouse } from './kept-house';

vi.setConfig({ testTimeout: 60_000 });

const now = () => FRIDAY;
const reasonOf = (failure: unknown): string | undefined =>
  failure instanceof Refused ? failure.error.reason : undefined;
const refusedBecause = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => undefined, reasonOf);

/** An open house of three days in `dir`, and `file` next to it. */
async function threeDays() {
  const dir = await newFolder();
  const house = await openKeptHouse(dir);
  for (let day = 0; day < 2; day += 1) {
    await house.place(3);
    await house.nextDay();
  }
  await house.place(3);
  return { dir, house, journal: join(dir, 'journal'), file: join(await newFolder(), 'b.heard') };
}

describe('a backup', () => {
  it('contains everything acknowledged, and restores to the same house', async () => {
    const { house, dir, journal, file } = await threeDays();
    const through = house.hub.state.sequence;
    const placing = house.place(20);
    const made = await writeBackup({ journal, file, acknowledged: () => through, now });
    await placing;
    expect(made).toMatchObject({ house: 'la-brasa', through, days: expect.any(Array) });
    expect(made.days).toHaveLength(3);
    const target = join(await newFolder(), 'new', 'house');
    await restoreBackup(file, target);
    expect(await foldOf(target)).toBe(await foldOf(dir, through));
    const again = await openKeptHouse(target, house.clock);
    expect(again.hub.state.sequence).toBe(through);
    await again.place();
  });

  it('leaves out unacknowledged events, and never includes half a command', async () => {
    const dir = await newFolder();
    const open = await openDayJournal(join(dir, 'journal'));
    await open.log.append(0, [dayOpened(1, '2026-11-23'), eightySixed(2)]);
    await open.log.append(2, [eightySixed(3, { command: 'c' }), eightySixed(4, { command: 'c' })]);
    await open.log.close();
    const options = { journal: join(dir, 'journal'), now };
    const at = async (through: number) => {
      const file = join(dir, `${through}.heard`);
      return (await writeBackup({ ...options, file, acknowledged: () => through })).through;
    };
    expect([await at(4), await at(3), await at(2)]).toEqual([4, 2, 2]);
  });

  it('ends with the day before when the next one is begun and not acknowledged', async () => {
    const { dir, house, journal, file } = await threeDays();
    const names = (await readdir(journal)).filter((name) => name.endsWith('.log')).sort();
    const through = house.hub.state.sequence;
    const begun = await readFile(join(journal, names[2] ?? ''));
    await writeFile(join(journal, '2026-12-24.log'), begun.subarray(0, 100));
    const made = await writeBackup({ journal, file, acknowledged: () => through, now });
    expect(made).toMatchObject({ through, days: names.map((name) => name.slice(0, 10)) });
    const target = await newFolder();
    await restoreBackup(file, target);
    expect(await foldOf(target)).toBe(await foldOf(dir, through));
  });

  it('of one day opens without the days before', async () => {
    const { house, journal, file } = await threeDays();
    const [first] = await house.journal.archive.days();
    await writeBackup({ journal, file, day: first, now });
    const target = await newFolder();
    expect(await restoreBackup(file, target)).toMatchObject({ days: [first] });
    const open = await openDayJournal(join(target, 'journal'));
    expect(await open.archive.days()).toEqual([first]);
    expect(open.archive.damage).toEqual([]);
    await open.log.close();
  });

  it('of a later day includes the state it starts from, also when its snapshot is gone', async () => {
    const { dir, house, journal, file } = await threeDays();
    const [, second = '', third = ''] = await house.journal.archive.days();
    const [next] = await collect(house.journal.archive.readDay(third));
    const through = Number(next?.sequence) - 1;
    for (const isThere of [true, false]) {
      const snapshots = (await readdir(journal)).filter((name) => name.endsWith('.snapshot'));
      if (!isThere) for (const name of snapshots) await rm(join(journal, name));
      expect(await writeBackup({ journal, file, day: second, replace: true, now })).toMatchObject({
        days: [second],
        through,
      });
      const target = await newFolder();
      await restoreBackup(file, target);
      const open = await openDayJournal(join(target, 'journal'));
      expect(foldHash(await foldStart(open))).toBe(await foldOf(dir, through));
      await open.log.close();
    }
  });

  it('names what is missing, and never overwrites by default', async () => {
    const { journal, file } = await threeDays();
    const write = (change: object) =>
      refusedBecause(writeBackup({ journal, file, now, ...change }));
    expect(await write({ day: '2020-01-01' })).toBe('backup-no-day');
    expect(await write({ journal: `${journal}-elsewhere` })).toBe('backup-no-day');
    expect(await write({ file: join(file, 'under', 'nothing') })).toBe('disk-refused');
    expect(await write({})).toBeUndefined();
    expect(await write({})).toBe('backup-exists');
    expect(await write({ replace: true })).toBeUndefined();
  });

  it('is one file that names its parts before their bytes', async () => {
    const { journal, file } = await threeDays();
    await writeBackup({ journal, file, now });
    const text = await readFile(file, 'utf8');
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({
      format: 'heard-backup',
      version: 2,
      house: 'la-brasa',
    });
    expect(text.match(/^\{"part":"\d{4}-\d\d-\d\d\.log","bytes":\d+\}$/gmu)).toHaveLength(3);
    expect(text.match(/^\{"part":"[-\d]+\.\d{13}\.snapshot","bytes":\d+\}$/gmu)).toHaveLength(3);
    expect(await readdir(join(file, '..'))).toEqual(['b.heard']);
  });
});

describe('an incomplete backup', () => {
  /** A backup of a few hundred bytes, so that every byte can be tried. */
  async function smallBackup() {
    const dir = await newFolder();
    const open = await openDayJournal(join(dir, 'journal'));
    await open.log.append(0, [dayOpened(1, '2026-11-23')]);
    await open.log.close();
    const file = join(dir, 'b.heard');
    await writeBackup({ journal: join(dir, 'journal'), file, now });
    return { dir, file, bytes: await readFile(file) };
  }

  it('is refused with any byte flipped', async () => {
    const { file, bytes } = await smallBackup();
    const taken: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file, flipped);
      const reason = await refusedBecause(checkBackup(file));
      if (!reason?.startsWith('backup-')) taken.push(at);
    }
    expect(taken).toEqual([]);
  });

  it('is refused after any cut, and with anything appended', async () => {
    const { file, bytes } = await smallBackup();
    for (let end = 0; end < bytes.length; end += 7) {
      await writeFile(file, bytes.subarray(0, end));
      expect(await refusedBecause(checkBackup(file)), `cut at ${end}`).toMatch(/^backup-/u);
    }
    await writeFile(file, Buffer.concat([bytes, Buffer.from('{}\n')]));
    expect(await refusedBecause(checkBackup(file))).toBe('backup-damaged');
    await writeFile(file, bytes);
    expect(await refusedBecause(checkBackup(file))).toBeUndefined();
  });

  it('is named for what it is: written by a newer version, or not a backup at all', async () => {
    const { file, bytes } = await smallBackup();
    await writeFile(file, bytes.toString('latin1').replace('"version":2', '"version":3'), 'latin1');
    expect(await refusedBecause(checkBackup(file))).toBe('backup-newer');
    await writeFile(file, Buffer.alloc(1_000_000, 0x61));
    expect(await refusedBecause(checkBackup(file))).toBe('backup-unlike');
    expect(await refusedBecause(checkBackup(`${file}.gone`))).toBe('disk-refused');
  });

  it('leaves an empty house, into which the complete one can be restored', async () => {
    const { file, bytes } = await smallBackup();
    const target = await newFolder();
    await writeFile(file, bytes.subarray(0, -10));
    expect(await refusedBecause(restoreBackup(file, target))).toBe('backup-damaged');
    expect(await readdir(target)).toEqual([]);
    // A power cut in the middle leaves this.
    await mkdir(join(target, 'journal.restoring'));
    await writeFile(join(target, 'journal.restoring', '2026-11-23.log'), 'half');
    await writeFile(file, bytes);
    await restoreBackup(file, target);
    expect(await readdir(target)).toEqual(['journal']);
  });
});

describe('a restore', () => {
  it('refuses a folder that is not empty, and changes nothing', async () => {
    const { dir, journal, file } = await threeDays();
    await writeBackup({ journal, file, now });
    const before = await foldOf(dir);
    expect(await refusedBecause(restoreBackup(file, dir))).toBe('restore-not-empty');
    expect(await foldOf(dir)).toBe(before);
    const other = await newFolder();
    await writeFile(join(other, 'shopping.txt'), 'limes');
    expect(await refusedBecause(restoreBackup(file, other))).toBe('restore-not-empty');
    expect(await refusedBecause(restoreBackup(file, join(other, 'shopping.txt')))).toBe(
      'restore-not-empty',
    );
    expect(await readdir(other)).toEqual(['shopping.txt']);
  });

  it('replaces a house without orders at its next start', async () => {
    const { dir, house, journal, file } = await threeDays();
    await writeBackup({ journal, file, now });
    const fresh = await newFolder();
    const open = await openKeptHouse(fresh, house.clock);
    const mayStill = () => isUntouched(open.hub.state, 1);
    expect(mayStill()).toBe(true);
    await stageRestore(file, { dataDir: fresh, mayStill });
    await open.close();
    expect(await finishRestore(fresh, FRIDAY)).toBe(true);
    expect(await foldOf(fresh)).toBe(await foldOf(dir));
    expect(await readdir(fresh)).toContain(
      `journal.before-restore-${new Date(FRIDAY).toISOString().replaceAll(/[-:.]/gu, '')}`,
    );
    expect(await finishRestore(fresh, FRIDAY)).toBe(false);
  });

  it('keeps a house that gets an order before the backup is unpacked', async () => {
    const { journal, house, file } = await threeDays();
    await writeBackup({ journal, file, now });
    const fresh = await newFolder();
    const open = await openKeptHouse(fresh, house.clock);
    await open.place();
    const mayStill = () => isUntouched(open.hub.state, 1);
    expect(await refusedBecause(stageRestore(file, { dataDir: fresh, mayStill }))).toBe(
      'restore-not-empty',
    );
    expect(await finishRestore(fresh, FRIDAY)).toBe(false);
  });
});
