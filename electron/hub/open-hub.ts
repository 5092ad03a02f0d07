import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { v7 as uuid } from 'uuid';
import type { Command } from '../../shared/contract/commands';
import { sampleHouse } from '../../shared/sample/sample-house';
import { keeper } from './backup/keeper';
import { Book } from './book/book';
import { inThread } from './book/in-thread';
import { Bus } from './bus';
import type { InTurn } from './files/in-turn';
import { Hub } from './hub';
import { RESERVE_BYTES } from './journal/day-files/day-file';
import { openDayJournal } from './journal/day-files/day-journal';
import { describeDamage } from './journal/day-files/describe-damage';
import type { Notices } from './notices';
import { subscribers } from './subscribers';
import type { Subscriber } from './subscribers/subscriber';
import { type HouseContext, SubscriberWatch, type WATCH_LIMITS } from './subscribers/watch';

/** How often a quiet house looks whether the day turned, and an unwritable journal is tried again. */
const TICK_MS = 15_000;
const RECOVER_MS = 2_000;

const CANNOT_WRITE = 'Orders cannot be written to disk and are not taken. Check the disk space.';

type Options = {
  dataDir: string;
  /** Starts `book/thread.ts`; only the caller's bundler knows which file that has become. */
  startLookUp(options: WorkerOptions): Worker;
  notices: Notices;
  now(): number;
  report(name: string, error: unknown): void;
  /** Backups, copies and removals of days, one at a time. */
  inTurn: InTurn;
  /** Subscribers of this start only, beside those of every start. */
  alsoStart: readonly Subscriber[];
};

/**
 * Everything behind the windows: the journal, the bus, the one writer, the book, the subscribers.
 * Rejects when the data directory cannot be used, with a sentence for a person.
 */
export async function openHouse(options: Options) {
  const { dataDir, startLookUp, notices, now, report, inTurn, alsoStart } = options;
  const journal = await openDayJournal(join(dataDir, 'journal'), {
    onDamage: (damage) => {
      const { code, message } = describeDamage(damage);
      notices.raise(code, message, damage.file);
    },
  });
  const bus = new Bus({
    read: (after) => journal.read(after),
    onFailure: report,
    lastSequence: journal.lastSequence,
  });
  const hub = await Hub.open({
    journal,
    bus,
    // Each house has an id of its own, so that the days of two are never taken for one's.
    house: { ...sampleHouse, id: `house-${randomBytes(5).toString('hex')}` },
    now,
    onUnavailable: (isUnavailable, error) => {
      if (!isUnavailable) return notices.clear('journal-unavailable');
      console.error('journal:', error);
      notices.raise('journal-unavailable', CANNOT_WRITE);
    },
    onFault: (error) => report('the hub', error),
  });
  /** A disk without room is told of before the first order is refused. */
  const doubtFullDisk = async (): Promise<void> => {
    const room = await statfs(dataDir).catch(() => undefined);
    if (room && room.bavail * room.bsize < RESERVE_BYTES) await hub.doubt('the disk is full');
  };
  await doubtFullDisk();
  const book = new Book(join(dataDir, 'book'), {
    lookUp: inThread(startLookUp),
    onDamage: (message) => notices.raise('book-unavailable', message),
    onMended: () => notices.clear('book-unavailable'),
  });

  const contextFor = (name: string): HouseContext => ({
    state: () => hub.state,
    subscribe: (subscription) => bus.subscribe({ ...subscription, name }),
    publish: (type, data, causationId) =>
      hub.submit({ id: uuid(), type, data } as Command, 'house', causationId),
    now,
  });
  const stops: (() => Promise<void>)[] = [];
  const start = (subscriber: Subscriber, limits: Partial<typeof WATCH_LIMITS> = {}): void => {
    stops.push(new SubscriberWatch({ notices, limits }).start(subscriber, contextFor));
  };
  const all = [
    ...subscribers({ book, journal }),
    keeper({ dataDir, notices, book, inTurn }),
    ...alsoStart,
  ];
  for (const subscriber of all) start(subscriber);
  const clocks = [
    setInterval(() => {
      hub.tick();
      void doubtFullDisk();
    }, TICK_MS),
    setInterval(() => void hub.recover(), RECOVER_MS),
  ];

  return {
    hub,
    bus,
    book,
    /** One more subscriber, which ends with the house. What it does wrong is its own, like anyone's. */
    start,
    /** Ends in the order of the work: nobody listens, nothing is taken, everything is on disk. */
    close: async (): Promise<void> => {
      for (const clock of clocks) clearInterval(clock);
      await Promise.all(stops.map((stop) => stop()));
      await hub.close();
      await book.close();
    },
  };
}
