import { houseOf, sequenceOf } from '../../../../shared/contract/events';
import { carriesStart } from '../../../../shared/domain/open-day';
import { readLines } from '../../files/read-lines';
import { JournalNewer } from '../event-log';
import type { DayFolder } from './day-folder';
import { DayScan } from './day-scan';

/** The result of checking one day file. Offsets are in bytes from the start of the file. */
export type DayCheck = {
  file: string;
  bytes: number;
  /** The number of healthy records, and the sequences of the first and the last; 0 for none. */
  records: number;
  first: number;
  last: number;
  /** The last sequence of the last whole command, and the offset after it. */
  wholeLast: number;
  wholeEnd: number;
  /** Records that fail their checksum or order and have healthy ones after them, as far as known. */
  lost: number;
  /** True when the file begins with a healthy `day.opened`. */
  opensDay: boolean;
  /** True when the first record holds the start of a fold, so that the file needs no snapshot. */
  carriesStart: boolean;
  /** The house that wrote the first record: the end of its `source`. */
  house: string | undefined;
  /** True for a record of a type that this version does not know. Nothing after it was checked. */
  isNewer: boolean;
};

/**
 * Reads one day file and changes nothing. With `through`, it checks only up to the last whole command
 * that ends at or before that sequence, so it skips what the writer has not acknowledged yet.
 */
export async function checkDay(
  folder: DayFolder,
  file: string,
  through = Number.POSITIVE_INFINITY,
): Promise<DayCheck> {
  const scan = new DayScan();
  const handle = await folder.open(file, 'read');
  let first = 0;
  let house: string | undefined;
  let hasStart = false;
  let isNewer = false;
  let bytes = 0;
  let whole = scan.whole;
  let last = 0;
  const look = async (): Promise<void> => {
    for await (const lines of readLines(handle, bytes)) {
      for (const line of lines) {
        const event = scan.take(line);
        if (event && sequenceOf(event) > through) return;
        ({ whole, last } = scan);
        if (!event || first > 0) continue;
        first = sequenceOf(event);
        house = houseOf(event);
        hasStart = carriesStart(event);
      }
    }
  };
  try {
    bytes = await handle.size();
    await look();
  } catch (error) {
    if (!(error instanceof JournalNewer)) throw error;
    isNewer = true;
  } finally {
    await handle.close();
  }
  return {
    file,
    bytes,
    records: scan.healthy,
    first,
    last,
    wholeLast: whole.last,
    wholeEnd: whole.end,
    lost: scan.damaged ? scan.lost : 0,
    opensDay: scan.opensDay,
    carriesStart: hasStart,
    house,
    isNewer,
  };
}
