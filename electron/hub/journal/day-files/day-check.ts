import { houseOf, sequenceOf } from '../../../../shared/contract/events';
import { carriesStart } from '../../../../shared/domain/open-day';
import { readLines } from '../../files/read-lines';
import { JournalNewer } from '../event-log';
import type { DayFolder } from './day-folder';
import { DayScan } from './day-scan';

/** What a look at one day file found. Bytes are counted from the start of the file. */
export type DayCheck = {
  file: string;
  bytes: number;
  /** Healthy records, and the sequences of the first and the last of them; 0 for none. */
  records: number;
  first: number;
  last: number;
  /** The last command that is whole: its last sequence, and the offset behind it. */
  wholeLast: number;
  wholeEnd: number;
  /** Records that fail their checksum or order with healthy ones behind them, as far as that can be told. */
  lost: number;
  /** The file begins with a healthy `day.opened`. */
  opensDay: boolean;
  /** Its first record carries what a fold begins with, so it needs no snapshot. */
  carriesStart: boolean;
  /** The house that wrote the first record: the end of its `source`. */
  house: string | undefined;
  /** A record of a type that this version does not know; nothing behind it was looked at. */
  isNewer: boolean;
};

/**
 * Reads one day file and changes nothing. With `through`, only what is before the end of the last
 * whole command up to that sequence is looked at: what the writer has not acknowledged yet is left out.
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
