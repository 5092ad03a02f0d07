import { type HeardEvent, sequenceOf } from '../contract/events';
import { type BatchMessage, type FeedMessage, feedMessage, type Notice } from '../contract/feed';
import type { HouseState } from '../contract/state';
import { evolveAll } from '../domain/evolve';
import { type HouseDoor, SILENCE_MS } from './door';

/** Whether the window shows the current state. */
export type Connection =
  | { status: 'connecting' }
  | { status: 'live' }
  /** The hub has been silent since `since` (its clock); the state that is shown may be old. */
  | { status: 'not-live'; since: number }
  /** This window and the hub have different versions. */
  | { status: 'incompatible' };

export type FeedView = {
  /** The window's own fold of the events; undefined before the first snapshot. */
  state: HouseState | undefined;
  connection: Connection;
  notices: readonly Notice[];
};

/** What a client needs from its machine, because `shared` has neither timers nor a console. */
export type ClientHost = {
  /** The machine's clock, in milliseconds. */
  now(): number;
  setInterval(run: () => void, ms: number): unknown;
  clearInterval(timer: unknown): void;
  /** Called with the hub's report of a message that it could not read. */
  onMalformed(message: string): void;
};

/** How often the window checks whether the hub is silent. */
const WATCH_MS = 500;

/**
 * The window's copy of the state. It checks the order of events: it drops a batch that does not continue its state,
 * and connects again from its own sequence. A silent hub makes it "not live" at once, and it connects again. It
 * acknowledges what it has folded. It takes a snapshot when the hub continues another history than its own (a
 * restored house, another directory).
 */
export class FeedClient {
  readonly #door: Pick<HouseDoor, 'feed'>;
  readonly #host: ClientHost;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(events: readonly HeardEvent[]) => void>();
  #view: FeedView = { state: undefined, connection: { status: 'connecting' }, notices: [] };
  /** The history that `state` is folded from. */
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

  /** The hub's clock, in milliseconds. Every age is counted by it. */
  now = (): number => this.#host.now() + this.#clockOffset;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Calls `listener` with each batch of events after `view` includes them, until the returned function is called.
   * Events before a snapshot are not delivered.
   */
  subscribeEvents = (listener: (events: readonly HeardEvent[]) => void): (() => void) => {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  };

  #connect(after = this.#view.state?.sequence ?? 0): void {
    this.#stopFeed?.();
    this.#stopFeed = this.#door.feed(after, (raw) => this.#receive(raw));
  }

  /** Returns false for a message that was not taken, so that it is not acknowledged. */
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
          // The sequences fit but the events do not, so the state here cannot be continued: ask for a snapshot.
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
        // The versions match; the hub refused for now (too many feeds of this window). Connect again.
        else this.#notLive();
        return true;
    }
  }

  #fold({ after, through, events }: BatchMessage): boolean {
    const { state } = this.#view;
    // Events that are folded already: the batch was on its way during a reconnect.
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
