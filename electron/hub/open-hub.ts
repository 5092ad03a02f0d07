import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { v7 as uuid } from 'uuid';
import type { Command } from '../../shared/contract/commands';
import type { House } from '../../shared/contract/house';
import { sampleHouse } from '../../shared/sample/sample-house';
import { keeper } from './backup/keeper';
import { Book } from './book/book';
import { inThread } from './book/in-thread';
import { lookUp } from './book/look-up';
import { Bus } from './bus';
import { type InTurn, newTurn } from './files/in-turn';
import { Hub } from './hub';
import { RESERVE_BYTES } from './journal/day-files/day-file';
import { openDayJournal } from './journal/day-files/day-journal';
import { describeDamage } from './journal/day-files/describe-damage';
import type { Journal } from './journal/port';
import { Notices, reportTo } from './notices';
import { openPins } from './sessions/approvals/open-pins';
import { subscribers } from './subscribers';
import type { Subscriber } from './subscribers/subscriber';
import { type HouseContext, SubscriberWatch, type WATCH_LIMITS } from './subscribers/watch';

/** How often the hub looks whether the day turned and the disk is full, and retries a journal that failed. */
const CLOCKS = { tickMs: 15_000, recoverMs: 2_000 };

const CANNOT_WRITE = 'Orders cannot be written to disk and are not taken. Check the disk space.';

export type OpenHubOptions = {
  /** The folder of the house: `journal/`, `book/` and `pins.json` lie in it. Made when something is written. */
  dataDir: string;
  /** The event log. Default: the day files in `dataDir/journal`. The hub closes it. */
  journal?: Journal;
  /** The house of an empty journal. Default: the sample house, with a random id of its own. */
  house?: House;
  /** Milliseconds since 1970. Default: the computer's clock. */
  now?: () => number;
  /** What a person must know about the hub. Default: a new list. */
  notices?: Notices;
  /** Takes a fault of our own and the name of what failed. Default: stderr and a notice. */
  report?: (name: string, error: unknown) => void;
  /** Called when the journal stops taking events (true), and when it takes them again (false). */
  onUnavailable?: (isUnavailable: boolean, error?: unknown) => void;
  /** Starts the thread `book/thread.ts` for one look-up. Default: look-ups run in this thread. */
  startLookUp?: (options: WorkerOptions) => Worker;
  /** Backups, copies and removals of days take turns in it. Default: a new one. */
  inTurn?: InTurn;
  /** The subscribers to start. Default: those of `subscribers/index.ts` and the daily copies. */
  start?: readonly Subscriber[];
  /** Subscribers to start as well. */
  alsoStart?: readonly Subscriber[];
  /** Periods of the hub's two timers, in ms; `none`: the caller calls `hub.tick` and `hub.recover`. */
  clocks?: typeof CLOCKS | 'none';
  /** Removes every PIN first. */
  resetPins?: boolean;
};

/** A hub that serves, and what stands around it. */
export type OpenHub = Awaited<ReturnType<typeof openHub>>;

/**
 * Puts a hub together: journal, bus, the one writer, ticket book, approvals, subscribers, timers. The only
 * place that does. It does not lock `dataDir`: see `hub-lock.ts`.
 *
 * Rejects with JournalNewer when a newer version wrote the journal, and as node:fs does when `dataDir`
 * cannot be read or made. A full disk and damaged files do not stop it: they become notices.
 */
export async function openHub(options: OpenHubOptions) {
  const { dataDir, now = Date.now, notices = new Notices(now), inTurn = newTurn() } = options;
  const { report = reportTo(notices), clocks = CLOCKS, startLookUp } = options;
  const journal =
    options.journal ??
    (await openDayJournal(join(dataDir, 'journal'), {
      now,
      onDamage: (damage) => {
        const { code, message } = describeDamage(damage);
        notices.raise(code, message, damage.file);
      },
    }));
  const bus = new Bus({
    read: (after) => journal.read(after),
    onFailure: report,
    lastSequence: journal.lastSequence,
  });
  const hub = await Hub.open({
    journal,
    bus,
    // A random id per house: the days of two houses never mix unseen.
    house: options.house ?? { ...sampleHouse, id: `house-${randomBytes(5).toString('hex')}` },
    now,
    onUnavailable: (isUnavailable, error) => {
      options.onUnavailable?.(isUnavailable, error);
      if (!isUnavailable) return notices.clear('journal-unavailable');
      console.error('journal:', error);
      notices.raise('journal-unavailable', CANNOT_WRITE);
    },
    onFault: (error) => report('the hub', error),
  });
  /** Raises the notice of a full disk before the first order is refused. */
  const doubtFullDisk = async (): Promise<void> => {
    if (options.journal) return;
    const room = await statfs(dataDir).catch(() => undefined);
    if (room && room.bavail * room.bsize < RESERVE_BYTES) await hub.doubt('the disk is full');
  };
  await doubtFullDisk();
  const book = new Book(join(dataDir, 'book'), {
    lookUp: startLookUp ? inThread(startLookUp) : lookUp,
    onDamage: (message) => notices.raise('book-unavailable', message),
    onMended: () => notices.clear('book-unavailable'),
  });
  const mustReset = options.resetPins ?? false;
  const gate = await openPins<object>({ dataDir, hub, notices, now, mustReset });

  /** What a subscriber of this name may use. */
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
  const usual = options.start ?? [
    ...subscribers({ book, journal }),
    keeper({ dataDir, notices, book, inTurn }),
  ];
  for (const subscriber of [...usual, ...(options.alsoStart ?? [])]) start(subscriber);
  const timers =
    clocks === 'none'
      ? []
      : [
          setInterval(() => {
            hub.tick();
            void doubtFullDisk();
          }, clocks.tickMs),
          setInterval(() => void hub.recover(), clocks.recoverMs),
        ];

  return {
    hub,
    bus,
    book,
    gate,
    notices,
    inTurn,
    contextFor,
    /** Starts one more subscriber, watched like the others; it stops with the hub. */
    start,
    /** Stops the subscribers, refuses what comes, and resolves when all that was taken is on disk. */
    close: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(stops.map((stop) => stop()));
      await hub.close();
      await book.close();
    },
  };
}
