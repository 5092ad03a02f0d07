import { type FeedMessage, feedRequest } from '../../../shared/contract/feed';
import { check } from '../../../shared/contract/validate';
import { FEED_LIMITS, Feed, type FeedSource } from './feed';

/** Most feeds of one session: its own, and a few of scripts that watch its window. */
export const FEEDS_MAX = 8;

/**
 * Heartbeats (one per second) that a client may leave unanswered before it counts as hung. An acknowledgement needs
 * no timer and no drawing, so only a client that cannot do anything stays silent. Counted in heartbeats, not in
 * seconds, because no client can answer while the computer sleeps.
 */
export const UNANSWERED_MAX = 15;

export type FeedsOptions = {
  source: FeedSource;
  /** Shown to a person when a feed fails. */
  name: string;
  send(feed: number, message: FeedMessage): void;
  /** False when this client connects too often. It gets no answer and asks again after some seconds. */
  mayConnect(): boolean;
  /** Called when the client asks for a feed, so it works. */
  onConnect(): void;
  /** Called once when the client has left too many heartbeats unanswered. */
  onSilent(): void;
  limits?: typeof FEED_LIMITS;
};

/** The feeds of one session by the client's own numbers, so that no feed ends another. */
export class Feeds {
  readonly #options: FeedsOptions;
  readonly #feeds = new Map<number, Feed>();
  #unanswered = 0;

  constructor(options: FeedsOptions) {
    this.#options = options;
  }

  /** Handles any value as a feed request. Answers `incompatible` when it is none, or there are too many feeds. */
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

  /** Sends a heartbeat to each feed. Calls `onSilent` once after too many unanswered ones. */
  beat(): void {
    for (const feed of this.#feeds.values()) feed.beat();
    if (this.#feeds.size === 0) return;
    this.#unanswered += 1;
    if (this.#unanswered === UNANSWERED_MAX + 1) this.#options.onSilent();
  }

  /** Restarts every feed after its last acknowledgement, because messages may be lost while the computer sleeps. */
  renew(): void {
    this.#unanswered = 0;
    for (const feed of this.#feeds.values()) feed.renew();
  }

  /** Sends the changed notices. */
  notify(): void {
    for (const feed of this.#feeds.values()) feed.notify();
  }

  close(): void {
    for (const feed of this.#feeds.values()) feed.close();
    this.#feeds.clear();
  }
}
