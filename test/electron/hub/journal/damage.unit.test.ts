import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Damage } from '../../../../electron/hub/journal/archive';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../../electron/hub/journal/day-files/record';
import type { HeardEvent } from '../../../../shared/contract/events';
import { collect, readStart } from './describe-journal';
import { Disk } from './disk';
import { dayOpened, eightySixed, eightySixedFrom, stateOf } from './events';

const MONDAY = 'journal/2026-11-23.log';
const TUESDAY = 'journal/2026-11-24.log';
const monday = [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, 4)];
const tuesday = [dayOpened(6, '2026-11-24'), ...eightySixedFrom(7, 4)];

const open = (disk: Disk) => openDayJournal('journal', { fs: disk });
const lines = (events: readonly HeardEvent[]): Buffer[] =>
  events.map((event) => encodeBatch([event]));

function withBitFlipped(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** `silent`: no damage is reported, or an event is served that was never written. */
async function outcomeOf(bytes: Buffer, written: ReadonlySet<string>): Promise<string> {
  const journal = await open(Disk.of({ [MONDAY]: bytes }));
  const served = await collect(journal.log.read(0));
  if (served.some((event) => !written.has(JSON.stringify(event)))) return 'silent';
  return journal.archive.damage[0]?.kind ?? 'silent';
}

describe('a flipped bit', () => {
  const events = monday.slice(0, 3);
  const written = new Set(events.map((event) => JSON.stringify(event)));
  const bytes = encodeBatch(events);
  const [first = 0, second = 0] = lines(events).map(({ length }) => length);

  it('is detected in any place', { timeout: 20_000 }, async () => {
    const outcomes = { silent: 0, damaged: 0, 'torn-tail': 0 } as Record<string, number>;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const outcome = await outcomeOf(withBitFlipped(bytes, bit), written);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    // When it destroys a line end, the second record is joined with the last and is at the end as well.
    const inTheLast = (bytes.length - first - second + 1) * 8;
    expect(outcomes).toEqual({
      silent: 0,
      damaged: bytes.length * 8 - inTheLast,
      'torn-tail': inTheLast,
    });
  });

  it('is not detected without the checksum (positive control)', async () => {
    const at = bytes.lastIndexOf('Barbacoa');
    let silent = 0;
    for (let bit = at * 8; bit < (at + 8) * 8; bit += 1) {
      const flipped = withBitFlipped(bytes, bit);
      const last = flipped.subarray(first + second, -1);
      last.write(crc32(last.subarray(9)).toString(16).padStart(8, '0'));
      if ((await outcomeOf(flipped, written)) === 'silent') silent += 1;
    }
    expect(silent).toBeGreaterThan(30);
  });
});

describe('a day with a damaged record', () => {
  const [one, two, three, four, five] = lines(monday) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const bad = withBitFlipped(three, 400);

  it('is served without it, never written again, and continued in the next part', async () => {
    const bytes = Buffer.concat([one, two, bad, four, five]);
    const disk = Disk.of({ [MONDAY]: bytes });
    const journal = await open(disk);
    expect(journal.log).toMatchObject({ last: 5, mustOpenDay: true });
    const damage: Damage = { kind: 'damaged', file: '2026-11-23.log', records: 1, healthy: 4 };
    expect(journal.archive.damage).toEqual([damage]);
    const healthy = monday.filter((_, index) => index !== 2);
    expect(await collect(journal.log.read(0))).toEqual(healthy);
    await expect(journal.log.append(5, [eightySixed(6)])).rejects.toThrow('open a day');
    const again = dayOpened(6, '2026-11-23');
    await journal.snapshots.put(5, stateOf(5, '2026-11-23'));
    await journal.log.append(5, [again]);
    await journal.log.append(6, [eightySixed(7)]);

    const next = await open(disk);
    expect(disk.files()[MONDAY]).toEqual(bytes);
    expect(next.log).toMatchObject({ last: 7, mustOpenDay: false });
    expect(next.archive.damage).toEqual([]);
    expect(await readStart(next)).toEqual({ sequence: 5, events: [again, eightySixed(7)] });
    expect(await collect(next.log.read(1))).toEqual([...healthy.slice(1), again, eightySixed(7)]);
    // Each reader of the older part reports its damage again, once.
    const day = await collect(next.archive.readDay('2026-11-23'));
    expect(day).toEqual([...healthy, again, eightySixed(7)]);
    expect(next.archive.damage).toEqual([damage]);
  });

  it.each([
    ['a record is gone', [one, two, four, five], 4, 1],
    ['a record is duplicated', [one, two, two, three, four, five], 5, 1],
    ['two records are swapped', [one, two, four, three, five], 4, 2],
    ['a line end is gone', [one, two.subarray(0, -1), three, four, five], 3, 2],
    ['a line is empty', [one, two, Buffer.from('\n'), three, four, five], 5, 1],
    [
      'other text is between two records',
      [one, two, Buffer.from('hello\n'), three, four, five],
      5,
      1,
    ],
    ['its end is torn too', [one, bad, four, five.subarray(0, 90)], 2, 3],
  ])('is detected when %s', async (_what, parts, healthy, records) => {
    const disk = Disk.of({ [MONDAY]: Buffer.concat(parts) });
    const before = disk.files();
    const journal = await open(disk);
    expect(journal.archive.damage).toEqual([
      { kind: 'damaged', file: '2026-11-23.log', records, healthy },
    ]);
    expect(journal.log.mustOpenDay).toBe(true);
    expect(await collect(journal.log.read(0))).toHaveLength(healthy);
    expect(disk.files()).toEqual(before);
  });

  it.each([
    ['damaged', [withBitFlipped(encodeBatch(tuesday.slice(0, 1)), 300)], 1],
    ['gone', [], 1],
  ])('is folded from the day before when its first record is %s', async (_what, parts, records) => {
    const disk = Disk.of({
      [MONDAY]: encodeBatch(monday),
      [TUESDAY]: Buffer.concat([...parts, encodeBatch(tuesday.slice(1))]),
    });
    const journal = await open(disk);
    expect(journal.log).toMatchObject({ last: 10, mustOpenDay: true });
    expect(journal.archive.damage).toMatchObject([
      { kind: 'damaged', file: '2026-11-24.log', records },
    ]);
    expect(await collect(journal.log.read(0))).toEqual([...monday, ...tuesday.slice(1)]);
    expect(await collect(journal.log.read(5))).toEqual(tuesday.slice(1));
    await journal.log.append(10, [dayOpened(11, '2026-11-24')]);
    expect(Object.keys(disk.files())).toContain('journal/2026-11-24.2.log');
  });
});

describe('damage in an older day', () => {
  it('is reported when the day is read, once, and leaves the open day alone', async () => {
    const [one, two, three, ...rest] = lines(monday) as [Buffer, Buffer, Buffer];
    const disk = Disk.of({
      [MONDAY]: Buffer.concat([one, withBitFlipped(two, 300), three, ...rest]),
      [TUESDAY]: encodeBatch(tuesday),
    });
    const told: Damage[] = [];
    const journal = await openDayJournal('journal', { fs: disk, onDamage: (d) => told.push(d) });
    expect(journal.archive.damage).toEqual([]);
    const day = await collect(journal.archive.readDay('2026-11-23'));
    expect(day.map(({ correlationid }) => correlationid).slice(1)).toEqual(['c3', 'c4', 'c5']);
    expect(await collect(journal.log.read(0))).toHaveLength(9);
    expect(told).toMatchObject([
      { kind: 'damaged', file: '2026-11-23.log', records: 1, healthy: 4 },
    ]);
    expect(journal.archive.damage).toEqual(told);
    expect(journal.log.mustOpenDay).toBe(false);
    await journal.log.append(10, [eightySixed(11)]);
  });
});
