import { FEED_PROTOCOL } from '../../../shared/client/door';
import { type HeardEvent, sequenceOf } from '../../../shared/contract/events';
import type { FeedMessage, FeedRequest, Notice } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import type { SubscribeOptions, Subscription } from '../bus';

/** Most unacknowledged events before a client is `behind`. Bounds the queue of a wire. */
export const UNACKNOWLEDGED_MAX = 2_000;
/** A client that missed more events gets a snapshot, which is cheaper. */
const DELTA_MAX = 2_000;
export const FEED_LIMITS = { unacknowledged: UNACKNOWLEDGED_MAX, delta: DELTA_MAX };

export type FeedSource = {
  /** Names this run of the hub. */
  session: string;
  /** Names the history that the events belong to; see `hub/history.ts`. */
  history: string;
  state(): HouseState;
  notices(): readonly Notice[];
  now(): number;
  subscribe(options: SubscribeOptions): Subscription;
};

/**
 * One feed to a client, as a state machine. It pulls events from the bus at the client's pace. A client that does
 * not acknowledge gets `behind` and then nothing, until it acknowledges; the feed then continues where it stopped.
 */
export class Feed {
  readonly #source: FeedSource;
  readonly #send: (message: FeedMessage) => void;
  readonly #name: string;
  readonly #limits: typeof FEED_LIMITS;
  #subscription: Subscription | undefined;
  #sent = 0;
  #acknowledged = 0;
  #isBehind = false;
  #resume: (() => void) | undefined;

  constructor(
    name: string,
    source: FeedSource,
    send: (message: FeedMessage) => void,
    limits = FEED_LIMITS,
  ) {
    this.#name = name;
    this.#source = source;
    this.#send = send;
    this.#limits = limits;
  }

  /** Handles a request of the client. */
  receive(request: FeedRequest): void {
    switch (request.type) {
      case 'connect':
        this.#connect(request.protocol, request.after);
        return;
      case 'ack':
        this.#acknowledge(request.through);
        return;
      case 'disconnect':
        this.close();
        return;
    }
  }

  /** Sends an empty batch, to show that the hub is alive. */
  beat(): void {
    if (!this.#subscription || this.#isBehind) return;
    this.#batch([], this.#sent);
  }

  /**
   * Sends `hello` again, then every unacknowledged event. The client drops the ones it has already, by sequence.
   */
  renew(): void {
    if (this.#subscription) this.#connect(FEED_PROTOCOL, this.#acknowledged);
  }

  notify(): void {
    if (this.#subscription) this.#send({ type: 'notices', notices: [...this.#source.notices()] });
  }

  close(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#release();
  }

  #connect(protocol: number, after: number): void {
    this.close();
    if (protocol !== FEED_PROTOCOL) {
      this.#send({ type: 'incompatible', reason: 'protocol' });
      return;
    }
    const state = this.#source.state();
    const missed = state.sequence - after;
    const isDelta = after > 0 && missed >= 0 && missed <= this.#limits.delta;
    this.#sent = isDelta ? after : state.sequence;
    this.#acknowledged = this.#sent;
    this.#isBehind = false;
    this.#send({
      type: 'hello',
      session: this.#source.session,
      history: this.#source.history,
      hydrate: isDelta ? 'delta' : 'snapshot',
      through: this.#sent,
      time: this.#source.now(),
      notices: [...this.#source.notices()],
      ...(isDelta ? {} : { state }),
    });
    // Boundary and subscription are in the same synchronous step, so there is no gap.
    this.#subscription = this.#source.subscribe({
      name: this.#name,
      after: this.#sent,
      next: (events) => this.#next(events),
    });
  }

  async #next(events: readonly HeardEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    this.#batch(events, sequenceOf(last));
    if (this.#sent - this.#acknowledged < this.#limits.unacknowledged) return;
    this.#isBehind = true;
    this.#send({ type: 'behind', through: this.#sent });
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  #batch(events: readonly HeardEvent[], through: number): void {
    const after = this.#sent;
    this.#sent = through;
    this.#send({ type: 'batch', after, through, time: this.#source.now(), events: [...events] });
  }

  #acknowledge(through: number): void {
    if (through > this.#sent) return;
    this.#acknowledged = Math.max(this.#acknowledged, through);
    if (this.#sent - this.#acknowledged < this.#limits.unacknowledged / 2) this.#release();
  }

  #release(): void {
    this.#isBehind = false;
    this.#resume?.();
    this.#resume = undefined;
  }
}
