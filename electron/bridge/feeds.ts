import type { FeedMessage, FeedRequest } from '../../shared/contract/feed';
import { FEED_LIMITS, FeedSession, type FeedSource } from './feed-session';

/** Feeds that one window may have at once: its own, and a few of whoever looks over its shoulder. */
export const FEEDS_MAX = 8;

type Asked = {
  /** The window it comes from. */
  window: object;
  /** Shown to a person when the feed fails. */
  name: string;
  /** The window's number for this feed. */
  feed: number;
  request: FeedRequest;
  send(message: FeedMessage): void;
};

/** The feeds of every window, told apart by the window's own number, so that none ends another. */
export class Feeds {
  readonly #source: FeedSource;
  readonly #limits: typeof FEED_LIMITS;
  readonly #byWindow = new Map<object, Map<number, FeedSession>>();

  constructor(source: FeedSource, limits = FEED_LIMITS) {
    this.#source = source;
    this.#limits = limits;
  }

  /** True when it is the first that is heard of this window: somebody has to say when it is gone. */
  receive({ window, name, feed, request, send }: Asked): boolean {
    const known = this.#byWindow.get(window);
    const feeds = known ?? new Map<number, FeedSession>();
    if (!known) this.#byWindow.set(window, feeds);
    let session = feeds.get(feed);
    if (!session && request.type === 'connect') {
      if (feeds.size >= FEEDS_MAX) {
        send({ type: 'incompatible', reason: 'forbidden' });
        return false;
      }
      session = new FeedSession(name, this.#source, send, this.#limits);
      feeds.set(feed, session);
    }
    session?.receive(request);
    if (request.type === 'disconnect') feeds.delete(feed);
    return !known;
  }

  /** The page of a window was left, by a reload, a crash or for good: nobody hears its feeds. */
  end(window: object): void {
    for (const session of this.#byWindow.get(window)?.values() ?? []) session.close();
    this.#byWindow.get(window)?.clear();
  }

  /** The window is gone. */
  forget(window: object): void {
    this.end(window);
    this.#byWindow.delete(window);
  }

  beat(): void {
    this.#each((session) => session.beat());
  }

  notify(): void {
    this.#each((session) => session.notify());
  }

  close(): void {
    for (const window of [...this.#byWindow.keys()]) this.forget(window);
  }

  #each(act: (session: FeedSession) => void): void {
    for (const feeds of this.#byWindow.values()) for (const session of feeds.values()) act(session);
  }
}
