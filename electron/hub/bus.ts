import { type Observable, Subject } from 'rxjs';
import { type HeardEvent, sequenceOf } from '../../shared/contract/events';

/** Events kept in memory for subscribers that are a little behind. Older ones are read from the journal. */
const RECENT_MAX = 4_096;
/** Most events in one call of a subscriber. */
export const PIECE_MAX = 1_000;

export type Subscription = { unsubscribe(): void; readonly position: number };

export type SubscribeOptions = {
  /** Shown to a person when `next` fails. */
  name: string;
  /** The last sequence the subscriber has seen. */
  after: number;
  /** Called with events in order. Calls never overlap: the next one waits for the promise. */
  next(events: readonly HeardEvent[]): void | Promise<void>;
};

type Options = {
  /** Reads committed events after a sequence, in order, in pieces. */
  read(after: number): AsyncIterable<HeardEvent[]>;
  /** Called when `next` failed (its events are skipped) or the journal could not be read (tried again). */
  onFailure(name: string, error: unknown): void;
  lastSequence: number;
};

/**
 * Delivers committed events to any number of subscriptions, each at its own pace. The bus keeps only a position
 * for each, so a slow subscriber costs no memory and delays no other. Missed events come from memory or from the
 * journal. Retries and cursors are the runner's job (`subscribers/`).
 */
export class Bus {
  readonly #published = new Subject<readonly HeardEvent[]>();
  readonly #options: Options;
  #recent: HeardEvent[] = [];
  #last: number;
  #subscriptions = 0;

  /** Live batches, as they are committed, for RxJS operators. To miss no event, use `subscribe`. */
  readonly published$: Observable<readonly HeardEvent[]> = this.#published.asObservable();

  constructor(options: Options) {
    this.#options = options;
    this.#last = options.lastSequence;
  }

  /** The sequence of the last published event. */
  get lastSequence(): number {
    return this.#last;
  }

  /** The number of open subscriptions. Tests use it to find ones that were not closed. */
  get subscriptions(): number {
    return this.#subscriptions;
  }

  /** Publishes durable events. Only the hub calls it, from its serial queue. */
  publish(events: readonly HeardEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.#recent.push(...events);
    if (this.#recent.length > 2 * RECENT_MAX) this.#recent = this.#recent.slice(-RECENT_MAX);
    this.#last = sequenceOf(last);
    this.#published.next(events);
  }

  /** The next events after a sequence, at most PIECE_MAX; undefined when memory no longer has all of them. */
  recentAfter(after: number): readonly HeardEvent[] | undefined {
    if (after >= this.#last) return [];
    // Sequences jump where damaged records were left out, so the index is searched, not computed.
    const first = this.#recent[0];
    if (!first || sequenceOf(first) > after + 1) return undefined;
    let low = 0;
    let high = this.#recent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const event = this.#recent[middle];
      if (event && sequenceOf(event) <= after) low = middle + 1;
      else high = middle;
    }
    return this.#recent.slice(low, low + PIECE_MAX);
  }

  /**
   * Subscribes from a sequence: first the events committed since `after`, then new ones, without gap or repeat.
   * When `next` throws or rejects, the error is reported, its events are skipped and the subscription goes on.
   */
  subscribe({ name, after, next }: SubscribeOptions): Subscription {
    let position = after;
    let isRunning = false;
    let isOpen = true;

    const deliver = async (events: readonly HeardEvent[]): Promise<void> => {
      const last = events.at(-1);
      if (!last) return;
      try {
        await next(events);
      } catch (error) {
        this.#options.onFailure(name, error);
      }
      position = sequenceOf(last);
    };

    const run = async (): Promise<void> => {
      if (isRunning) return;
      isRunning = true;
      try {
        while (isOpen && position < this.#last) {
          const recent = this.recentAfter(position);
          if (recent) {
            await deliver(recent);
            continue;
          }
          for await (const piece of this.#options.read(position)) {
            if (!isOpen) break;
            // Events that are on disk but not published yet come with their publication.
            await deliver(piece.filter((event) => sequenceOf(event) <= this.#last));
          }
        }
      } catch (error) {
        this.#options.onFailure(name, error);
      } finally {
        isRunning = false;
      }
    };

    const live = this.#published.subscribe(() => void run());
    this.#subscriptions += 1;
    void run();
    return {
      unsubscribe: () => {
        if (isOpen) this.#subscriptions -= 1;
        isOpen = false;
        live.unsubscribe();
      },
      get position() {
        return position;
      },
    };
  }
}
