import { join } from 'node:path';
import { type FileSystem, nodeFs } from '../../electron/hub/files/files';
import type { Hub } from '../../electron/hub/hub';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../electron/hub/open-hub';
import type { HeardEvent } from '../../shared/contract/events';
import { sampleHouse } from '../../shared/sample/sample-house';
import { collect } from '../electron/hub/journal/describe-journal';

export type Clock = { now: number };

/**
 * A hub on the real journal in a folder, on the file system `fs`. It refuses commands that it cannot write; any
 * other fault is thrown.
 */
export async function openHubOn(dir: string, clock: Clock, fs: FileSystem = nodeFs): Promise<Hub> {
  const { hub } = await openHub({
    dataDir: dir,
    journal: await openDayJournal(join(dir, 'journal'), { now: () => clock.now, fs }),
    house: sampleHouse,
    now: () => clock.now,
    report: (_name, error) => {
      throw error;
    },
    start: [],
    clocks: 'none',
  });
  return hub;
}

/** Every event of the journal in a folder, as a start reads them. */
export async function eventsIn(dir: string): Promise<HeardEvent[]> {
  const journal = await openDayJournal(join(dir, 'journal'));
  try {
    return await collect(journal.log.read(0));
  } finally {
    await journal.log.close();
  }
}
