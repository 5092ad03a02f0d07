import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  FileCursors,
  MemoryCursors,
  type Place,
} from '../../../../electron/hub/subscribers/cursors';
import { Disk, noSpace, seeded } from '../journal/disk';
import { cursorsSuite } from './cursors-port';

const at = (sequence: number): Place => ({ house: 'house-1', sequence });
/** More than the syncs of a write: a file, and the folder. */
const SYNCS = 4;

cursorsSuite('memory', () => {
  const cursors = new MemoryCursors();
  return { cursors, reopen: () => cursors };
});

cursorsSuite('files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'heard-cursors-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const reopen = () => new FileCursors(join(dir, 'cursors'));
  return { cursors: reopen(), reopen };
});

cursorsSuite('files on a disk in memory', () => {
  const disk = new Disk();
  const reopen = () => new FileCursors('cursors', disk);
  return { cursors: reopen(), reopen };
});

describe('a cursor file', () => {
  it('is the old cursor or the new one, at any power failure during its write', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const disk = new Disk();
      const cursors = new FileCursors('cursors', disk);
      const earlier = 1 + Math.floor(random() * 3);
      for (let sequence = 1; sequence <= earlier; sequence += 1)
        await cursors.write('printer', at(sequence));
      disk.powerFailsAt = disk.syncs + 1 + (seed % SYNCS);
      const isWritten = await cursors.write('printer', at(earlier + 1)).then(
        () => true,
        () => false,
      );
      const found = await new FileCursors('cursors', disk.afterPowerLoss(random)).read('printer');
      const allowed = isWritten ? [at(earlier + 1)] : [at(earlier), at(earlier + 1)];
      expect(allowed, `seed ${seed}`).toContainEqual(found);
    }
  });

  it('is lost by a disk that does not sync (positive control)', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 50; seed += 1) {
      const disk = new Disk();
      for (const undone of ['sync', 'syncFolder'] as const) disk.undone.add(undone);
      const cursors = new FileCursors('cursors', disk);
      for (const sequence of [1, 2]) await cursors.write('printer', at(sequence));
      const after = new FileCursors('cursors', disk.afterPowerLoss(seeded(seed)));
      const found = await after.read('printer');
      if (JSON.stringify(found) !== JSON.stringify(at(2))) lost += 1;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it('falls back to the cursor before when it is damaged or torn, and no later write damages that one', async () => {
    const disk = new Disk();
    const cursors = new FileCursors('cursors', disk);
    for (const sequence of [1, 2]) await cursors.write('printer', at(sequence));
    const { 'cursors/printer.json': whole = Buffer.alloc(0), ...others } = disk.files();
    for (let length = 0; length < whole.length; length += 1) {
      const torn = Disk.of({ ...others, 'cursors/printer.json': whole.subarray(0, length) });
      const again = new FileCursors('cursors', torn);
      expect(await again.read('printer')).toEqual(at(1));
      await again.write('printer', at(3));
      expect(await new FileCursors('cursors', torn).read('printer')).toEqual(at(3));
    }
    for (let byte = 0; byte < whole.length; byte += 1) {
      const flipped = Buffer.from(whole);
      flipped[byte] = (flipped[byte] ?? 0) ^ 4;
      const bad = Disk.of({ ...others, 'cursors/printer.json': flipped });
      expect(await new FileCursors('cursors', bad).read('printer')).toEqual(at(1));
    }
  });

  it('reports damage when the cursor before is damaged too', async () => {
    const bad = Buffer.from('rubbish');
    const files = { 'cursors/printer.json': bad, 'cursors/printer.before.json': bad };
    expect(await new FileCursors('cursors', Disk.of(files)).read('printer')).toBe('damaged');
  });

  it('keeps the cursor before on a full disk, and takes the next one when there is space', async () => {
    const disk = new Disk();
    const cursors = new FileCursors('cursors', disk);
    await cursors.write('printer', at(1));
    disk.beforeWrite = () => {
      throw noSpace();
    };
    await expect(cursors.write('printer', at(2))).rejects.toThrow('ENOSPC');
    expect(await cursors.read('printer')).toEqual(at(1));
    disk.beforeWrite = (length) => length;
    await cursors.write('printer', at(2));
    expect(await new FileCursors('cursors', disk).read('printer')).toEqual(at(2));
  });
});
