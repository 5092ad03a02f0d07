import { type HeardEvent, sequenceOf } from '../contract/events';
import { type BatchMessage, type FeedMessage, feedMessage, type Notice } from '../contract/feed';
import type { HouseState } from '../contract/state';
import { evolveAll } from '../domain/evolve';
import { type HouseDoor, SILENCE_MS } from './door';

/** Whether what the window shows is what is true now. */
export type Connection =
  | { status: 'connecting' }
  | { status: 'live' }
  /** Nothing was heard of the hub since `since` (its clock); what is shown may be old. */
  | { status: 'not-live'; since: number }
  /** This window and the hub are of different versions. */
  | { status: 'incompatible' };

export type FeedView = {
  /** The window's own fold of the house; undefined before the first snapshot. */
  state: HouseState | undefined;
  connection: Connection;
  notices: readonly Notice[];
};

/** What a client needs of the machine it runs on. `shared` has neither timers nor a console. */
export type ClientHost = {
  /** The machine's clock, in milliseconds. */
  now(): number;
  setInterval(run: () => void, ms: number): unknown;
  clearInterval(timer: unknown): void;
  /** Told about a message that no version of the hub sends. */
  onMalformed(message: string): void;
};

/** How often the window looks whether the hub fell silent. */
const WATCH_MS = 500;

/**
 * The window's copy of the state. It proves the order instead of assuming it: a batch that does not
 * continue what it holds is dropped, and it connects again with its own number. Silence means
 * "not live", said at once, and a new connection. It acknowledges what it has folded, and takes a snapshot
 * where the hub goes on with another history than the one it holds (a restored house, another directory).
 */
export class FeedClient {
  readonly #door: Pick<HouseDoor, 'feed'>;
  readonly #host: ClientHost;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(events: readonly HeardEvent[]) => void>();
  #view: FeedView = { state: undefined, connection: { status: 'connecting' }, notices: [] };
  /** The history that `state` is a fold of. */
  #history: string | undefined;
  #stopFeed: (() => void) | undefined;
  #watch: unknown;
  #heardAt: number;
  #clockOffset = 0;

  constructor(door: Pick<HouseDoor, 'feed'>, host: ClientHost) {
    this.#door = door;
    this.#host = host;
    this.#heardAt = host.now();
  }

  start(): void {
    this.#watch = this.#host.setInterval(() => this.#checkSilence(), WATCH_MS);
    this.#connect();
  }

  stop(): void {
    this.#host.clearInterval(this.#watch);
    this.#stopFeed?.();
    this.#stopFeed = undefined;
  }

  get view(): FeedView {
    return this.#view;
  }

  /** The hub's clock, in milliseconds, by which every age is counted. */
  now = (): number => this.#host.now() + this.#clockOffset;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Calls `listener` with each batch of events after `view` holds their outcome, until the returned
   * function is called. Events before a snapshot are not among them.
   */
  subscribeEvents = (listener: (events: readonly HeardEvent[]) => void): (() => void) => {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  };

  #connect(after = this.#view.state?.sequence ?? 0): void {
    this.#stopFeed?.();
    this.#stopFeed = this.#door.feed(after, (raw) => this.#receive(raw));
  }

  /** False for a message that was not taken, so that it is not acknowledged. */
  #receive(raw: FeedMessage): boolean {
    const checked = feedMessage.safeParse(raw);
    if (!checked.success) {
      this.#host.onMalformed(checked.error.message);
      this.#update({ connection: { status: 'incompatible' } });
      return false;
    }
    const message = checked.data;
    this.#heardAt = this.#host.now();
    switch (message.type) {
      case 'hello': {
        this.#clockOffset = message.time - this.#heardAt;
        const isOther = this.#history !== undefined && this.#history !== message.history;
        if (isOther && !message.state) {
          // The numbers fit, the events do not: what is held is no part of what would come next.
          this.#connect(0);
          return false;
        }
        this.#history = message.history;
        this.#update({
          connection: { status: 'live' },
          notices: message.notices,
          ...(message.state ? { state: message.state } : {}),
        });
        return true;
      }
      case 'batch':
        this.#clockOffset = message.time - this.#heardAt;
        return this.#fold(message);
      case 'notices':
        this.#update({ notices: message.notices });
        return true;
      case 'behind':
        return true;
      case 'incompatible':
        if (message.reason === 'protocol') this.#update({ connection: { status: 'incompatible' } });
        // Of the same version, and refused for now (too many feeds of this window): it asks again.
        else this.#notLive();
        return true;
    }
  }

  #fold({ after, through, events }: BatchMessage): boolean {
    const { state } = this.#view;
    // What it holds already: a batch that was on its way while it connected again.
    if (state && after < state.sequence && through <= state.sequence) return true;
    if (!state || after !== state.sequence) {
      this.#connect();
      return false;
    }
    const unseen = events.filter((event) => sequenceOf(event) > state.sequence);
    let next = evolveAll(state, unseen);
    if (next.sequence !== through) next = { ...next, sequence: through };
    const isLive = this.#view.connection.status === 'live';
    if (next === state && isLive) return true;
    this.#update({ state: next, ...(isLive ? {} : { connection: { status: 'live' } as const }) });
    if (unseen.length > 0) for (const listener of this.#eventListeners) listener(unseen);
    return true;
  }

  #checkSilence(): void {
    const { connection } = this.#view;
    if (connection.status === 'incompatible') return;
    const now = this.#host.now();
    if (now - this.#heardAt < SILENCE_MS) return;
    this.#notLive();
    this.#heardAt = now - SILENCE_MS + 2 * WATCH_MS;
    this.#connect();
  }

  #notLive(): void {
    if (this.#view.connection.status === 'not-live') return;
    this.#update({
      connection: { status: 'not-live', since: this.#heardAt + this.#clockOffset },
    });
  }

  #update(change: Partial<FeedView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
