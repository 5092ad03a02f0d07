import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import { encodeBatch } from '../../../electron/hub/journal/day-files/record';
import { collect } from '../../electron/hub/journal/describe-journal';
import { Disk, seeded } from '../../electron/hub/journal/disk';
import { dayOpened, eightySixedFrom } from '../../electron/hub/journal/events';
import { nedbFile, recoverNedb } from '../nedb-store';
import { type Tally, tallyOf } from '../tally';

const FILE = 'journal/2026-11-23.log';

export function withBitFlipped(bytes: Uint8Array, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

/** Every bit of a journal of three records, one at a time. */
export const journalBits = (): Promise<Tally> => {
  const bytes = journalOf(3);
  return flip('every bit flipped, small journal', 3, bytes, everyBit(bytes));
};

/** Random bits of a journal of 2,000 records. */
export const journalRandomBits = (rounds: number, seed: number): Promise<Tally> => {
  const bytes = journalOf(2_000);
  return flip('random bits flipped, large journal', 2_000, bytes, someBits(bytes, rounds, seed));
};

const journalOf = (records: number): Buffer =>
  encodeBatch([dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, records - 1)]);

/**
 * Flips bits of a file on a healthy disk. `noticed` counts flips that are reported as damage, `lost` the
 * healthy records that are not served, `wrong` served records that were never written, and rewritten files.
 */
async function flip(
  form: string,
  records: number,
  bytes: Buffer,
  bits: Iterable<number>,
): Promise<Tally> {
  const tally = tallyOf(form, 'journal');
  const written = new Map(
    [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, records - 1)].map((event) => [
      event.sequence,
      JSON.stringify(event),
    ]),
  );
  for (const bit of bits) {
    const damaged = withBitFlipped(bytes, bit);
    const disk = Disk.of({ [FILE]: damaged });
    const journal = await openDayJournal('journal', { fs: disk, now: () => 0 });
    const served = await collect(journal.log.read(0));
    tally.rounds += 1;
    tally.made += 1;
    const [damage] = journal.archive.damage;
    if (damage) tally.noticed += 1;
    // A flip can destroy a line end, and then two records are one line that fails.
    const healthy = records - (bytes[bit >> 3] === 0x0a ? 2 : 1);
    tally.acknowledged += healthy;
    tally.recovered += Math.min(served.length, healthy);
    tally.lost += Math.max(0, healthy - served.length);
    if (served.some((event) => written.get(event.sequence) !== JSON.stringify(event)))
      tally.wrong += 1;
    const files = disk.files();
    const whole =
      damage?.kind === 'torn-tail'
        ? Buffer.concat([
            files[FILE] ?? Buffer.alloc(0),
            files[`journal/${damage.movedTo}`] ?? Buffer.alloc(0),
          ])
        : files[FILE];
    if (whole?.equals(damaged) !== true) tally.wrong += 1;
  }
  return tally;
}

/** Random bits of a NeDB file. */
export async function nedbBits(rounds: number, seed: number): Promise<Tally> {
  const tally = tallyOf('random bits flipped, small file', 'NeDB (control)');
  const { bytes } = await nedbFile(20);
  for (const bit of someBits(bytes, rounds, seed)) {
    const { ids, changed, isNoticed, starts } = await recoverNedb(withBitFlipped(bytes, bit));
    tally.rounds += 1;
    tally.made += 1;
    if (isNoticed) tally.noticed += 1;
    if (!starts) tally.wrong += 1;
    const healthy = 20 - (bytes[bit >> 3] === 0x0a ? 2 : 1);
    tally.acknowledged += healthy;
    tally.recovered += Math.min(ids.length, healthy);
    tally.lost += Math.max(0, healthy - ids.length);
    tally.wrong += changed;
  }
  return tally;
}

function* everyBit(bytes: Uint8Array): Iterable<number> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) yield bit;
}

function* someBits(bytes: Uint8Array, rounds: number, seed: number): Iterable<number> {
  const random = seeded(seed);
  for (let round = 0; round < rounds; round += 1) yield Math.floor(random() * bytes.length * 8);
}
