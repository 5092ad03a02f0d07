import type { FileSystem } from '../../../electron/hub/files/files';
import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import { collect } from '../../electron/hub/journal/describe-journal';
import { Disk, seeded } from '../../electron/hub/journal/disk';
import { dayOpened, eightySixed, eightySixedFrom } from '../../electron/hub/journal/events';
import { count, type Tally, tallyOf } from '../tally';

const FORM = 'a sync that fails once, then power loss';

/**
 * One sync fails and the next ones work, as on Linux, where the kernel's pages count as clean afterwards.
 * Nothing of that batch may be acknowledged, and later acknowledged events must survive a power loss.
 * `isRetried` is the broken version: it only retries the sync.
 */
export async function syncFailsOnce(
  rounds: number,
  seed: number,
  { isRetried = false } = {},
): Promise<Tally> {
  const tally = tallyOf(FORM, isRetried ? 'retries the sync (control)' : 'journal');
  for (let round = 0; round < rounds; round += 1) {
    const disk = new Disk();
    const journal = await openDayJournal('journal', { fs: isRetried ? retrying(disk) : disk });
    const acknowledged = [dayOpened(1, '2026-11-23')];
    await journal.log.append(0, acknowledged);
    const fails = disk.syncs + 1 + (round % 5);
    disk.beforeSync = (number) => {
      if (number === fails) throw new Error('EIO: i/o error');
    };
    for (let batch = 0; batch < 8; batch += 1) {
      const at = journal.log.last;
      const events = batch % 2 === 0 ? [eightySixed(at + 1)] : eightySixedFrom(at + 1, 4);
      try {
        await journal.log.append(at, events);
        acknowledged.push(...events);
      } catch {
        tally.made += 1;
        const isRefused = await journal.log.append(at, events).then(
          () => false,
          () => true,
        );
        // Refused until the journal was reopened and read again; the refusal is the notice to a person.
        if (isRefused && (await journal.log.reopen()) === at) tally.noticed += 1;
      }
    }
    const left = disk.afterPowerLoss(seeded(seed + round));
    const next = await openDayJournal('journal', { fs: left });
    const recovered = await collect(next.log.read(0));
    tally.rounds += 1;
    count(
      tally,
      acknowledged.map(({ sequence }) => sequence),
      recovered.map(({ sequence }) => sequence),
    );
    if (recovered.length > acknowledged.length) tally.wrong += 1;
  }
  return tally;
}

const retrying = (disk: Disk): FileSystem => ({
  mkdir: () => disk.mkdir(),
  names: (folder) => disk.names(folder),
  rename: (from, to) => disk.rename(from, to),
  remove: (path) => disk.remove(path),
  syncFolder: () => disk.syncFolder(),
  open: async (path, mode) => {
    const file = await disk.open(path, mode);
    return { ...file, datasync: () => file.datasync().catch(() => file.datasync()) };
  },
});
