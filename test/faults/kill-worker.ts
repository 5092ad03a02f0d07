import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../electron/hub/open-hub';
import { FileCursors } from '../../electron/hub/subscribers/cursors';
import type { Delivery } from '../../electron/hub/subscribers/subscriber';
import { sequenceOf } from '../../shared/contract/events';
import { sampleHouse } from '../../shared/sample/sample-house';
import { DAY_MS } from '../../shared/time';
import { cursorFirst } from '../electron/hub/subscribers/cursor-first';
import { commandOf, IN_FLIGHT, type Instructions, OUTSIDE } from './kill-commands';

/**
 * A house under load, to be killed: sends commands without end, `IN_FLIGHT` at a time, and writes a line
 * for each acknowledgement. First it sends the unanswered commands of the last round again, with their ids.
 */
const [dir = '', text = '{}'] = process.argv.slice(2);
const { round, again, isBroken, delivers, isLast }: Instructions = JSON.parse(text);

const journal = await openDayJournal(join(dir, 'journal'));
if (isBroken) {
  // A broken house, which the test must detect: it acknowledges before the events are written.
  const append = journal.log.append.bind(journal.log);
  let waiting: Promise<unknown> = new Promise((written) => setTimeout(written, 40));
  journal.log.append = async (expected, events) => {
    if (expected === 0) return append(expected, events);
    waiting = waiting.then(() => append(journal.log.last, events)).catch(() => undefined);
  };
}
/** The days turn under load, each some milliseconds long, from the current day of the house. */
const TURN_MS = 20;
const turns = delivers === undefined && !isBroken;
const [newest] = (await journal.archive.days()).slice(-1);
let at = newest === undefined ? Date.now() : new Date(`${newest}T12:00`).getTime();
let delivered = 0;
const { hub, close } = await openHub({
  dataDir: dir,
  journal,
  house: sampleHouse,
  now: () => (turns ? at : Date.now()),
  report: fail,
  onUnavailable: (_is, error) => fail('journal', error),
  start: delivers ? [deliveryOf(delivers)] : [],
  clocks: 'none',
});

// Written before the next command is sent, and whole: a short write to a pipe is never cut.
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function send(of: number, number: number): Promise<void> {
  const { command, role } = commandOf(of, number);
  const ack = await hub.submit(command, { role });
  if (ack.ok) say(`${of} ${number} ${ack.sequence}`);
}

say('open');
if (isLast) {
  while (delivered < hub.state.sequence) await sleep(5);
  await close();
  process.exit(0);
}
await Promise.all(again.map((number) => send(round - 1, number)));
if (turns) {
  setInterval(() => {
    at += DAY_MS;
    hub.tick();
  }, TURN_MS);
}
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

/** Writes each event's sequence to a file that survives a kill, as a printer prints its chits. */
function deliveryOf(order: NonNullable<Instructions['delivers']>): Delivery {
  const outside = openSync(join(dir, OUTSIDE), 'a');
  const delivery: Delivery = {
    name: 'printer',
    delivery: 'at-least-once',
    handle: async (events) => {
      for (const event of events) {
        // Slow on purpose, so that a kill meets a batch that is half delivered.
        if (sequenceOf(event) % 50 === 0) await sleep(1);
        writeSync(outside, `${sequenceOf(event)}\n`);
        delivered = sequenceOf(event);
      }
    },
  };
  return order === 'handle-first'
    ? delivery
    : cursorFirst(delivery, new FileCursors(join(dir, 'cursors')));
}

function fail(name: string, error: unknown): void {
  console.error(name, error);
  process.exit(3);
}
