import { type FeedMessage, feedRequest } from '../../../shared/contract/feed';
import { check } from '../../../shared/contract/validate';
import { FEED_LIMITS, Feed, type FeedSource } from './feed';

/** Feeds that one session may have at once: its own, and a few of whoever looks over its shoulder. */
export const FEEDS_MAX = 8;

/**
 * Beats, of one a second, that a client may leave unanswered before it counts as hung. Its acknowledgement
 * needs no timer and no drawing, so only a page that can do nothing at all stays silent. Beats and not
 * seconds: while the computer sleeps nobody owes an answer.
 */
export const UNANSWERED_MAX = 15;

export type FeedsOptions = {
  source: FeedSource;
  /** Shown to a person when a feed fails. */
  name: string;
  send(feed: number, message: FeedMessage): void;
  /** False where this client connects too often: it is not answered, and asks again after some seconds. */
  mayConnect(): boolean;
  /** The client asked for a feed: it is there, and works. */
  onConnect(): void;
  /** The client has long not answered anything. Told once. */
  onSilent(): void;
  limits?: typeof FEED_LIMITS;
};

/** The feeds of one session, told apart by the client's own numbers, so that none ends another. */
export class Feeds {
  readonly #options: FeedsOptions;
  readonly #feeds = new Map<number, Feed>();
  #unanswered = 0;

  constructor(options: FeedsOptions) {
    this.#options = options;
  }

  /** Takes anything as a feed request of the client's; refuses with `incompatible` what is none. */
  receive(number: number, raw: unknown): void {
    const { send, mayConnect, onConnect } = this.#options;
    const checked = check(feedRequest, raw);
    if (!checked.ok) {
      send(number, { type: 'incompatible', reason: 'malformed' });
      return;
    }
    const request = checked.value;
    if (request.type === 'connect' && !mayConnect()) return;
    this.#unanswered = 0;
    if (request.type === 'connect') onConnect();
    const feed = this.#feeds.get(number) ?? this.#begin(number, request.type === 'connect');
    feed?.receive(request);
    if (request.type === 'disconnect') this.#feeds.delete(number);
  }

  #begin(number: number, isConnect: boolean): Feed | undefined {
    const { source, name, send, limits = FEED_LIMITS } = this.#options;
    if (!isConnect) return undefined;
    if (this.#feeds.size >= FEEDS_MAX) {
      send(number, { type: 'incompatible', reason: 'forbidden' });
      return undefined;
    }
    const feed = new Feed(name, source, (message) => send(number, message), limits);
    this.#feeds.set(number, feed);
    return feed;
  }

  /** Sends a sign of life, and tells of a client that has left too many unanswered. */
  beat(): void {
    for (const feed of this.#feeds.values()) feed.beat();
    if (this.#feeds.size === 0) return;
    this.#unanswered += 1;
    if (this.#unanswered === UNANSWERED_MAX + 1) this.#options.onSilent();
  }

  /** Begins every feed again from what was acknowledged: after a sleep no wire is trusted. */
  renew(): void {
    this.#unanswered = 0;
    for (const feed of this.#feeds.values()) feed.renew();
  }

  /** Pushes changed notices. */
  notify(): void {
    for (const feed of this.#feeds.values()) feed.notify();
  }

  close(): void {
    for (const feed of this.#feeds.values()) feed.close();
    this.#feeds.clear();
  }
}
