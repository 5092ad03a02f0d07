import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../../electron/hub/files/files';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../../electron/hub/journal/day-files/record';
import { JournalUnavailable } from '../../../../electron/hub/journal/event-log';
import type { Journal } from '../../../../electron/hub/journal/journal';
import { collect, foldOf, readStart } from './describe-journal';
import { Disk, noSpace, seeded } from './disk';
import { dayOpened, eightySixedFrom, oneCommand } from './events';

const MONDAY = 'journal/2026-11-23.log';
const TUESDAY = 'journal/2026-11-24.log';
const acknowledged = [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, 3)];
const failing = oneCommand(5, 3);
const later = eightySixedFrom(5, 2);

const ioError = (): Error => Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });

async function begin(disk = new Disk()): Promise<{ disk: Disk; journal: Journal }> {
  const journal = await openDayJournal('journal', { fs: disk });
  await journal.log.append(0, acknowledged.slice(0, 1));
  await journal.log.append(1, acknowledged.slice(1));
  return { disk, journal };
}

/** Ways in which an append of three records fails, each after `begin` has made its three syncs. */
const FAILURES: Record<string, (disk: Disk) => void> = {
  'a full disk': (disk) => {
    disk.beforeWrite = () => {
      throw noSpace();
    };
  },
  'a disk that fills up in the middle of a record': (disk) => {
    let room = 500;
    disk.beforeWrite = (length) => {
      if (room === 0) throw noSpace();
      const taken = Math.min(room, length);
      room -= taken;
      return taken;
    };
  },
  'a disk that takes no bytes and says nothing': (disk) => {
    disk.beforeWrite = () => 0;
  },
  'a failed sync': (disk) => {
    disk.beforeSync = () => {
      throw ioError();
    };
  },
};

const heal = (disk: Disk): void => {
  disk.beforeWrite = (length) => length;
  disk.beforeSync = () => {};
};

/** What is wrong when an append fails, the disk recovers and the power fails after one more append. */
async function problems(journal: Journal, disk: Disk): Promise<string[]> {
  const found: string[] = [];
  const check = (what: string, isRight: boolean): void => {
    if (!isRight) found.push(what);
  };
  const isRefused = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => false,
      (error) => error instanceof JournalUnavailable,
    );
  check('the append is refused', await isRefused(journal.log.append(4, failing)));
  check('nothing of it is shown', (await collect(journal.log.read(0))).length === 4);
  check('not while it fails', await isRefused(journal.log.reopen()));
  heal(disk);
  check('not before it is reopened', await isRefused(journal.log.append(4, later)));
  check('reopened', (await journal.log.reopen().catch(() => -1)) === 4);
  check('nothing of it is left', disk.files()[MONDAY]?.equals(encodeBatch(acknowledged)) === true);
  await journal.log.append(journal.log.last, later).catch(() => found.push('later appends'));
  const next = await openDayJournal('journal', { fs: disk.afterPowerLoss(seeded(1)) });
  const kept = JSON.stringify(await collect(next.log.read(0)));
  check('what was acknowledged is kept', kept === JSON.stringify([...acknowledged, ...later]));
  check('no damage', next.archive.damage.length === 0);
  return found;
}

describe('an append that fails', () => {
  it.each(Object.entries(FAILURES))('leaves nothing behind: %s', async (_what, fail) => {
    const { disk, journal } = await begin();
    fail(disk);
    expect(await problems(journal, disk)).toEqual([]);
  });

  it('leaves its records on a disk that does not truncate (positive control)', async () => {
    const { disk, journal } = await begin();
    disk.undone.add('truncate');
    FAILURES['a failed sync']?.(disk);
    expect(await problems(journal, disk)).toContain('nothing of it is left');
  });

  it('loses acknowledged records if a failed sync is retried (positive control)', async () => {
    const disk = new Disk();
    const retrying: FileSystem = {
      mkdir: () => disk.mkdir(),
      names: (folder) => disk.names(folder),
      rename: (from, to) => disk.rename(from, to),
      remove: (path) => disk.remove(path),
      syncFolder: () => disk.syncFolder(),
      open: async (path, mode) => {
        const file = await disk.open(path, mode);
        return { ...file, datasync: () => file.datasync().catch(() => file.datasync()) };
      },
    };
    const journal = await openDayJournal('journal', { fs: retrying });
    await journal.log.append(0, acknowledged);
    disk.beforeSync = (number) => {
      if (number === 3) throw ioError();
    };
    await journal.log.append(4, later);
    const next = await openDayJournal('journal', { fs: disk.afterPowerLoss(seeded(1)) });
    expect(next.log.last).toBe(4);
  });

  it('fails with those after it, until there is room for more than a record', async () => {
    const { disk, journal } = await begin();
    let room = 10_000;
    disk.beforeWrite = (length) => {
      if (length > room) throw noSpace();
      room -= length;
      return length;
    };
    await expect(journal.log.append(4, eightySixedFrom(5, 100))).rejects.toThrow(/ENOSPC/u);
    await expect(journal.log.reopen()).rejects.toThrow(JournalUnavailable);
    room = 1_000_000;
    expect(await journal.log.reopen()).toBe(4);
  });
});

describe('a day that cannot be begun', () => {
  const tuesday = dayOpened(5, '2026-11-24', 900);

  it.each([
    ...Object.entries(FAILURES),
    [
      'a failed sync of the folder',
      (disk: Disk) => {
        disk.beforeSync = (number) => {
          if (number === disk.syncs && number > 4) throw ioError();
        };
      },
    ] as const,
  ])('leaves the day before open, and its name free: %s', async (_what, fail) => {
    const { disk, journal } = await begin();
    fail(disk);
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(journal.log.append(4, [tuesday])).rejects.toThrow(JournalUnavailable);
      expect(await journal.archive.days()).toEqual(['2026-11-23']);
      expect(await collect(journal.log.read(0))).toEqual(acknowledged);
      await journal.log.reopen().catch(() => undefined);
    }
    heal(disk);
    expect(await journal.log.reopen()).toBe(4);
    const crashed = await openDayJournal('journal', { fs: Disk.of(disk.files()) });
    expect(await collect(crashed.log.read(0))).toEqual(acknowledged);
    await journal.log.append(4, later);
    await journal.log.append(6, [dayOpened(7, '2026-11-24')]);
    const names = Object.keys(disk.files()).filter((name) => !name.endsWith('.unused'));
    expect(names.sort()).toEqual([MONDAY, TUESDAY]);
    expect(Object.keys(disk.files()).length).toBeLessThanOrEqual(3);
    const next = await openDayJournal('journal', { fs: disk.afterPowerLoss(seeded(2)) });
    expect(await collect(next.log.read(4))).toEqual([...later, dayOpened(7, '2026-11-24')]);
  });

  it('is requested again when it is the first of all', async () => {
    const disk = new Disk();
    const journal = await openDayJournal('journal', { fs: disk });
    FAILURES['a failed sync']?.(disk);
    await expect(journal.log.append(0, acknowledged)).rejects.toThrow(JournalUnavailable);
    heal(disk);
    expect(await journal.log.reopen()).toBe(0);
    expect(journal.log.mustOpenDay).toBe(true);
    await journal.log.append(0, acknowledged);
    expect(Object.keys(disk.files()).sort()).toEqual([MONDAY, `${MONDAY}.unused`]);
  });
});

describe('a file that lost acknowledged records while it was open', () => {
  it.each([
    ['shorter', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['changed', (bytes: Buffer) => bytes.fill('x', 700, 710)],
  ])('is set aside, and the day is begun again from memory: %s', async (_what, spoil) => {
    const { disk, journal } = await begin();
    const spoiled = Disk.of({ [MONDAY]: spoil(Buffer.from(disk.files()[MONDAY] ?? [])) });
    // From here on the same journal has another disk under it.
    disk.open = spoiled.open.bind(spoiled);
    disk.names = spoiled.names.bind(spoiled);
    disk.rename = spoiled.rename.bind(spoiled);
    expect(await journal.log.reopen()).toBe(4);
    expect(journal.log.mustOpenDay).toBe(true);
    expect(journal.archive.damage).toMatchObject([{ kind: 'damaged', file: '2026-11-23.log' }]);
    const whole = foldOf(acknowledged);
    await journal.snapshots.put(4, whole);
    await journal.log.append(4, [dayOpened(5, '2026-11-23')]);
    const next = await openDayJournal('journal', { fs: spoiled });
    expect(next.log.last).toBe(5);
    expect(await next.snapshots.newestBefore(5)).toEqual({ sequence: 4, state: whole });
    expect(await readStart(next)).toEqual({ sequence: 4, events: [dayOpened(5, '2026-11-23')] });
  });
});

describe('a file that another hub wrote to', () => {
  it('takes nothing more and keeps its bytes, also when the journal is reopened', async () => {
    const { disk, journal } = await begin();
    const other = await openDayJournal('journal', { fs: disk });
    await other.log.append(4, later);
    const refusal = /another program wrote to 2026-11-23\.log/u;
    await expect(journal.log.append(4, failing)).rejects.toThrow(refusal);
    await expect(journal.log.append(4, failing)).rejects.toThrow(JournalUnavailable);
    await expect(journal.log.reopen()).rejects.toThrow(refusal);
    await other.log.append(6, eightySixedFrom(7, 1));
    const next = await openDayJournal('journal', { fs: disk });
    const all = [...acknowledged, ...later, ...eightySixedFrom(7, 1)];
    expect(await collect(next.log.read(0))).toEqual(all);
  });

  it('is not cut when the journal is reopened without a failed append', async () => {
    const { disk, journal } = await begin();
    const other = await openDayJournal('journal', { fs: disk });
    await other.log.append(4, later);
    await expect(journal.log.reopen()).rejects.toThrow(JournalUnavailable);
    expect(disk.files()[MONDAY]).toEqual(encodeBatch([...acknowledged, ...later]));
  });
});

describe('a disk that writes a few bytes at a time', () => {
  it('writes all of them', async () => {
    const disk = new Disk();
    disk.beforeWrite = (length) => Math.min(length, 7);
    const { journal } = await begin(disk);
    await journal.log.append(4, failing);
    const next = await openDayJournal('journal', { fs: disk });
    expect(await collect(next.log.read(0))).toEqual([...acknowledged, ...failing]);
  });

  it('is detected when it reports more bytes than it wrote (positive control)', async () => {
    const disk = new Disk();
    const { journal } = await begin(disk);
    const open = disk.open.bind(disk);
    disk.open = async (path, mode) => {
      const file = await open(path, mode);
      return {
        ...file,
        write: (bytes, at) => {
          file.write(bytes.subarray(0, 7), at);
          return bytes.length;
        },
      };
    };
    await journal.log.close();
    const lied = await openDayJournal('journal', { fs: disk });
    await lied.log.append(4, failing);
    const next = await openDayJournal('journal', { fs: disk });
    expect(next.log.last).toBe(4);
    expect(next.archive.damage).toHaveLength(1);
  });
});
