import type { Feeds, FeedsOptions } from '../../../../electron/hub/sessions/feeds';
import { FEED_PROTOCOL, SILENCE_MS } from '../../../../shared/client/door';
import { FeedClient } from '../../../../shared/client/feed-client';
import type { FeedMessage, FeedRequest } from '../../../../shared/contract/feed';
import type { WindowRole } from '../../../../shared/contract/roles';
import type { HouseState } from '../../../../shared/contract/state';

/** What a faulty wire makes of a message on its way to a window. */
export type Tamper = (role: WindowRole, message: FeedMessage) => FeedMessage[];

type Options = {
  role: WindowRole;
  /** Begins the feeds of a page with the hub that runs now: it may have been started again. */
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
  /** Names the page to the hub; a reload is another one. */
  #page = {};
  /** What the hub holds for the page; undefined where it has let go of it. */
  #feeds: Feeds | undefined;
  #feed = 0;
  #listener: ((message: FeedMessage) => unknown) | undefined;
  #inbox: { page: object; feed: number; message: FeedMessage }[] = [];
  #watch: () => void = () => {};
  /** Its own clock, which no clock of the hub that is set back can hold up. */
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

  /** Nothing stands between it and the hub, so that it must hold what the hub holds. */
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

  /** Its page is gone: what it held is, too. */
  close(): void {
    this.#drop();
    this.#client = undefined;
    this.#listener = undefined;
    this.#inbox = [];
  }

  /** It is open and takes nothing in: what it is sent waits. */
  freeze(): void {
    this.#isFrozen = this.#client !== undefined;
  }

  thaw(): void {
    this.#isFrozen = false;
  }

  /** The hub lets go of it, and it is not told. */
  cut(): void {
    this.#drop();
    this.#isCut = this.#client !== undefined;
  }

  /** The next message to it does not arrive. */
  lose(): void {
    this.#losesNext = this.#client !== undefined;
  }

  /** It hears nothing for long enough to connect again, with its own number. */
  wait(): void {
    if (!this.#client || this.#isFrozen) return;
    this.#now += SILENCE_MS;
    this.#isCut = false;
    this.#watch();
  }

  /** Takes in what has arrived. False when there was nothing. */
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
    // A hub that waits for an acknowledgement of what got lost is heard again only by connecting anew.
    if (message.type !== 'behind') this.#misses = false;
    for (const one of this.#options.tamper(this.#options.role, message)) {
      this.#inbox.push({ page, feed, message: structuredClone(one) });
    }
  }
}
