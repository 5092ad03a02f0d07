import { describe, expect, it } from 'vitest';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../../electron/hub/journal/day-files/record';
import { encodeSnapshot } from '../../../../electron/hub/journal/day-files/snapshot-file';
import { collect, foldOf, readStart } from './describe-journal';
import { Disk, noSpace, seeded } from './disk';
import { dayOpened, dayOpenedV1, eightySixed, eightySixedFrom, stateOf } from './events';

const MONDAY = 'journal/2026-11-23.log';
const TUESDAY = 'journal/2026-11-24.log';
const OF_MONDAY = 'journal/2026-11-23.0000000000001.snapshot';
const OF_TUESDAY = 'journal/2026-11-24.0000000000005.snapshot';
const NOW = Date.parse('2026-11-24T04:00:00.123Z');

const monday = [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, 3)];
const tuesday = [dayOpened(5, '2026-11-24'), ...eightySixedFrom(6, 2)];
const opened = foldOf([...monday, ...tuesday.slice(0, 1)]);
const whole = foldOf([...monday, ...tuesday]);

const files = (change: Record<string, Uint8Array> = {}): Record<string, Uint8Array> => ({
  [MONDAY]: encodeBatch(monday),
  [OF_MONDAY]: encodeSnapshot(1, foldOf(monday.slice(0, 1))),
  [TUESDAY]: encodeBatch(tuesday),
  [OF_TUESDAY]: encodeSnapshot(5, opened),
  ...change,
});
const open = (disk: Disk) => openDayJournal('journal', { fs: disk, now: () => NOW });

/** What a start folds, and the damage that it reports. */
async function started(disk: Disk) {
  const journal = await open(disk);
  const snapshot = await journal.snapshots.newestBefore(journal.log.last);
  const events = await collect(journal.log.read(snapshot?.sequence ?? 0));
  return { journal, snapshot, events, damage: journal.archive.damage };
}

describe('a start', () => {
  it('reads the newest snapshot and the events after it', async () => {
    const { snapshot, events, damage } = await started(Disk.of(files()));
    expect(snapshot).toEqual({ sequence: 5, state: opened });
    expect(events).toEqual(tuesday.slice(1));
    expect(damage).toEqual([]);
  });

  it('falls back to the snapshot before after a crash between the day and its snapshot', async () => {
    const { [OF_TUESDAY]: _gone, ...rest } = files();
    const { snapshot, events } = await started(Disk.of(rest));
    expect(snapshot?.sequence).toBe(1);
    expect(events).toEqual([...monday.slice(1), ...tuesday]);
  });

  it('loses nothing when every snapshot is gone', async () => {
    const rest = { [MONDAY]: encodeBatch(monday), [TUESDAY]: encodeBatch(tuesday) };
    const { snapshot, events } = await started(Disk.of(rest));
    expect(snapshot).toBeUndefined();
    expect(foldOf(events)).toEqual(whole);
  });

  it('uses the state that version 1 wrote into its day, if that is newer', async () => {
    const rest = files({
      [TUESDAY]: encodeBatch([dayOpenedV1(5, '2026-11-24', {}), ...tuesday.slice(1)]),
    });
    const { [OF_TUESDAY]: _gone, ...disk } = rest;
    const { snapshot, events, damage } = await started(Disk.of(disk));
    expect(snapshot).toEqual({ sequence: 5, state: stateOf(5, '2026-11-24') });
    expect(events).toEqual(tuesday.slice(1));
    expect(damage).toEqual([]);
  });
});

describe('a damaged snapshot', () => {
  const bytes = Buffer.from(files()[OF_TUESDAY] ?? []);
  const movedTo = '2026-11-24.0000000000005.snapshot.damaged-20261124T040000123Z';
  const said = [{ kind: 'snapshot', file: OF_TUESDAY.slice(8), movedTo }];

  it('is detected with any bit flipped, set aside, and the one before is used', async () => {
    const taken: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const disk = Disk.of(files({ [OF_TUESDAY]: flipped }));
      const { snapshot, damage } = await started(disk);
      const isRight =
        snapshot?.sequence === 1 &&
        JSON.stringify(damage) === JSON.stringify(said) &&
        disk.files()[`journal/${movedTo}`]?.equals(flipped);
      if (!isRight) taken.push(bit);
    }
    expect(taken).toEqual([]);
  });

  it('is detected after any cut, and with anything appended', async () => {
    const parts = encodeSnapshot(5, stateOf(5, '2026-11-24', 700_000));
    const cuts = [0, 1, 400, bytes.length - 1].map((end) => bytes.subarray(0, end));
    const middle = parts.indexOf('\n') + 1;
    for (const torn of [
      ...cuts,
      parts.subarray(0, middle),
      parts.subarray(middle),
      Buffer.concat([bytes, bytes]),
      Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.alloc(600),
    ]) {
      const { snapshot, events, damage } = await started(Disk.of(files({ [OF_TUESDAY]: torn })));
      expect(snapshot?.sequence).toBe(1);
      expect(events).toHaveLength(6);
      expect(damage).toEqual(said);
    }
  });

  it('is not used if it is of another house, or of another sequence', async () => {
    const other = { ...opened, house: { ...opened.house, id: 'another' } };
    for (const wrong of [encodeSnapshot(5, other), encodeSnapshot(6, opened)]) {
      const { snapshot, damage } = await started(Disk.of(files({ [OF_TUESDAY]: wrong })));
      expect(snapshot?.sequence).toBe(1);
      expect(damage).toEqual(said);
    }
  });

  it('is used when nothing checks it (positive control: the checksum is made to fit)', async () => {
    const text = bytes.toString('utf8').replace('"name":"H"', '"name":"I"');
    const { crc32 } = await import('node:zlib');
    const line = Buffer.from(text.slice(0, -1));
    line.write(crc32(line.subarray(9)).toString(16).padStart(8, '0'));
    const forged = Buffer.concat([line, Buffer.from('\n')]);
    const { snapshot, damage } = await started(Disk.of(files({ [OF_TUESDAY]: forged })));
    expect(snapshot?.state.house.name).toBe('I');
    expect(damage).toEqual([]);
  });
});

describe('a snapshot of a sequence that the log does not reach', () => {
  it('is set aside, because other events will have these sequences', async () => {
    const { [TUESDAY]: _gone, ...rest } = files();
    const disk = Disk.of(rest);
    const { journal, snapshot, damage } = await started(disk);
    expect(snapshot?.sequence).toBe(1);
    const movedTo = '2026-11-24.0000000000005.snapshot.unused-20261124T040000123Z';
    const lost = { kind: 'lost-end', file: OF_TUESDAY.slice(8), movedTo, sequence: 5, last: 4 };
    expect(damage).toEqual([lost]);
    await journal.log.append(4, [eightySixed(5)]);
    expect(await readStart(await open(disk))).toMatchObject({ sequence: 1 });
  });

  it('proves no lost event when it is damaged or of another house', async () => {
    const { [TUESDAY]: _gone, ...rest } = files();
    const other = { ...opened, house: { ...opened.house, id: 'another' } };
    for (const bytes of [encodeSnapshot(5, other), Buffer.from('x')]) {
      const { damage } = await started(Disk.of({ ...rest, [OF_TUESDAY]: bytes }));
      expect(damage.map(({ kind }) => kind)).toEqual(['snapshot']);
    }
  });
});

describe('a snapshot that the disk cannot read', () => {
  /** A disk on which opening the newest snapshot fails. */
  const failing = (code: string, kept = files()): Disk => {
    const disk = Disk.of(kept);
    const usual = disk.open.bind(disk);
    disk.open = async (path, mode) => {
      if (path === OF_TUESDAY) throw Object.assign(new Error(code), { code });
      return usual(path, mode);
    };
    return disk;
  };

  it('is set aside when it is a folder, and the one before is used', async () => {
    const { snapshot, events, damage } = await started(failing('EISDIR'));
    expect(snapshot?.sequence).toBe(1);
    expect(events).toHaveLength(6);
    const movedTo = '2026-11-24.0000000000005.snapshot.damaged-20261124T040000123Z';
    expect(damage).toEqual([{ kind: 'snapshot', file: OF_TUESDAY.slice(8), movedTo }]);
  });

  it('is reported and stays where it is after another error, and the log is folded', async () => {
    const { [OF_MONDAY]: _gone, ...rest } = files();
    const disk = failing('EIO', rest);
    const { snapshot, events, damage } = await started(disk);
    expect(snapshot).toBeUndefined();
    expect(foldOf(events)).toEqual(whole);
    expect(damage).toEqual([{ kind: 'snapshot', file: OF_TUESDAY.slice(8), movedTo: undefined }]);
    expect(Object.keys(disk.files())).toContain(OF_TUESDAY);
  });

  it('stops the start when no other state can be folded', async () => {
    const { [OF_MONDAY]: _state, [MONDAY]: _day, ...rest } = files();
    await expect(started(failing('EIO', rest))).rejects.toMatchObject({ code: 'EIO' });
  });
});

describe('a day of which only the snapshot is stored', () => {
  const wednesday = {
    'journal/2026-11-25.log': encodeBatch([dayOpened(8, '2026-11-25')]),
    'journal/2026-11-25.0000000000008.snapshot': encodeSnapshot(8, stateOf(8, '2026-11-25')),
  };

  it('is reported when it lies between two stored days', async () => {
    const { [TUESDAY]: _gone, ...rest } = files(wednesday);
    const { damage, snapshot } = await started(Disk.of(rest));
    expect(damage).toEqual([{ kind: 'missing-day', file: TUESDAY.slice(8) }]);
    expect(snapshot?.sequence).toBe(8);
  });

  it('is not reported when it is older than all days, and no stored day is (positive control)', async () => {
    const { [MONDAY]: _gone, ...rest } = files(wednesday);
    expect((await started(Disk.of(rest))).damage).toEqual([]);
    expect((await started(Disk.of(files(wednesday)))).damage).toEqual([]);
  });
});

describe('a snapshot that cannot be written', () => {
  it('keeps the one before, and uses no space, on a full disk', async () => {
    const disk = Disk.of(files());
    const journal = await open(disk);
    let room = 100;
    disk.beforeWrite = (length) => {
      if (room === 0) throw noSpace();
      const taken = Math.min(room, length);
      room -= taken;
      return taken;
    };
    await expect(journal.snapshots.put(7, whole)).rejects.toThrow(/ENOSPC/u);
    const unfinished = 'journal/2026-11-24.0000000000007.snapshot.unfinished';
    expect(disk.files()[unfinished]).toBeUndefined();
    expect(await readStart(await open(disk))).toMatchObject({ sequence: 5 });
    disk.beforeWrite = (length) => length;
    await journal.snapshots.put(7, whole);
    expect(await readStart(await open(disk))).toEqual({ sequence: 7, events: [] });
  });

  it('exists whole or not at all when the power fails at any sync', async () => {
    const outcomes = new Set<number>();
    for (let sync = 1; sync <= 3; sync += 1) {
      for (let seed = 1; seed <= 20; seed += 1) {
        const disk = Disk.of(files());
        const journal = await open(disk);
        disk.powerFailsAt = disk.syncs + sync;
        const isPut = await journal.snapshots.put(7, whole).then(
          () => true,
          () => false,
        );
        const { snapshot, damage } = await started(disk.afterPowerLoss(seeded(seed)));
        expect(damage).toEqual([]);
        expect(snapshot).toEqual(
          snapshot?.sequence === 7 ? { sequence: 7, state: whole } : { sequence: 5, state: opened },
        );
        if (isPut) expect(snapshot?.sequence).toBe(7);
        outcomes.add(snapshot?.sequence ?? 0);
      }
    }
    expect(outcomes).toEqual(new Set([5, 7]));
  });

  it('may be torn when the file is not synced before its name (positive control)', async () => {
    let torn = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const disk = Disk.of(files());
      disk.undone.add('sync');
      const journal = await open(disk);
      await journal.snapshots.put(7, whole);
      const { damage } = await started(disk.afterPowerLoss(seeded(seed)));
      torn += damage.length;
    }
    expect(torn).toBeGreaterThan(5);
  });
});
