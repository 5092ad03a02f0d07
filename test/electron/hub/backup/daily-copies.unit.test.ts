import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dailyCopies } from '../../../../electron/hub/backup/daily-copies';
import { restoreBackup } from '../../../../electron/hub/backup/restore';
import { verify } from '../../../../electron/hub/backup/verify';
import { newTurn } from '../../../../electron/hub/files/in-turn';
import { collect } from '../journal/describe-journal';
import { eventually, foldOf, type KeptHouse, newFolder, openKeptHouse } from './kept-house';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** A house that keeps copies in `copyTo` if `isCopying`, with a book that only knows its days. */
async function keptHouse({ isCopying = true, keepDays = 0 } = {}) {
  const dir = await newFolder();
  const copyTo = join(await newFolder(), 'usb');
  await mkdir(copyTo);
  const house = await openKeptHouse(dir);
  const book = new Set<string>();
  const start = () =>
    house.start(
      dailyCopies({
        archive: house.journal.archive,
        inTurn: newTurn(),
        book: {
          days: async () => [...book].sort(),
          forget: async (day) => {
            book.delete(day);
          },
        },
      }),
    );
  const change = (more: { copyTo?: string; keepDays?: number }) =>
    house.send('house.change', { settings: { ...house.hub.state.house.settings, ...more } });
  if (isCopying) await change({ copyTo });
  if (keepDays > 0) await change({ keepDays });
  const copies = join(copyTo, 'heard-la-brasa');
  return { ...house, dir, copyTo, copies, book, start, change };
}

/** The files of a data directory's journal, without a copy that is still being written. */
const files = (folder: string): Promise<string[]> =>
  readdir(join(folder, 'journal')).then(
    (found) => found.filter((name) => !name.endsWith('.unfinished')).sort(),
    () => [],
  );

/** Its day files, and other files with `.log` in their names. */
const names = async (folder: string): Promise<string[]> =>
  (await files(folder)).filter((name) => name.includes('.log'));

const snapshots = async (folder: string): Promise<string[]> =>
  (await files(folder)).filter((name) => name.endsWith('.snapshot'));

const day = async (house: KeptHouse, count: number): Promise<void> => {
  for (let turns = 0; turns < count; turns += 1) {
    await house.place();
    await house.nextDay();
  }
};

describe('the daily copy', () => {
  it('copies each day once it is over, byte for byte, and days that were missed before', async () => {
    const house = await keptHouse();
    await day(house, 2);
    house.start();
    await eventually(async () => expect(await names(house.copies)).toHaveLength(2));
    await day(house, 1);
    await eventually(async () => expect(await names(house.copies)).toHaveLength(3));
    await eventually(async () => expect(await snapshots(house.copies)).toHaveLength(3));
    for (const name of await files(house.copies)) {
      const copy = await readFile(join(house.copies, 'journal', name));
      expect(copy.equals(await readFile(join(house.dir, 'journal', name)))).toBe(true);
    }
    expect((await verify(house.copies)).code).toBe(0);
    expect(house.failures).toEqual([]);
  });

  it('can be restored, by its folder or by any file in it', async () => {
    const house = await keptHouse();
    house.start();
    await day(house, 2);
    await eventually(async () => expect(await names(house.copies)).toHaveLength(2));
    const [first = ''] = await files(house.copies);
    const target = await newFolder();
    const restored = await restoreBackup(join(house.copies, 'journal', first), target);
    expect(restored.days).toHaveLength(2);
    expect(await foldOf(target)).toBe(await foldOf(house.dir, restored.through));
    expect(await restoreBackup(house.copies, await newFolder())).toEqual(restored);
  });

  it('shows a notice while the folder is missing, keeps serving, and recovers by itself', async () => {
    const house = await keptHouse();
    house.start();
    await rename(house.copyTo, `${house.copyTo}-pulled`);
    await day(house, 1);
    await eventually(() =>
      expect(house.notices.all).toMatchObject([{ code: 'copies-failed', detail: house.copyTo }]),
    );
    await house.place();
    await rename(`${house.copyTo}-pulled`, house.copyTo);
    await eventually(() => expect(house.notices.all).toEqual([]));
    expect(await names(house.copies)).toHaveLength(1);
    // The folder of a drive that is not plugged in is never created.
    expect(house.failures).toEqual([]);
  });

  it('ends when it is turned off, and its notice with it', async () => {
    const house = await keptHouse();
    await rename(house.copyTo, `${house.copyTo}-pulled`);
    house.start();
    await eventually(() => expect(house.notices.all).toHaveLength(1));
    const { copyTo: _off, ...settings } = house.hub.state.house.settings;
    await house.send('house.change', { settings });
    await eventually(() => expect(house.notices.all).toEqual([]));
  });

  it('keeps another file of the same name next to its own', async () => {
    const house = await keptHouse();
    await day(house, 1);
    const [name = ''] = await names(house.dir);
    await mkdir(join(house.copies, 'journal'), { recursive: true });
    await writeFile(join(house.copies, 'journal', name), 'of another computer');
    house.start();
    await eventually(async () => expect(await names(house.copies)).toHaveLength(2));
    const [own = '', other = ''] = await names(house.copies);
    expect(own).toBe(name);
    expect(await readFile(join(house.copies, 'journal', other), 'utf8')).toBe(
      'of another computer',
    );
  });
});

describe('days past the retention period', () => {
  it('are removed after the day turn, oldest first, from the book too', async () => {
    const house = await keptHouse({ isCopying: false, keepDays: 3 });
    await day(house, 4);
    const all = await names(house.dir);
    for (const name of all) house.book.add(name.slice(0, 10));
    await writeFile(join(house.dir, 'journal', `${all[0]}.torn-20261120T000000000Z`), 'x');
    house.start();
    await eventually(async () => expect(await names(house.dir)).toEqual(all.slice(-3)));
    await eventually(() => expect(house.book.size).toBe(3));
    await day(house, 1);
    await eventually(async () => expect(await names(house.dir)).toHaveLength(3));
    expect((await verify(house.dir)).code).toBe(0);
    expect(vi.mocked(console.info)).toHaveBeenCalledWith(
      `removed ${all[0]?.slice(0, 10)}: 3 days are kept`,
    );
  });

  it('stay when only the setting changed, until the day turns', async () => {
    const house = await keptHouse({ isCopying: false });
    await day(house, 4);
    house.start();
    await house.change({ keepDays: 2 });
    await house.place();
    expect(await names(house.dir)).toHaveLength(5);
    await day(house, 1);
    await eventually(async () => expect(await names(house.dir)).toHaveLength(2));
  });

  it('stay while their copy is missing or different', async () => {
    const house = await keptHouse();
    await day(house, 2);
    const stop = house.start();
    await eventually(async () => expect(await names(house.copies)).toHaveLength(2));
    await stop();
    await house.change({ keepDays: 2 });
    const [first = ''] = await names(house.copies);
    const path = join(house.copies, 'journal', first);
    const bytes = await readFile(path);
    const rotten = Buffer.from(bytes);
    rotten[20] = (rotten[20] ?? 0) ^ 1;
    await writeFile(path, rotten);
    const before = await names(house.dir);
    await day(house, 1);
    const again = house.start();
    await eventually(async () => expect(await names(house.copies)).toHaveLength(3));
    await again();
    expect(await names(house.dir)).toEqual(expect.arrayContaining(before));
    await writeFile(path, bytes);
    house.start();
    await eventually(async () => expect(await names(house.dir)).toHaveLength(2));
    expect(await names(house.copies)).toHaveLength(3);
  });

  it('never include the two newest: the house still answers yesterday’s commands', async () => {
    const house = await keptHouse({ isCopying: false, keepDays: 2 });
    house.start();
    await day(house, 3);
    await eventually(async () => expect(await names(house.dir)).toHaveLength(2));
    await house.close();
    const again = await openKeptHouse(house.dir, house.clock);
    const [before = ''] = await again.journal.archive.days();
    const [, event] = await collect(again.journal.archive.readDay(before));
    await again.place();
    expect(again.hub.knows(event?.correlationid ?? '')).toBe(true);
  });
});
