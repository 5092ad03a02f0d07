import { Subject } from 'rxjs';
import type { HouseDoor } from '../../shared/client/door';
import { type ClientHost, FeedClient } from '../../shared/client/feed-client';
import type { HeardEvent } from '../../shared/contract/events';
import { WINDOW_ROLES, type WindowRole } from '../../shared/contract/roles';
import type { HouseState } from '../../shared/contract/state';
import { foldHash } from '../../shared/views/fold-hash';

/** Opens a door for one of the simulated people, over any transport. */
export type Connect = (session: {
  role: WindowRole;
  name: string;
}) => Promise<{ door: HouseDoor; close(): void }>;

const host: ClientHost = {
  now: () => Date.now(),
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
  onMalformed: (message) => console.error('rehearsal:', message),
};

/** Longest wait for the first snapshot, and for the feed to reach a sequence. */
const SNAPSHOT_MS = 30_000;

/**
 * Joins a hub as the rehearsal: one session per role, as people have them, and one fold of the feed. Rejects
 * when a door cannot be opened or no snapshot comes.
 */
export async function joinHouse(connect: Connect) {
  const people = await Promise.all(
    WINDOW_ROLES.map(async (role) => {
      const connection = await connect({ role, name: `rehearsal ${role}` });
      return [role, connection] as const;
    }),
  );
  const doors = Object.fromEntries(people.map(([role, { door }]) => [role, door])) as Record<
    WindowRole,
    HouseDoor
  >;
  const client = new FeedClient(doors['front-of-house'], host);
  const events$ = new Subject<readonly HeardEvent[]>();
  client.subscribeEvents((events) => events$.next(events));
  client.start();
  const leave = (): void => {
    client.stop();
    for (const [, { close }] of people) close();
  };
  try {
    await firstSnapshot(client);
  } catch (error) {
    leave();
    throw error;
  }
  const state = (): HouseState => {
    const held = client.view.state;
    if (!held) throw new Error('The rehearsal holds no state.');
    return held;
  };
  return {
    doors,
    events$,
    state,
    /** Compares this fold with a snapshot of the hub. Resolves with the result as a sentence. */
    compare: async (): Promise<string> => {
      const theirs = await snapshotOf(doors.manager);
      await reach(client, theirs.sequence);
      const own = state();
      if (own.sequence !== theirs.sequence)
        return 'Fold: not compared, because events kept coming.';
      return foldHash(own) === foldHash(theirs)
        ? `Fold: the hub and the rehearsal hold the same state at event ${own.sequence}.`
        : 'Fold: DIFFERENT in the rehearsal.';
    },
    leave,
  };
}

export type JoinedHouse = Awaited<ReturnType<typeof joinHouse>>;

const firstSnapshot = (client: FeedClient): Promise<void> =>
  until(client, () => client.view.state !== undefined, 'The hub sent no snapshot.');

const reach = (client: FeedClient, sequence: number): Promise<void> =>
  until(
    client,
    () => (client.view.state?.sequence ?? 0) >= sequence,
    `The feed did not reach event ${sequence}.`,
  );

function until(client: FeedClient, isThere: () => boolean, otherwise: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (isThere()) return resolve();
    const timer = setTimeout(() => {
      stop();
      reject(new Error(otherwise));
    }, SNAPSHOT_MS);
    const stop = client.subscribe(() => {
      if (!isThere()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
  });
}

/** The hub's current state. */
function snapshotOf(door: HouseDoor): Promise<HouseState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error('The hub sent no snapshot.'));
    }, SNAPSHOT_MS);
    const stop = door.feed(0, (message) => {
      if (message.type !== 'hello' || !message.state) return;
      clearTimeout(timer);
      resolve(message.state);
      queueMicrotask(() => stop());
    });
  });
}
