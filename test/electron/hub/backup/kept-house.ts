import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { nodeFs } from '../../../../electron/hub/files/files';
import { DayFolder } from '../../../../electron/hub/journal/day-files/day-folder';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { Notices } from '../../../../electron/hub/notices';
import { openHub } from '../../../../electron/hub/open-hub';
import type { Subscriber } from '../../../../electron/hub/subscribers/subscriber';
import type { CommandData, CommandType } from '../../../../shared/contract/commands';
import { evolve, initial } from '../../../../shared/domain/evolve';
import { sampleHouse } from '../../../../shared/sample/sample-house';
import { foldHash } from '../../../../shared/views/fold-hash';
import { testHouse } from '../../../shared/domain/test-house';
import { FRIDAY, makeCommand, order, pushFailures, QUICK_BACKOFF, roleOf } from '../house';

export const DAY_MS = 24 * 3_600_000;

/** Waits until `check` no longer throws; a busy machine may take longer. */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 30_000, interval: 10 });

/** A folder for this test only. */
export async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-keeping-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

export type KeptHouse = Awaited<ReturnType<typeof openKeptHouse>>;

/** A hub on a real journal in `dir`, closed at the end of the test. */
export async function openKeptHouse(dir: string, clock = { now: FRIDAY }) {
  const journal = await openDayJournal(join(dir, 'journal'), { now: () => clock.now });
  const failures: { name: string; error: unknown }[] = [];
  const notices = new Notices(() => clock.now);
  notices.watch(pushFailures(notices, failures));
  const opened = await openHub({
    dataDir: dir,
    journal,
    house: sampleHouse,
    now: () => clock.now,
    notices,
    report: (name, error) => failures.push({ name, error }),
    backoff: QUICK_BACKOFF,
    start: [],
    clocks: 'none',
  });
  const { hub, bus } = opened;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await opened.close();
    isOpen = false;
  };
  onTestFinished(close);
  const house = { hub, bus, clock, failures, notices };
  const send = async <T extends CommandType>(type: T, data: CommandData<T>): Promise<void> => {
    const ack = await hub.submit(makeCommand(type, data), { role: roleOf(type) });
    if (!ack.ok) throw new Error(`${type}: ${ack.error.message}`);
  };
  return {
    ...house,
    journal,
    close,
    send,
    /** Starts a subscriber; the end of the test stops it. */
    start: (subscriber: Subscriber): (() => Promise<void>) => {
      const stop = opened.start(subscriber);
      onTestFinished(stop);
      return stop;
    },
    place: async (count = 1): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const ack = await hub.submit(order(2).command, { role: 'front-of-house' });
        if (!ack.ok) throw new Error(ack.error.message);
      }
    },
    /** Opens the next day and places an order. */
    nextDay: async (): Promise<void> => {
      clock.now += DAY_MS;
      const { date } = hub.state.day;
      hub.tick();
      await eventually(() => expect(hub.state.day.date).not.toBe(date));
    },
  };
}

/** The hash of the fold of a data directory's journal, through a sequence. */
export async function foldOf(dir: string, through = Number.POSITIVE_INFINITY): Promise<string> {
  const folder = new DayFolder(nodeFs, join(dir, 'journal'));
  let state = initial(testHouse);
  for (const { file } of await folder.days()) {
    for await (const events of folder.events(file)) {
      for (const event of events) {
        if (Number(event.sequence) <= through) state = evolve(state, event);
      }
    }
  }
  return foldHash(state);
}
