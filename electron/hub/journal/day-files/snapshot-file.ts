import { formatSequence, houseOf, SOURCE_PREFIX } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import { readLines } from '../../files/read-lines';
import type { Snapshot } from '../snapshots';
import type { DayFolder } from './day-folder';
import { decodeLine, encodeRecord, Joiner } from './record';
import type { SnapshotName } from './snapshot-name';

const FAMILY = 'app.heard.snapshot.v';
const TYPE = `${FAMILY}1`;

/** The bytes of a snapshot file: one record, in parts if it is longer than RECORD_BYTES_MAX. */
export function encodeSnapshot(sequence: number, state: HouseState): Buffer {
  const source = `${SOURCE_PREFIX}${state.house.id}`;
  const record = { type: TYPE, source, sequence: formatSequence(sequence), state };
  return encodeRecord(record.sequence, JSON.stringify(record));
}

/** `damaged`: the file differs from what was written. `newer`: it is healthy, and of a newer version of Heard. */
export type ReadSnapshot = Snapshot | 'damaged' | 'newer';

/** Reads a whole snapshot file. Rejects with errors of the file system. */
export async function readSnapshot(
  folder: DayFolder,
  { file, sequence }: SnapshotName,
): Promise<ReadSnapshot> {
  const joiner = new Joiner();
  let found: ReadSnapshot = 'damaged';
  let records = 0;
  const handle = await folder.open(file, 'read');
  try {
    for await (const lines of readLines(handle, await handle.size())) {
      for (const { bytes, terminated } of lines) {
        const record = joiner.take(terminated ? decodeLine(bytes) : undefined);
        if (record === 'waiting') continue;
        if (record === undefined || record.sequence !== sequence) return 'damaged';
        records += 1;
        found = snapshotOf(record.value, sequence);
      }
    }
  } finally {
    await handle.close();
  }
  return records === 1 && !joiner.isWaiting ? found : 'damaged';
}

function snapshotOf(value: { type: string }, sequence: number): ReadSnapshot {
  if (value.type !== TYPE) return value.type.startsWith(FAMILY) ? 'newer' : 'damaged';
  const { source, state } = value as { type: string; source: string; state: HouseState };
  return houseOf({ source }) === state.house.id ? { sequence, state } : 'damaged';
}
