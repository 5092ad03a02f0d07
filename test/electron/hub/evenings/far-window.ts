import type { Feeds, FeedsOptions } from '../../../../electron/hub/sessions/feeds';
import { FEED_PROTOCOL, SILENCE_MS } from '../../../../shared/client/door';
import { FeedClient } from '../../../../shared/client/feed-client';
import type { FeedMessage, FeedRequest } from '../../../../shared/contract/feed';
import type { WindowRole } from '../../../../shared/contract/roles';
import type { HouseState } from '../../../../shared/contract/state';

/** Changes a message on a faulty wire, on its way to a window. */
export type Tamper = (role: WindowRole, message: FeedMessage) => FeedMessage[];

type Options = {
  role: WindowRole;
  /** Begins the feeds of a document with the hub that runs now: it may have been restarted. */
  openFeeds(send: FeedsOptions['send']): Feeds;
  tamper: Tamper;
};

/**
 * A window in another process: the real feed client behind a door like the preload's, with the copies
 * and the delay of IPC between it and the hub. It can be closed, freeze, be cut off, and lose a message.
 */
export class FarWindow {
  readonly #options: Options;
  #client: FeedClient | undefined;
  /** Names the document to the hub; a reload gets another name. */
  #page = {};
  /** What the hub holds for the document; undefined once it has released it. */
  #feeds: Feeds | undefined;
  #feed = 0;
  #listener: ((message: FeedMessage) => unknown) | undefined;
  #inbox: { page: object; feed: number; message: FeedMessage }[] = [];
  #watch: () => void = () => {};
  /** A clock of its own, which the hub's clock cannot set back. */
  #now = 1_000_000;
  #isFrozen = false;
  #isCut = false;
  #losesNext = false;
  #misses = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The window's fold; undefined while it is closed. */
  get state(): HouseState | undefined {
    return this.#client?.view.state;
  }

  /** True when nothing is between the window and the hub, so that it must hold the same as the hub. */
  get isCurrent(): boolean {
    return this.#client !== undefined && !this.#isFrozen && !this.#isCut && !this.#misses;
  }

  open(): void {
    if (this.#client) return;
    this.#page = {};
    this.#isFrozen = false;
    this.#isCut = false;
    this.#losesNext = false;
    this.#misses = false;
    this.#client = new FeedClient(
      { feed: (after, onMessage) => this.#connect(after, onMessage) },
      {
        now: () => this.#now,
        setInterval: (run) => {
          this.#watch = run;
          return 0;
        },
        clearInterval: () => {},
        onMalformed: () => {},
      },
    );
    this.#client.start();
  }

  /** Its document is gone, with all that it held. */
  close(): void {
    this.#drop();
    this.#client = undefined;
    this.#listener = undefined;
    this.#inbox = [];
  }

  /** The window is open and reads nothing: its messages wait. */
  freeze(): void {
    this.#isFrozen = this.#client !== undefined;
  }

  thaw(): void {
    this.#isFrozen = false;
  }

  /** The hub drops the window, and the window does not learn of it. */
  cut(): void {
    this.#drop();
    this.#isCut = this.#client !== undefined;
  }

  /** The next message to the window is lost. */
  lose(): void {
    this.#losesNext = this.#client !== undefined;
  }

  /** The window gets nothing for long enough to connect again, with its last sequence. */
  wait(): void {
    if (!this.#client || this.#isFrozen) return;
    this.#now += SILENCE_MS;
    this.#isCut = false;
    this.#watch();
  }

  /** Reads all that has arrived. False when there was nothing. */
  pump(): boolean {
    if (this.#isFrozen || this.#inbox.length === 0) return false;
    for (const { page, feed, message } of this.#inbox.splice(0)) {
      if (page !== this.#page || feed !== this.#feed) continue;
      const isTaken = this.#listener?.(message) !== false;
      if (isTaken && 'through' in message && message.type !== 'behind') {
        this.#up({ type: 'ack', through: message.through });
      }
    }
    return true;
  }

  #connect(after: number, onMessage: (message: FeedMessage) => unknown): () => void {
    this.#feed += 1;
    const feed = this.#feed;
    this.#listener = onMessage;
    this.#up({ type: 'connect', protocol: FEED_PROTOCOL, after });
    return () => {
      if (feed === this.#feed) this.#up({ type: 'disconnect' });
    };
  }

  #up(request: FeedRequest): void {
    const page = this.#page;
    this.#feeds ??= this.#options.openFeeds((feed, message) => this.#arrive(page, feed, message));
    this.#feeds.receive(this.#feed, request);
  }

  #drop(): void {
    this.#feeds?.close();
    this.#feeds = undefined;
  }

  #arrive(page: object, feed: number, message: FeedMessage): void {
    if (this.#losesNext) {
      this.#losesNext = false;
      this.#misses = true;
      return;
    }
    // A hub that waits for the acknowledgement of a lost message continues only after a new connect.
    if (message.type !== 'behind') this.#misses = false;
    for (const one of this.#options.tamper(this.#options.role, message)) {
      this.#inbox.push({ page, feed, message: structuredClone(one) });
    }
  }
}
