import { describe, expect, it, vi } from 'vitest';
import { FileCursors } from '../../../../electron/hub/subscribers/cursors';
import { sequenceOf } from '../../../../shared/contract/events';
import { Disk, seeded } from '../journal/disk';
import { cursorFirst } from './cursor-first';
import { Outside, openDelivering, until } from './delivering';

const MOMENTS = [
  'before handle',
  'in handle',
  'after handle, before the cursor',
  'in the middle of the cursor',
  'after the cursor',
] as const;
type Moment = (typeof MOMENTS)[number];

const never = (): Promise<never> => new Promise(() => {});

/**
 * Places orders, lets the power fail at a moment of one delivery, and starts again with what the disk
 * kept. Resolves with the events that were delivered. `isBroken`: the cursor is written before `handle`.
 */
async function crash(moment: Moment, seed: number, isBroken = false) {
  const random = seeded(seed);
  const house = await openDelivering();
  const disk = new Disk();
  const outside = new Outside();
  const first = house.bus.lastSequence + 1;
  const crashAt = first + 1 + Math.floor(random() * 3);
  let isDead = false;
  let isArmed = true;

  const cursors = new FileCursors('cursors', disk);
  const write = cursors.write.bind(cursors);
  vi.spyOn(cursors, 'write').mockImplementation(async (name, to) => {
    if (isDead) return never();
    if (!isArmed || to.sequence < crashAt) return write(name, to);
    if (moment === 'in the middle of the cursor') {
      disk.powerFailsAt = disk.syncs + 1 + (seed % 2);
      await write(name, to).catch(() => undefined);
    }
    if (moment === 'after the cursor') await write(name, to);
    if (moment === 'before handle' || moment === 'in handle') return write(name, to);
    isDead = true;
    return never();
  });
  outside.before = (events) => {
    if (isDead) return never();
    const isNow = isArmed && events.map(sequenceOf).some((sequence) => sequence >= crashAt);
    if (!isNow) return undefined;
    // In the middle: the first of the events is delivered, and the cursor does not say so.
    if (moment === 'in handle') outside.got.push(...events.slice(0, 1).map(sequenceOf));
    if (moment !== 'before handle' && moment !== 'in handle') return undefined;
    isDead = true;
    return never();
  };

  const { runner } = house.start(
    [isBroken ? cursorFirst(outside.delivery(), cursors) : outside.delivery()],
    cursors,
  );
  for (let count = 0; count < 6; count += 1) await house.place();
  await until(
    () => isDead,
    (dead) => dead,
  );
  await runner.stop();
  isDead = false;
  isArmed = false;
  const kept = new FileCursors('cursors', disk.afterPowerLoss(random));
  await house.place();
  house.start([isBroken ? cursorFirst(outside.delivery(), kept) : outside.delivery()], kept);
  const { lastSequence } = house.bus;
  await until(
    () => outside.got,
    (got) => got.includes(lastSequence),
  );
  return { outside, first, last: lastSequence };
}

describe('a crash between a delivery’s handle and its cursor', () => {
  it.each(MOMENTS)('(%s) loses no event', async (moment) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    for (let seed = 1; seed <= 12; seed += 1) {
      const { outside, first, last } = await crash(moment, seed);
      expect(outside.has(first, last), `seed ${seed}: ${outside.got}`).toBe(true);
    }
  });

  it('repeats nothing when the cursor was written', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { outside } = await crash('after the cursor', seed);
      expect(outside.got).toHaveLength(new Set(outside.got).size);
    }
  });

  it('loses events when the cursor is written first (positive control)', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const { outside, first, last } = await crash('before handle', seed, true);
      if (!outside.has(first, last)) lost += 1;
    }
    expect(lost).toBeGreaterThan(0);
  });
});
