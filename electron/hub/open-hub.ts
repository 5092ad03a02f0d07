import { randomBytes, randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Command } from '../../shared/contract/commands';
import type { House } from '../../shared/contract/house';
import { system } from '../../shared/contract/roles';
import { machineTimeZone } from '../../shared/domain/wall-clock';
import { sampleHouse } from '../../shared/sample/sample-house';
import { openKeeping } from './backup/keeping';
import { finishRestore } from './backup/restore-here';
import { Book } from './book/book';
import { inThread, type StartLookUp } from './book/in-thread';
import { lookUp } from './book/look-up';
import { Bus } from './bus';
import { collectDiagnostics } from './diagnostics/collect';
import type { Log } from './diagnostics/log';
import { noticeLog } from './diagnostics/notice-log';
import { type InTurn, newTurn } from './files/in-turn';
import { newHistory, openHistory } from './history';
import { Hub } from './hub';
import { RESERVE_BYTES } from './journal/day-files/day-file';
import { openDayJournal } from './journal/day-files/day-journal';
import { describeDamage } from './journal/day-files/describe-damage';
import type { Journal } from './journal/journal';
import { Notices, reportTo } from './notices';
import { openPins } from './sessions/approvals/open-pins';
import type { Peer } from './sessions/peer';
import { Sessions } from './sessions/sessions';
import { subscribers } from './subscribers';
import type { Backoff } from './subscribers/backoff';
import { type Cursors, FileCursors } from './subscribers/cursors';
import { SubscriberRunner, type WatchLimits } from './subscribers/runner';
import type { Subscriber } from './subscribers/subscriber';

/** Periods of checking the day and the disk space (tick), and of retrying a failed journal (recover). */
const CLOCKS = { tickMs: 15_000, recoverMs: 2_000 };

const CANNOT_WRITE = 'Orders cannot be written to disk and are not taken. Check the disk space.';
const START_LOST =
  'The state that the journal starts from is lost: the menu and the settings are those of a new house. Put the first day file back or restore a backup.';

export type OpenHubOptions = {
  /** The data directory, with `journal/`, `book/`, `cursors/` and `pins.json`. Made on the first write. */
  dataDir: string;
  /**
   * Log, snapshots and archive; the hub closes them. Default: the day files in `dataDir/journal`, after a
   * waiting restored backup has been put there.
   */
  journal?: Journal;
  /** The house of an empty journal. Default: the sample house, with a random id. */
  house?: House;
  /** Milliseconds since 1970. Default: the computer's clock. */
  now?: () => number;
  /** The list of what a person must know about the hub. Default: a new list. */
  notices?: Notices;
  /** Called with a fault of our own and the name of the failed part. Default: stderr and a notice. */
  report?: (name: string, error: unknown) => void;
  /** Called when the journal stops taking events (true), and when it takes them again (false). */
  onUnavailable?: (isUnavailable: boolean, error?: unknown) => void;
  /** Starts the thread `book/thread.ts` for one look-up. Default: look-ups run in this thread. */
  startLookUp?: StartLookUp;
  /** Runs backups, copies and removals of days one at a time. Default: a new one. */
  inTurn?: InTurn;
  /** Where the service and the notices are logged. Default: nowhere. */
  log?: Log;
  /** Prints every event to the terminal. */
  narrate?: boolean;
  /** The subscribers to start. Default: those of `subscribers/index.ts`. */
  start?: readonly Subscriber[];
  /** The cursors of deliveries. Default: files in `dataDir/cursors`. */
  cursors?: Cursors;
  /** Pauses and attempts of deliveries. Default: those of `subscribers/backoff.ts`. */
  backoff?: Partial<Backoff>;
  /** Periods of the hub's two timers, in ms. With `none` the caller calls `hub.tick` and `hub.recover`. */
  clocks?: typeof CLOCKS | 'none';
  /** Removes every PIN first. */
  resetPins?: boolean;
  /** Called when a peer asks for its feed, so its window works. */
  onConnect?: (peer: Peer) => void;
  /** Restarts the program after a restore into this data directory. Default: the next start opens it. */
  restart?: () => void;
  /** Versions of the surrounding program, for the diagnostics. Default: only Node's version. */
  versions?: Readonly<Record<string, string | undefined>>;
};

/** A serving hub and its parts. */
export type OpenHub = Awaited<ReturnType<typeof openHub>>;

/**
 * Composes a hub: journal, bus, the one writer, ticket book, sessions, subscribers, timers. No other code does
 * this. It does not lock `dataDir`: the process takes `lockHub` first.
 *
 * Rejects with JournalNewer when a newer version wrote the journal, and as node:fs does when `dataDir`
 * cannot be read or made. A full disk and damaged files do not stop it: they become notices.
 */
export async function openHub(options: OpenHubOptions) {
  const { dataDir, now = Date.now, notices = new Notices(now), inTurn = newTurn() } = options;
  const { report = reportTo(notices), clocks = CLOCKS, startLookUp, log } = options;
  if (!options.journal && (await finishRestore(dataDir, now())))
    console.info('A restored backup was put in place.');
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
    read: (after) => journal.log.read(after),
    onFailure: report,
    lastSequence: journal.log.last,
  });
  const hub = await Hub.open({
    journal,
    bus,
    // A random id per house, so that the days of two houses never mix unnoticed.
    house: options.house ?? {
      ...sampleHouse,
      id: `house-${randomBytes(5).toString('hex')}`,
      // Stored from the first day, because the journal may move to a computer in another zone.
      settings: { ...sampleHouse.settings, timeZone: machineTimeZone() },
    },
    now,
    onUnavailable: (isUnavailable, error) => {
      options.onUnavailable?.(isUnavailable, error);
      if (!isUnavailable) return notices.clear('journal-unavailable');
      console.error('journal:', error);
      notices.raise('journal-unavailable', CANNOT_WRITE);
    },
    onFault: (error) => report('the hub', error),
    onStartLost: () => {
      console.error('journal:', START_LOST);
      notices.raise('journal-start-lost', START_LOST);
    },
  });
  /** Detects a full disk and raises its notice before the first order is refused. */
  const doubtFullDisk = async (): Promise<void> => {
    if (options.journal) return;
    const room = await statfs(dataDir).catch(() => undefined);
    if (room && room.bavail * room.bsize < RESERVE_BYTES) await hub.doubt('the disk is full');
  };
  await doubtFullDisk();
  const book = new Book(join(dataDir, 'book'), {
    lookUp: startLookUp ? inThread(startLookUp) : lookUp,
    onDamage: (message) => notices.raise('book-unavailable', message),
    onComplete: () => notices.clear('book-unavailable'),
  });
  const mustReset = options.resetPins ?? false;
  const gate = await openPins({ dataDir, hub, notices, now, mustReset });

  const runner = new SubscriberRunner({
    bus,
    contextFor: (name) => ({
      state: () => hub.state,
      publish: (type, data, causationId) =>
        hub.submit({ id: uuid(), type, data } as Command, system(name), causationId),
      now,
    }),
    notices,
    cursors: options.cursors ?? new FileCursors(join(dataDir, 'cursors')),
    ...(options.backoff && { backoff: options.backoff }),
  });
  const { narrate } = options;
  const usual = subscribers({ book, archive: journal.archive, inTurn, log, narrate });
  for (const subscriber of options.start ?? usual) runner.start(subscriber);
  await runner.placed();
  if (log) {
    const logNotices = noticeLog(log);
    notices.watch(() => logNotices(notices.all));
    logNotices(notices.all);
  }
  const sessions = new Sessions({
    source: {
      session: randomUUID(),
      // A journal outside the data directory has no history name there.
      history: options.journal ? newHistory() : await openHistory(dataDir),
      state: () => hub.state,
      notices: () => notices.all,
      now,
      subscribe: (subscription) => bus.subscribe(subscription),
    },
    gate,
    book,
    deliveries: runner,
    keep: openKeeping({
      dataDir,
      archive: journal.archive,
      state: () => hub.state,
      inTurn,
      now,
      diagnostics: () =>
        collectDiagnostics({
          dataDir,
          log,
          state: hub.state,
          notices: notices.all,
          versions: options.versions,
        }),
      restart: () => options.restart?.(),
    }),
    ...(options.onConnect && { onConnect: options.onConnect }),
  });
  const unwatch = notices.watch(() => sessions.notify());
  if (clocks !== 'none') sessions.start();
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
    /** The sessions of all clients. A transport needs only `sessions.open(peer, wire)`. */
    sessions,
    notices,
    /** Starts one more subscriber, watched like the others. It stops with the hub, or by the returned function. */
    start: (subscriber: Subscriber, limits?: WatchLimits) => runner.start(subscriber, limits),
    /** Ends the feeds, stops the subscribers and refuses new commands. Resolves when all taken ones are on disk. */
    close: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer);
      unwatch();
      sessions.close();
      await runner.stop();
      await hub.close();
      await book.close();
    },
  };
}
