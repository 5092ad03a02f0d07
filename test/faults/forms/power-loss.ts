import { Disk, seeded } from '../../electron/hub/journal/disk';
import { problems, serve } from '../journal-service';
import { documentOf, nedbFile, recoverNedb } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

const FORM = 'power loss at every sync';

/**
 * The power fails at each sync of a service over two days; each sector of each unsynced write is kept,
 * dropped or trashed. `fates` outcomes are tried for each sync.
 */
export async function journalLosesPower(fates: number, seed: number): Promise<Tally> {
  const tally = tallyOf(FORM, 'journal');
  const whole = new Disk();
  await serve(whole);
  for (let sync = 1; sync <= whole.syncs + 1; sync += 1) {
    for (let fate = 1; fate <= fates; fate += 1) {
      const disk = new Disk();
      disk.powerFailsAt = sync;
      const service = await serve(disk);
      const left = disk.afterPowerLoss(seeded(seed + fate * 1000 + sync));
      const { found, recovered } = await problems(left, service);
      tally.rounds += 1;
      count(
        tally,
        service.acknowledged.map(({ sequence }) => sequence),
        recovered.map(({ sequence }) => sequence),
      );
      tally.wrong += found.filter((problem) => !problem.startsWith('lost')).length;
    }
  }
  return tally;
}

/**
 * The same for NeDB: its own appends, in order, none of them synced (it uses `appendFile` alone), so that
 * each may still be on its way to the disk when the power fails.
 */
export async function nedbLosesPower(fates: number, seed: number): Promise<Tally> {
  const tally = tallyOf(FORM, 'NeDB (control)');
  const { bytes, ends } = await nedbFile(12);
  for (let acknowledged = 1; acknowledged <= ends.length; acknowledged += 1) {
    for (let fate = 1; fate <= fates; fate += 1) {
      const disk = Disk.of({ 'orders.db': new Uint8Array() });
      const file = await disk.open('orders.db', 'write');
      for (let number = 0; number < acknowledged; number += 1) {
        const from = ends[number - 1] ?? 0;
        file.write(bytes.subarray(from, ends[number]), from);
      }
      const left = disk.afterPowerLoss(seeded(seed + fate * 1000 + acknowledged));
      const { ids, changed } = await recoverNedb(left.files()['orders.db'] ?? new Uint8Array());
      tally.rounds += 1;
      count(tally, sent(acknowledged), ids);
      tally.wrong += changed;
    }
  }
  return tally;
}

const sent = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => documentOf(index + 1)._id);
