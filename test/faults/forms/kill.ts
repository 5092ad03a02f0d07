import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import { evolveAll, initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { foldHash } from '../../../shared/views/fold-hash';
import { collect } from '../../electron/hub/journal/describe-journal';
import { seeded } from '../../electron/hub/journal/disk';
import { foldStart } from '../../electron/hub/journal/fold-start';
import { commandIdOf, IN_FLIGHT, type Instructions } from '../kill-commands';
import { inFolder } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';

/** Rounds on one data directory, before a new one, so that a start does not fold too large a day. */
const ROUNDS_PER_HOUSE = 20;
/** The longest time from the first acknowledgement to the kill. */
const WITHIN_MS = 60;

/** `sequence` by command id. */
type Acknowledged = Map<string, number>;

/**
 * SIGKILL at random moments of a loaded house. After the next start every acknowledged command is there, at
 * its acknowledged sequence and without a gap; the others are sent again with their ids and exist once.
 * `worker` is the built kill-worker.ts.
 */
export async function killLoaded(
  worker: string,
  rounds: number,
  seed: number,
  { isBroken = false } = {},
): Promise<Tally> {
  const tally = tallyOf(
    'SIGKILL under load',
    isBroken ? 'acknowledges early (control)' : 'journal',
  );
  const random = seeded(seed);
  for (let done = 0; done < rounds; done += ROUNDS_PER_HOUSE) {
    await inFolder(async (dir) => {
      const acknowledged: Acknowledged = new Map();
      let again: number[] = [];
      for (let round = 1; round <= Math.min(ROUNDS_PER_HOUSE, rounds - done); round += 1) {
        const delay = random() * WITHIN_MS;
        const numbers = await killOnce(
          worker,
          dir,
          { round, again, isBroken },
          delay,
          acknowledged,
        );
        tally.rounds += 1;
        again = unanswered(numbers);
        await check(tally, dir, acknowledged);
      }
    });
  }
  return tally;
}

/** Every number up to the last that was answered, and those under way after it. */
function unanswered(answered: ReadonlySet<number>): number[] {
  const upTo = Math.max(-1, ...answered) + IN_FLIGHT;
  return Array.from({ length: upTo + 1 }, (_, number) => number).filter(
    (number) => !answered.has(number),
  );
}

/** Starts the house, kills it `delay` ms after its first acknowledgement, and records its acknowledgements. */
export async function killOnce(
  worker: string,
  dir: string,
  instructions: Instructions,
  delay: number,
  acknowledged: Acknowledged,
): Promise<Set<number>> {
  const child = spawn(process.execPath, [worker, dir, JSON.stringify(instructions)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const read = once(lines, 'close');
  const answered = new Set<number>();
  let isAimed = false;
  lines.on('line', (line) => {
    const [round, number, sequence] = line.split(' ').map(Number);
    if (round === undefined || number === undefined || sequence === undefined) return;
    acknowledged.set(commandIdOf(round, number), sequence);
    if (round !== instructions.round) return;
    answered.add(number);
    if (isAimed) return;
    isAimed = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const [, signal] = await gone;
  await read;
  if (signal !== 'SIGKILL') throw new Error(`The house did not start or failed: ${complaint}`);
  return answered;
}

async function check(tally: Tally, dir: string, acknowledged: Acknowledged): Promise<void> {
  const journal = await openDayJournal(join(dir, 'journal'));
  const events = await collect(journal.log.read(0));
  const started = await foldStart(journal);
  await journal.log.close();
  if (foldHash(started) !== foldHash(evolveAll(initial(sampleHouse), events))) tally.wrong += 1;
  // A kill does not affect the kernel's page cache: a torn tail is the only trace it may leave.
  if (journal.archive.damage.some(({ kind }) => kind !== 'torn-tail')) tally.wrong += 1;
  if (!events.every(({ sequence }, index) => Number(sequence) === index + 1)) tally.wrong += 1;
  const last = new Map<string, number>();
  let before = '';
  for (const { correlationid, sequence } of events) {
    // The events of a command are adjacent; a second group of them is the command executed twice.
    if (correlationid !== before && last.has(correlationid)) tally.duplicated += 1;
    last.set(correlationid, Number(sequence));
    before = correlationid;
  }
  const asAcknowledged = [...acknowledged].filter(([id, sequence]) => last.get(id) === sequence);
  count(
    tally,
    [...acknowledged.keys()],
    asAcknowledged.map(([id]) => id),
  );
}
