import { closeSync, fdatasync, openSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Datastore from 'nedb-promises';
import { v7 as uuid } from 'uuid';
import { encodeBatch } from '../../electron/hub/journal/day-files/record';
import type { HeardEvent } from '../../shared/contract/events';
import { order } from '../electron/hub/house';
import { type Extent, type Row, rowOf, timed } from './figures';
import { type HubOnDisk, type Order, openHubOnDisk, ordersOf } from './hub-on-disk';

const ROUNDS = 5;
const SAMPLES = 300;
const IN_FLIGHT = [1, 8, 64] as const;
/** The open tickets of a busy kitchen; more are voided, outside of the timed part. */
const OPEN_MAX = 30;
const NEDB_INSERTS = 200;

const writeAsync = promisify(write);
const fdatasyncAsync = promisify(fdatasync);

/**
 * Publish ▶ durable acknowledgement inside the hub, one at a time. In turn with each: the raw `write` +
 * `fdatasync` of the same bytes, a raw NeDB insert of the same event (which is not durable), and that
 * with an `fdatasync`. Then commands per second with 1, 8 and 64 in flight, against NeDB's synced one by one.
 */
export async function benchDurableAck({ isQuick }: Extent): Promise<Row[]> {
  const rounds = isQuick ? 1 : ROUNDS;
  const samples = isQuick ? 30 : SAMPLES;
  const hub = await openHubOnDisk();
  const nedb = await openNedb(join(hub.dir, 'raw.db'));
  let last: readonly HeardEvent[] = [];
  hub.bus.published$.subscribe((events) => {
    last = events;
  });
  const open: Order[] = [];
  const raw = openSync(join(hub.dir, 'raw.log'), 'a');
  const acks: number[][] = [];
  const floors: number[][] = [];
  const inserts: number[][] = [];
  const syncedInserts: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const took = { ack: [], floor: [], insert: [], synced: [] } as Record<string, number[]>;
    for (const next of ordersOf(samples)) {
      took.ack?.push(await timed(() => hub.place(next)));
      open.push(next);
      const bytes = encodeBatch(last);
      took.floor?.push(
        await timed(async () => {
          await writeAsync(raw, bytes);
          await fdatasyncAsync(raw);
        }),
      );
      const document = { ...last[0], _id: uuid() };
      took.insert?.push(await timed(() => nedb.store.insert(document)));
      const another = { ...last[0], _id: uuid() };
      took.synced?.push(
        await timed(async () => {
          await nedb.store.insert(another);
          await fdatasyncAsync(nedb.fd);
        }),
      );
      for (const old of open.splice(0, Math.max(0, open.length - OPEN_MAX))) await hub.clear(old);
    }
    // The first round warms up the code and the disk.
    if (round === 0) continue;
    acks.push(took.ack ?? []);
    floors.push(took.floor ?? []);
    inserts.push(took.insert ?? []);
    syncedInserts.push(took.synced ?? []);
  }
  closeSync(raw);

  const rates = new Map<number, number[][]>(IN_FLIGHT.map((count) => [count, []]));
  const nedbRates: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const count of IN_FLIGHT) rates.get(count)?.push([await commandsPerSecond(hub, count)]);
    nedbRates.push([await nedb.perSecond(NEDB_INSERTS)]);
  }
  nedb.close();
  await hub.close();

  const floor = { is: 'write + fdatasync of the same bytes', runs: floors };
  const oneByOne = { is: 'NeDB insert + fdatasync, one at a time', runs: nedbRates };
  return [
    rowOf('publish ▶ durable acknowledgement, in the hub', 'ms', acks, floor, {
      text: 'p50 ≤ 3 × baseline',
      holds: ({ ratio }) => ratio <= 3,
    }),
    rowOf('  NeDB insert + fdatasync', 'ms', syncedInserts, floor),
    rowOf('  NeDB insert, not durable', 'ms', inserts, floor),
    ...IN_FLIGHT.map((count) =>
      rowOf(
        `durable commands, ${count} in flight`,
        '1/s',
        rates.get(count) ?? [],
        oneByOne,
        count === 64 ? { text: '≥ 10 × baseline', holds: ({ ratio }) => ratio >= 10 } : undefined,
      ),
    ),
  ];
}

/** Each of the senders places a ticket and voids it, so that no more are open than are in flight. */
async function commandsPerSecond(hub: HubOnDisk, inFlight: number): Promise<number> {
  const orders = ordersOf(Math.max(200, inFlight * 20));
  const count = 2 * orders.length;
  const ms = await timed(() =>
    Promise.all(
      Array.from({ length: inFlight }, async () => {
        for (let next = orders.pop(); next; next = orders.pop()) {
          await hub.place(next);
          await hub.clear(next);
        }
      }),
    ),
  );
  return (count * 1000) / ms;
}

async function openNedb(filename: string) {
  const store = Datastore.create({ filename });
  await store.load();
  const fd = openSync(filename, 'r+');
  return {
    store,
    fd,
    perSecond: async (count: number): Promise<number> => {
      const documents = Array.from({ length: count }, () => ({ ...order(3).command, _id: uuid() }));
      const ms = await timed(async () => {
        for (const document of documents) {
          await store.insert(document);
          await fdatasyncAsync(fd);
        }
      });
      return (count * 1000) / ms;
    },
    close: () => closeSync(fd),
  };
}
