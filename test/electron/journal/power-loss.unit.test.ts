import { describe, expect, it } from 'vitest';
import { openDayJournal } from '../../../electron/journal/day-journal';
import type { Journal } from '../../../electron/journal/port';
import type { HeardEvent } from '../../../shared/contract/events';
import { Disk, seeded, type Undone } from './disk';
import { dayOpened, eightySixed, eightySixedFrom, oneCommand } from './events';
import { collect } from './journal-port';

const SEEDS = 12;

/** A little of two days: single records, a batch of commands, a command of several, a new day. */
const BATCHES: HeardEvent[][] = [
  [dayOpened(1, '2026-11-23')],
  [eightySixed(2)],
  [...oneCommand(3, 3), eightySixed(6)],
  eightySixedFrom(7, 6),
  [dayOpened(13, '2026-11-24', 900)],
  oneCommand(14, 4),
  [eightySixed(18)],
];
const SENT = BATCHES.flat();

type Service = { acknowledged: HeardEvent[]; sent: HeardEvent[] };

const open = (disk: Disk): Promise<Journal> =>
  openDayJournal('journal', { fs: disk, now: () => 0 });

/** Appends until the power fails, and says what was acknowledged. */
async function serve(disk: Disk): Promise<Service> {
  const service: Service = { acknowledged: [], sent: SENT };
  try {
    const journal = await open(disk);
    for (const batch of BATCHES) {
      await journal.append(journal.lastSequence, batch);
      service.acknowledged.push(...batch);
    }
  } catch {
    // The power failed; what counts is what was acknowledged before.
  }
  return service;
}

/** What is wrong with a journal after the power came back. */
async function problems(disk: Disk, { acknowledged, sent }: Service): Promise<string[]> {
  const found: string[] = [];
  const journal = await open(disk);
  const recovered = await collect(journal.read(0));
  const texts = recovered.map((event) => JSON.stringify(event));
  for (const event of acknowledged) {
    if (!texts.includes(JSON.stringify(event))) found.push(`lost ${event.sequence}`);
  }
  const written = new Set(sent.map((event) => JSON.stringify(event)));
  if (!texts.every((text) => written.has(text))) found.push('something that was never sent');
  const order = recovered.map(({ sequence }) => Number(sequence));
  if (!order.every((sequence, at) => at === 0 || sequence > (order[at - 1] ?? 0)))
    found.push('order');
  if (journal.lastSequence !== (order.at(-1) ?? 0)) found.push('last sequence');
  // Where whole sectors in the middle of one write were lost the file is damaged, and said to be.
  if (!journal.damage.some(({ kind }) => kind === 'damaged')) {
    if (order.length !== journal.lastSequence) found.push('a gap that is not reported');
    const next = sent[order.length];
    if (next && next.correlationid === recovered.at(-1)?.correlationid)
      found.push('half a command');
  }
  const at = journal.lastSequence;
  const more = [journal.mustOpenDay ? dayOpened(at + 1, '2026-11-24') : eightySixed(at + 1)];
  await journal.append(at, more);
  const again = await collect((await open(disk)).read(0));
  if (JSON.stringify(again) !== JSON.stringify([...recovered, ...more])) found.push('goes on');
  return found;
}

/** The power fails at each sync of the service, with several fates of what was on its way. */
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
  it('loses nothing that was acknowledged, and the service goes on', async () => {
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

  it('loses nothing when it fails again while the journal is repaired', async () => {
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
