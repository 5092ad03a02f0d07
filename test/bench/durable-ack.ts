import { closeSync, fdatasync, openSync, write } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Datastore from 'nedb-promises';
import { v7 as uuid } from 'uuid';
import { Bus } from '../../electron/bus/bus';
import { Hub } from '../../electron/bus/hub';
import { openDayJournal } from '../../electron/journal/day-journal';
import { encodeBatch } from '../../electron/journal/record';
import type { HeardEvent } from '../../shared/contract/events';
import { sampleHouse } from '../../shared/domain/sample-house';
import { makeCommand, order } from '../electron/house';
import { median, type Row, rowOf } from './figures';

const ROUNDS = 5;
const SAMPLES = 300;
const IN_FLIGHT = 64;
/** The open tickets of a busy kitchen; more are voided, outside of what is timed. */
const OPEN_MAX = 30;

const writeAsync = promisify(write);
const fdatasyncAsync = promisify(fdatasync);

/**
 * Publish ▶ durable acknowledgement inside the hub, beside the raw `write` + `fdatasync` of the same
 * bytes, one after the other in turn; and commands a second with 64 in flight, beside raw NeDB
 * inserts that are synced one at a time.
 */
export async function benchDurableAck(): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const journal = await openDayJournal(join(dir, 'journal'));
  const bus = new Bus({
    read: (after) => journal.read(after),
    onFailure: (_name, error) => {
      throw error;
    },
    lastSequence: 0,
  });
  const hub = await Hub.open({
    journal,
    bus,
    house: sampleHouse,
    now: () => Date.now(),
    onUnavailable: (_is, error) => {
      throw error;
    },
    onFault: (error) => {
      throw error;
    },
  });
  let last: readonly HeardEvent[] = [];
  bus.published$.subscribe((events) => {
    last = events;
  });
  const open: string[] = [];
  const place = async () => {
    const { command, ticketId } = order(3);
    const ack = await hub.submit(command, 'front-of-house');
    if (!ack.ok) throw new Error(ack.error.message);
    open.push(ticketId);
  };
  const clear = async () => {
    while (open.length > OPEN_MAX) {
      const data = { ticketId: open.shift() ?? '', reason: 'bench' };
      await hub.submit(makeCommand('ticket.void', data), 'front-of-house');
    }
  };
  const raw = openSync(join(dir, 'raw.log'), 'a');
  const acks: number[][] = [];
  const floors: number[][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ack: number[] = [];
    const floor: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      ack.push(await timed(place));
      const bytes = encodeBatch(last);
      floor.push(
        await timed(async () => {
          await writeAsync(raw, bytes);
          await fdatasyncAsync(raw);
        }),
      );
      await clear();
    }
    // The first round warms the code and the disk up.
    if (round > 0) {
      acks.push(ack);
      floors.push(floor);
    }
  }
  closeSync(raw);

  const rates: number[] = [];
  const nedbRates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(await commandsPerSecond(hub));
    nedbRates.push(await nedbPerSecond(join(dir, `raw-${round}.db`)));
  }
  await hub.close();
  await rm(dir, { recursive: true, force: true });

  return [
    rowOf('publish ▶ durable acknowledgement, hub', 'ms', acks, median(floors.map(median)), {
      text: 'p50 ≤ 3 × write+fdatasync',
      holds: (row) => row.ratio <= 3,
    }),
    rowOf(
      `durable commands, ${IN_FLIGHT} in flight`,
      '1/s',
      rates.map((rate) => [rate]),
      median(nedbRates),
      { text: '≥ 10 × NeDB insert+fdatasync, one at a time', holds: (row) => row.ratio >= 10 },
    ),
  ];
}

/** Each of the senders places a ticket and voids it, so that no more are open than are in flight. */
async function commandsPerSecond(hub: Hub): Promise<number> {
  const each = 30;
  const ms = await timed(async () => {
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (let index = 0; index < each; index += 1) {
          const { command, ticketId } = order(3);
          await hub.submit(command, 'front-of-house');
          const gone = makeCommand('ticket.void', { ticketId, reason: 'bench' });
          await hub.submit(gone, 'front-of-house');
        }
      }),
    );
  });
  return (2 * IN_FLIGHT * each * 1000) / ms;
}

async function nedbPerSecond(filename: string): Promise<number> {
  const store = Datastore.create({ filename });
  await store.load();
  const fd = openSync(filename, 'r+');
  const count = 200;
  const { command } = order(3);
  const ms = await timed(async () => {
    for (let index = 0; index < count; index += 1) {
      await store.insert({ ...command, _id: uuid() });
      await fdatasyncAsync(fd);
    }
  });
  closeSync(fd);
  return (count * 1000) / ms;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
