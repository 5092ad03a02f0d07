import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../electron/hub/open-hub';
import { sampleHouse } from '../../shared/sample/sample-house';
import { commandOf, IN_FLIGHT, type Instructions } from './kill-commands';

/**
 * A house under load, to be killed: sends commands without end, `IN_FLIGHT` at a time, and writes a line
 * for each acknowledgement. What the round before did not hear of is sent again first, with the same ids.
 */
const [dir = '', text = '{}'] = process.argv.slice(2);
const { round, again, isBroken }: Instructions = JSON.parse(text);

const journal = await openDayJournal(join(dir, 'journal'));
if (isBroken) {
  // A broken house, which the kill must catch: it acknowledges before anything is written.
  const append = journal.append.bind(journal);
  let waiting: Promise<unknown> = new Promise((written) => setTimeout(written, 40));
  journal.append = async (expected, events) => {
    if (expected === 0) return append(expected, events);
    waiting = waiting.then(() => append(journal.lastSequence, events)).catch(() => undefined);
  };
}
const { hub } = await openHub({
  dataDir: dir,
  journal,
  house: sampleHouse,
  report: fail,
  onUnavailable: (_is, error) => fail('journal', error),
  start: [],
  clocks: 'none',
});

// Written before the next command is sent, and whole: one short write to a pipe is never cut.
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function send(of: number, number: number): Promise<void> {
  const { command, role } = commandOf(of, number);
  const ack = await hub.submit(command, { role });
  if (ack.ok) say(`${of} ${number} ${ack.sequence}`);
}

say('open');
await Promise.all(again.map((number) => send(round - 1, number)));
let next = 0;
await Promise.all(
  Array.from({ length: IN_FLIGHT }, async () => {
    for (;;) {
      const number = next;
      next += 1;
      await send(round, number);
    }
  }),
);

function fail(name: string, error: unknown): void {
  console.error(name, error);
  process.exit(3);
}
