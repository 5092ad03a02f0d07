import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sequenceOf } from '../../../shared/contract/events';
import { seeded } from '../../electron/hub/journal/disk';
import { eventsIn } from '../hub-on';
import { type Instructions, OUTSIDE } from '../kill-commands';
import { inFolder } from '../nedb-store';
import { count, type Tally, tallyOf } from '../tally';
import { killOnce } from './kill';

/** Rounds on one data directory, before a new one. */
const ROUNDS_PER_HOUSE = 10;
/** The longest time from the first acknowledgement to the kill. */
const WITHIN_MS = 150;
/** The first event of a journal opens its day, before a delivery exists. */
const FIRST = 2;

/**
 * SIGKILL at random moments between the `handle` of a delivery and its cursor, under load. In the end every
 * event of the journal is delivered. `isBroken`: the cursor is written first. Events that are delivered more
 * than once are a figure: a kill repeats at most the batch in `handle`.
 */
export async function killDelivering(
  worker: string,
  rounds: number,
  seed: number,
  { isBroken = false } = {},
): Promise<Tally> {
  const tally = tallyOf(
    'SIGKILL between handle and cursor',
    isBroken ? 'cursor first (control)' : 'delivery',
  );
  const delivers = isBroken ? 'cursor-first' : 'handle-first';
  const random = seeded(seed);
  let twice = 0;
  for (let done = 0; done < rounds; done += ROUNDS_PER_HOUSE) {
    await inFolder(async (dir) => {
      for (let round = 1; round <= Math.min(ROUNDS_PER_HOUSE, rounds - done); round += 1) {
        const instructions: Instructions = { round, again: [], isBroken: false, delivers };
        await killOnce(worker, dir, instructions, random() * WITHIN_MS, new Map());
        tally.rounds += 1;
      }
      await deliverRest(worker, dir, { round: 0, again: [], isBroken: false, delivers });
      const outside = (await readFile(join(dir, OUTSIDE), 'utf8')).split('\n').filter(Boolean);
      const found = [...new Set(outside)];
      twice += outside.length - found.length;
      const journal = (await eventsIn(dir)).map((event) => sequenceOf(event));
      count(
        tally,
        journal.filter((sequence) => sequence >= FIRST).map(String),
        found.filter((sequence) => Number(sequence) >= FIRST),
      );
    });
  }
  tally.figures = [`of ${tally.acknowledged} events ${twice} were delivered twice, none lost`];
  if (isBroken) delete tally.figures;
  return tally;
}

/** One more start that sends nothing, and ends by itself when everything is delivered. */
async function deliverRest(worker: string, dir: string, instructions: Instructions): Promise<void> {
  const last = JSON.stringify({ ...instructions, isLast: true });
  await promisify(execFile)(process.execPath, [worker, dir, last], { timeout: 60_000 });
}
