import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { Notices } from '../../../electron/hub/notices';
import { openHub } from '../../../electron/hub/open-hub';
import { MemoryCursors } from '../../../electron/hub/subscribers/cursors';
import {
  type Command,
  type CommandData,
  type CommandType,
  commandRoles,
} from '../../../shared/contract/commands';
import type { Role } from '../../../shared/contract/roles';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { TestJournal } from './journal/test-journal';

/** The data directory of a house in memory: nothing is ever written there. */
const NOWHERE = join(tmpdir(), 'heard-in-memory');

/** A Friday evening, so that no test depends on when it runs. */
export const FRIDAY = new Date(2026, 10, 20, 19, 45).getTime();

/** Pauses short enough for a test. */
export const QUICK_BACKOFF = { firstMs: 10, longestMs: 20 };

/** Collects the failures of subscribers, as well as those of the bus. */
export const pushFailures =
  (notices: Notices, failures: { name: string; error: unknown }[]) => (): void => {
    const last = notices.all.at(-1);
    if (last?.code !== 'subscriber-failed') return;
    failures.push({ name: last.detail ?? '', error: last.message });
  };

/** A hub on a journal in memory, without subscribers or timers, with a clock that a test can set. */
export async function openHouse(
  journal = new TestJournal(),
  { house = sampleHouse, clock = { now: FRIDAY } } = {},
) {
  const faults: unknown[] = [];
  const failures: { name: string; error: unknown }[] = [];
  const availability: boolean[] = [];
  const notices = new Notices(() => clock.now);
  notices.watch(pushFailures(notices, failures));
  const { hub, bus, start } = await openHub({
    dataDir: NOWHERE,
    journal,
    house,
    now: () => clock.now,
    notices,
    cursors: new MemoryCursors(),
    backoff: QUICK_BACKOFF,
    report: (name, error) => {
      if (name === 'the hub') faults.push(error);
      else failures.push({ name, error });
    },
    onUnavailable: (isUnavailable) => availability.push(!isUnavailable),
    start: [],
    clocks: 'none',
  });
  return { hub, bus, journal, clock, faults, failures, availability, notices, start };
}

export const makeCommand = <T extends CommandType>(type: T, data: CommandData<T>): Command =>
  ({ id: uuid(), type, data }) as unknown as Command;

const [dish] = sampleHouse.menu.items;
if (!dish) throw new Error('the sample house has an empty menu');
export const DISH = dish;

/** An order of `count` lines of the same dish, for table 12. */
export function order(count = 1, change: Partial<CommandData<'ticket.place'>> = {}) {
  const itemIds = Array.from({ length: count }, () => uuid());
  const data: CommandData<'ticket.place'> = {
    ticketId: uuid(),
    orderType: 'dine-in',
    table: '12',
    server: 'Ana',
    priority: 'normal',
    items: itemIds.map((itemId) => ({ itemId, menuItemId: DISH.id, quantity: 1 })),
    ...change,
  };
  return { ticketId: data.ticketId, itemIds, command: makeCommand('ticket.place', data) };
}

/** A role that may send the command; every command but the hub's own has one with a window. */
export const roleOf = (type: CommandType): Role => commandRoles[type][0] ?? 'system';
