import type { HeardEvent } from '../../../../shared/contract/events';
import type { Damage } from '../archive';
import type { DayFolder } from './day-folder';
import type { DayName } from './day-name';
import { DayScan } from './day-scan';
import { damageOf } from './history';
import { fileRepair, type Repair, tailRepair } from './repair';

/** The state of the folder at a start, before anything is changed. */
export type Found = {
  last: number;
  /** The newest file with healthy records; undefined for an empty journal. */
  newest: DayName | undefined;
  /** Bytes of whole commands in `newest`. Undefined when the file is damaged and not written again. */
  end: number | undefined;
  /** The events of `newest`, so that a start does not read it twice. */
  events: readonly HeardEvent[];
  /** The damage in `newest`. */
  damaged: Damage | undefined;
  /** Repairs that must succeed before the journal may be written. */
  repairs: Repair[];
};

/**
 * Finds the newest file with a healthy record. Changes nothing yet, because it may still find a record
 * of a newer version. Throws JournalNewer.
 */
export async function findNewest(folder: DayFolder, now: () => number): Promise<Found> {
  const repairs: Repair[] = [];
  for (const name of (await folder.days()).reverse()) {
    const { file } = name;
    const { scan, events, size } = await scanFile(folder, file);
    if (scan.damaged) {
      const damaged = damageOf(file, scan);
      return { last: scan.last, newest: name, end: undefined, events, damaged, repairs };
    }
    const { end, healthy, last } = scan.whole;
    if (healthy > 0) {
      if (end < size) repairs.push(tailRepair(folder, { file, from: end, now }));
      const whole = events.slice(0, healthy);
      return { last, newest: name, end, events: whole, damaged: undefined, repairs };
    }
    // A day that was begun without one whole command: the day before is still open.
    repairs.push(fileRepair(folder, { file, bytes: size, now }));
  }
  return { last: 0, newest: undefined, end: undefined, events: [], damaged: undefined, repairs };
}

async function scanFile(folder: DayFolder, file: string) {
  const scan = new DayScan();
  const events: HeardEvent[] = [];
  const handle = await folder.open(file, 'read');
  const size = await handle.size().finally(() => handle.close());
  for await (const piece of folder.events(file, { scan, end: size })) events.push(...piece);
  return { scan, events, size };
}
