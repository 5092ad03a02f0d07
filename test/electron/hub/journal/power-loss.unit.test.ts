import { describe, expect, it } from 'vitest';
import {
  openOn as open,
  problems as problemsOf,
  SENT,
  type Service,
  serve,
} from '../../../faults/journal-service';
import { Disk, seeded, type Undone } from './disk';

const SEEDS = 12;

const problems = async (disk: Disk, service: Service): Promise<string[]> =>
  (await problemsOf(disk, service)).found;

/** The power fails at each sync of the service, with several outcomes for unsynced data. */
async function* powerLosses(undone: readonly Undone[] = []) {
  const whole = new Disk();
  await serve(whole);
  for (let sync = 1; sync <= whole.syncs + 1; sync += 1) {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const disk = new Disk();
      for (const what of undone) disk.undone.add(what);
      disk.powerFailsAt = sync;
      const service = await serve(disk);
      yield { disk: disk.afterPowerLoss(seeded(seed * 1000 + sync)), service, sync, seed };
    }
  }
}

describe('a power failure at any sync', { timeout: 20_000 }, () => {
  it('loses no acknowledged event, and the service continues', async () => {
    const found: string[] = [];
    let kept = 0;
    for await (const { disk, service, sync, seed } of powerLosses()) {
      kept += service.acknowledged.length;
      for (const problem of await problems(disk, service)) {
        found.push(`${problem} (sync ${sync}, seed ${seed})`);
      }
    }
    expect(found).toEqual([]);
    expect(kept).toBeGreaterThan(SENT.length * SEEDS);
  });

  it('loses nothing when it fails again during the repair of the journal', async () => {
    const found: string[] = [];
    let repairs = 0;
    for await (const { disk, service, sync, seed } of powerLosses()) {
      if (seed > SEEDS / 2) continue;
      for (let second = 1; second <= 5; second += 1) {
        const repaired = Disk.of(disk.files());
        repaired.powerFailsAt = second;
        await open(repaired);
        if (repaired.syncs < second) break;
        repairs += 1;
        const last = repaired.afterPowerLoss(seeded(seed * 100 + second));
        for (const problem of await problems(last, service)) {
          found.push(`${problem} (sync ${sync}, then ${second}, seed ${seed})`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(repairs).toBeGreaterThan(40);
  });

  it.each<[string, Undone[]]>([
    ['an append is not synced', ['datasync']],
    ['a new file is not synced', ['sync']],
    ['the folder is not synced', ['syncFolder']],
  ])('loses something when %s (positive control)', async (_what, undone) => {
    let lost = 0;
    for await (const { disk, service } of powerLosses(undone)) {
      if ((await problems(disk, service)).some((problem) => problem.startsWith('lost'))) lost += 1;
    }
    expect(lost).toBeGreaterThan(10);
  });
});
