import type { FeedMessage, FeedRequest } from '../../../shared/contract/feed';
import { FEED_LIMITS, FeedSession, type FeedSource } from './feed-session';

/** Feeds that one window may have at once: its own, and a few of whoever looks over its shoulder. */
export const FEEDS_MAX = 8;

/**
 * Beats, of one a second, that a page may leave unanswered before it counts as hung. Its acknowledgement
 * needs no timer and no drawing, so only a page that can do nothing at all stays silent. Beats and not
 * seconds: while the computer sleeps nobody owes an answer.
 */
export const UNANSWERED_MAX = 15;

type Asked<Window> = {
  /** The window it comes from. */
  window: Window;
  /** Shown to a person when the feed fails. */
  name: string;
  /** The window's number for this feed. */
  feed: number;
  request: FeedRequest;
  send(message: FeedMessage): void;
};

/** The feeds of every window, told apart by the window's own number, so that none ends another. */
export class Feeds<Window extends object> {
  readonly #source: FeedSource;
  readonly #onSilent: (window: Window) => void;
  readonly #limits: typeof FEED_LIMITS;
  readonly #byWindow = new Map<Window, Map<number, FeedSession>>();
  readonly #unanswered = new Map<Window, number>();

  constructor(source: FeedSource, onSilent: (window: Window) => void, limits = FEED_LIMITS) {
    this.#source = source;
    this.#onSilent = onSilent;
    this.#limits = limits;
  }

  /** True when it is the first that is heard of this window: somebody has to say when it is gone. */
  receive({ window, name, feed, request, send }: Asked<Window>): boolean {
    this.#unanswered.delete(window);
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
  end(window: Window): void {
    this.#unanswered.delete(window);
    for (const session of this.#byWindow.get(window)?.values() ?? []) session.close();
    this.#byWindow.get(window)?.clear();
  }

  /** The window is gone. */
  forget(window: Window): void {
    this.end(window);
    this.#byWindow.delete(window);
  }

  /** Sends every window a sign of life, and tells of one that has left too many unanswered. */
  beat(): void {
    this.#each((session) => session.beat());
    for (const [window, feeds] of this.#byWindow) {
      if (feeds.size === 0) continue;
      const unanswered = (this.#unanswered.get(window) ?? 0) + 1;
      this.#unanswered.set(window, unanswered);
      if (unanswered === UNANSWERED_MAX + 1) this.#onSilent(window);
    }
  }

  renew(): void {
    this.#unanswered.clear();
    this.#each((session) => session.renew());
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
