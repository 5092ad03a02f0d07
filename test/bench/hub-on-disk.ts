import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDayJournal } from '../../electron/hub/journal/day-files/day-journal';
import { openHub } from '../../electron/hub/open-hub';
import type { Command } from '../../shared/contract/commands';
import type { Role } from '../../shared/contract/roles';
import { sampleHouse } from '../../shared/sample/sample-house';
import { makeCommand, order } from '../electron/hub/house';

export type Order = { placing: Command; voiding: Command };

/** Orders of three lines. Made before the timed part, because in the app the windows make them. */
export const ordersOf = (count: number): Order[] =>
  Array.from({ length: count }, () => {
    const { command, ticketId } = order(3);
    return { placing: command, voiding: makeCommand('ticket.void', { ticketId, reason: 'bench' }) };
  });

function fail(error: unknown): never {
  throw error;
}

/** The hub on a real journal in a new folder, without doors and subscribers. */
export async function openHubOnDisk() {
  const dir = await mkdtemp(join(tmpdir(), 'heard-bench-'));
  const opened = await openHub({
    dataDir: dir,
    journal: await openDayJournal(join(dir, 'journal')),
    house: sampleHouse,
    report: (_name, error) => fail(error),
    onUnavailable: (_is, error) => fail(error),
    start: [],
    clocks: 'none',
  });
  const { hub, bus } = opened;
  const submit = async (command: unknown, role: Role): Promise<void> => {
    const ack = await hub.submit(command, { role });
    if (!ack.ok) fail(new Error(ack.error.message));
  };
  return {
    dir,
    hub,
    bus,
    /** Places an order: see `ordersOf`. */
    place: ({ placing }: Order): Promise<void> => submit(placing, 'front-of-house'),
    /** Voids the order of `place`. */
    clear: ({ voiding }: Order): Promise<void> => submit(voiding, 'front-of-house'),
    close: async (): Promise<void> => {
      await opened.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type HubOnDisk = Awaited<ReturnType<typeof openHubOnDisk>>;
