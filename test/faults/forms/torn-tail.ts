import { encodeBatch } from '../../../electron/hub/journal/day-files/record';
import { collect } from '../../electron/hub/journal/describe-journal';
import { Disk } from '../../electron/hub/journal/disk';
import { dayOpened, eightySixedFrom } from '../../electron/hub/journal/events';
import { openOn } from '../journal-service';
import { documentOf, nedbFile, recoverNedb } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

const FORM = 'torn tail at every byte';
const FILE = 'journal/2026-11-23.log';

/** Cuts the last record of journals of 1 to `most` records at every byte; it was never acknowledged. */
export async function journalIsTorn(most: number): Promise<Tally> {
  const tally = tallyOf(FORM, 'journal');
  for (let records = 1; records <= most; records += 1) {
    const events = [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, records - 1)];
    const kept = events.slice(0, -1);
    const before = encodeBatch(kept);
    const last = encodeBatch(events.slice(-1));
    for (let bytes = 1; bytes < last.length; bytes += 1) {
      const torn = last.subarray(0, bytes);
      const disk = Disk.of({ [FILE]: Buffer.concat([before, torn]) });
      const journal = await openOn(disk);
      const served = await collect(journal.log.read(0));
      tally.rounds += 1;
      tally.made += 1;
      const [damage] = journal.archive.damage;
      if (damage?.kind === 'torn-tail') {
        tally.noticed += 1;
        if (disk.files()[`journal/${damage.movedTo}`]?.equals(torn) !== true) tally.wrong += 1;
      }
      count(
        tally,
        kept.map(({ sequence }) => sequence),
        served.map(({ sequence }) => sequence),
      );
      if (served.length > kept.length) tally.wrong += 1;
    }
  }
  return tally;
}

/** The same for NeDB, every `step` bytes. */
export async function nedbIsTorn(most: number, step: number): Promise<Tally> {
  const tally = tallyOf(FORM, 'NeDB (control)');
  const { bytes, ends } = await nedbFile(most);
  for (let records = 1; records <= most; records += 1) {
    const from = ends[records - 2] ?? 0;
    const to = ends[records - 1] ?? 0;
    // A cut of only the line end leaves the last document whole.
    for (let end = from + 1; end < to - 1; end += step) {
      const { ids, isNoticed, starts } = await recoverNedb(bytes.subarray(0, end));
      tally.rounds += 1;
      tally.made += 1;
      if (isNoticed) tally.noticed += 1;
      if (!starts) tally.wrong += 1;
      const kept = Array.from({ length: records - 1 }, (_, index) => documentOf(index + 1)._id);
      count(tally, kept, ids);
    }
  }
  return tally;
}
