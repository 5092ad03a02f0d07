import { describe, expect, it } from 'vitest';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../../electron/hub/journal/day-files/record';
import type { HeardEvent } from '../../../../shared/contract/events';
import { collect } from './describe-journal';
import { Disk, noSpace } from './disk';
import { dayOpened, eightySixed, eightySixedFrom, oneCommand } from './events';
import { openBlind } from './open-blind';

const FILE = 'journal/2026-11-23.log';
const NOW = Date.parse('2026-11-24T04:00:00.123Z');
const ASIDE = `${FILE}.torn-20261124T040000123Z`;
const opened = dayOpened(1, '2026-11-23');

const open = (disk: Disk) => openDayJournal('journal', { fs: disk, now: () => NOW });

/** What is wrong after a start on a disk whose file should hold `kept` and has `torn` after it. */
async function problems(disk: Disk, kept: readonly HeardEvent[], torn: Buffer): Promise<string[]> {
  const found: string[] = [];
  const check = (what: string, isRight: boolean): void => {
    if (!isRight) found.push(what);
  };
  const journal = await open(disk);
  check('last sequence', journal.log.last === kept.length);
  check('served', isSame(await collect(journal.log.read(0)), kept));
  check('the day', isSame(await collect(journal.log.read(0)), kept));
  check('must open a day', journal.log.mustOpenDay === (kept.length === 0));
  const file = { file: FILE.slice(8), movedTo: ASIDE.slice(8), bytes: torn.length };
  check(
    'damage',
    isSame(journal.archive.damage, torn.length > 0 ? [{ kind: 'torn-tail', ...file }] : []),
  );
  if (torn.length > 0) check('kept aside', disk.files()[ASIDE]?.equals(torn) === true);
  const next = kept.length === 0 ? opened : eightySixed(kept.length + 1, { name: 'x' });
  await journal.log.append(kept.length, [next]);
  const after = disk.files()[FILE];
  check('the file', after?.equals(encodeBatch([...kept, next])) === true);
  const again = await open(disk);
  check('damage at the next start', again.archive.damage.length === 0);
  check('served at the next start', isSame(await collect(again.log.read(0)), [...kept, next]));
  return found;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every way to cut the last append: after any number of its bytes, from none to all but one. */
function* cuts(kept: readonly HeardEvent[], last: readonly HeardEvent[]) {
  const before = encodeBatch(kept);
  const lines = encodeBatch(last);
  for (let bytes = 0; bytes < lines.length; bytes += 1) {
    const torn = lines.subarray(0, bytes);
    yield { disk: Disk.of({ [FILE]: Buffer.concat([before, torn]) }), torn };
  }
}

describe('a last record that was cut', { timeout: 20_000 }, () => {
  for (const records of [1, 2, 3, 4, 5]) {
    it(`at any byte is moved aside and reported, in a journal of ${records}`, async () => {
      const events = [opened, ...eightySixedFrom(2, records - 1)];
      const kept = events.slice(0, -1);
      const found: string[] = [];
      for (const { disk, torn } of cuts(kept, events.slice(-1))) {
        // An empty file is moved aside as well; a test below covers it.
        if (records === 1 && torn.length === 0) continue;
        found.push(...(await problems(disk, kept, torn)));
      }
      expect(found).toEqual([]);
    });
  }

  it('is detected when it is not cut off (positive control: a disk that does not truncate)', async () => {
    const kept = [opened, eightySixed(2)];
    const next = encodeBatch([eightySixed(3, { name: 'x' })]).length;
    for (const { disk, torn } of cuts(kept, [eightySixed(3, { name: 'y'.repeat(80) })])) {
      // The next record overwrites a tail that is no longer than it, so the tail does no harm.
      if (torn.length <= next) continue;
      disk.undone.add('truncate');
      // A writer that sees the length refuses to write there.
      disk.open = openBlind(disk);
      expect(await problems(disk, kept, torn)).toContain('the file');
    }
    expect.hasAssertions();
  });
});

describe('a command of several events that was cut', () => {
  it('is kept whole or not at all, and the commands before it in the batch are kept', async () => {
    const whole = [eightySixed(2), ...oneCommand(3, 2)];
    const cut = oneCommand(5, 3);
    const lines = encodeBatch(cut);
    const before = encodeBatch([opened, ...whole]);
    for (let bytes = 1; bytes < lines.length; bytes += 7) {
      const torn = lines.subarray(0, bytes);
      const disk = Disk.of({ [FILE]: Buffer.concat([before, torn]) });
      expect(await problems(disk, [opened, ...whole], torn)).toEqual([]);
    }
  });
});

describe('a tail that is not the beginning of a record', () => {
  it.each([
    ['zeros, as a file system leaves them', Buffer.alloc(700)],
    ['other bytes', Buffer.from('\n\n%PDF-1.7 \x00\xff\n')],
    ['a healthy record without its line end', encodeBatch([eightySixed(3)]).subarray(0, -1)],
  ])('is moved aside: %s', async (_what, torn) => {
    const kept = [opened, eightySixed(2)];
    const disk = Disk.of({ [FILE]: Buffer.concat([encodeBatch(kept), torn]) });
    expect(await problems(disk, kept, torn)).toEqual([]);
  });
});

describe('a new day without a whole record', () => {
  const TUESDAY = 'journal/2026-11-24.log';
  const monday = [opened, eightySixed(2)];
  const tuesday = encodeBatch([dayOpened(3, '2026-11-24', 300)]);

  it.each([
    ['an empty file', tuesday.subarray(0, 0)],
    ['a cut record', tuesday.subarray(0, 300)],
    ['zeros', Buffer.alloc(1000)],
  ])('is moved aside, and the day before continues: %s', async (_what, bytes) => {
    const disk = Disk.of({ [FILE]: encodeBatch(monday), [TUESDAY]: bytes });
    const journal = await open(disk);
    const movedTo = '2026-11-24.log.torn-20261124T040000123Z';
    const file = '2026-11-24.log';
    expect(journal.archive.damage).toEqual([
      { kind: 'torn-tail', file, movedTo, bytes: bytes.length },
    ]);
    expect(journal.log).toMatchObject({ last: 2, mustOpenDay: false });
    expect(await collect(journal.log.read(0))).toEqual(monday);
    expect(disk.files()[`journal/${movedTo}`]).toEqual(bytes);
    await journal.log.append(2, [eightySixed(3)]);
    await journal.log.append(3, [dayOpened(4, '2026-11-24')]);
    expect(await (await open(disk)).archive.days()).toEqual(['2026-11-23', '2026-11-24']);
  });
});

describe('a torn tail on a full disk', () => {
  it('does not stop the start: existing records are served, and the repair waits for space', async () => {
    const kept = [opened, eightySixed(2)];
    const torn = Buffer.from('torn');
    const disk = Disk.of({ [FILE]: Buffer.concat([encodeBatch(kept), torn]) });
    disk.beforeWrite = () => {
      throw noSpace();
    };
    const journal = await open(disk);
    expect(await collect(journal.log.read(0))).toEqual(kept);
    expect(journal.archive.damage).toEqual([]);
    await expect(journal.log.append(2, [eightySixed(3)])).rejects.toMatchObject({
      code: 'unavailable',
    });
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(journal.log.reopen()).rejects.toMatchObject({ code: 'unavailable' });
    }
    expect(Object.keys(disk.files())).toEqual([FILE, ASIDE]);
    expect(disk.files()[FILE]?.subarray(-4)).toEqual(torn);
    disk.beforeWrite = (length) => length;
    expect(await journal.log.reopen()).toBe(2);
    expect(journal.archive.damage).toMatchObject([{ kind: 'torn-tail', bytes: 4 }]);
    expect(disk.files()[ASIDE]).toEqual(torn);
    await journal.log.append(2, [eightySixed(3)]);
    expect(await collect((await open(disk)).log.read(0))).toHaveLength(3);
  });
});
