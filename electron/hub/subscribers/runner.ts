import type { DeliveryDecision, ParkedDelivery } from '../../../shared/contract/deliveries';
import { isEvent } from '../../../shared/contract/events';
import type { Bus } from '../bus';
import type { Notices } from '../notices';
import type { Decision } from './attempts';
import { type Backoff, DELIVERY_BACKOFF, POLICY_BACKOFF } from './backoff';
import type { Cursors } from './cursors';
import { Line } from './line';
import type { Delivery, Listener, Policy, Stop, Subscriber, SubscriberContext } from './subscriber';
import { SubscriberWatch, type WATCH_LIMITS } from './watch';
import { actWhenDue } from './when-due';

type Options = {
  bus: Bus;
  /** The context of the subscriber with this name. */
  contextFor(name: string): Omit<SubscriberContext, 'signal'>;
  notices: Notices;
  cursors: Cursors;
  /** The backoff of deliveries. */
  backoff?: Partial<Backoff>;
  /** Returns numbers in [0, 1), for pauses. */
  random?(): number;
};

export type WatchLimits = Partial<typeof WATCH_LIMITS>;

/**
 * Runs subscribers: each at its own pace, watched, and as its `delivery` promises. A failing subscriber stops
 * neither the runner nor the hub nor another subscriber.
 */
export class SubscriberRunner {
  readonly #options: Options;
  readonly #stops: (() => Promise<void>)[] = [];
  readonly #lines = new Set<Line>();
  readonly #placing: Promise<void>[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Resolves when every started delivery has tried to read its cursor. From then on no delivery loses an event in a
   * crash.
   */
  async placed(): Promise<void> {
    await Promise.all(this.#placing);
  }

  /** The parked deliveries. */
  parked(): ParkedDelivery[] {
    return [...this.#lines].flatMap((line) => line.parked());
  }

  /** Retries the parked event or work now. Returns false when it is not parked there any more. */
  retry(where: DeliveryDecision): boolean {
    return this.#decide(where, 'retry');
  }

  /**
   * Skips the parked event or work and continues after it. A skipped event is never delivered. Returns false when
   * it is not parked there any more.
   */
  skip(where: DeliveryDecision): boolean {
    return this.#decide(where, 'skip');
  }

  /**
   * Starts a subscriber. Returns a function that stops it in bounded time. Neither throws: a subscriber that cannot
   * start is reported as failed.
   */
  start(subscriber: Subscriber, limits: WatchLimits = {}): () => Promise<void> {
    const { contextFor, notices } = this.#options;
    const { name, audience } = subscriber;
    const watch = new SubscriberWatch({ name, audience, notices, limits });
    const context = { ...contextFor(name), signal: watch.signal };
    try {
      const end = this.#begin(subscriber, watch, context);
      let stopping: Promise<void> | undefined;
      const stop = (): Promise<void> => {
        stopping ??= watch.stop(end);
        return stopping;
      };
      this.#stops.push(stop);
      return stop;
    } catch (error) {
      watch.failed('start', error);
      return async () => {};
    }
  }

  /** Stops all subscribers in bounded time. */
  async stop(): Promise<void> {
    await Promise.all(this.#stops.map((stop) => stop()));
  }

  #decide({ name, sequence }: DeliveryDecision, decision: Decision): boolean {
    const line = [...this.#lines].find((one) => one.name === name);
    return line?.decide(decision, sequence) ?? false;
  }

  #begin(subscriber: Subscriber, watch: SubscriberWatch, context: SubscriberContext): Stop {
    switch (subscriber.delivery) {
      case 'from-now':
        return this.#listen(subscriber, watch, context);
      case 'when-due':
        return this.#follow(subscriber, watch, context);
      case 'at-least-once':
        return this.#deliver(subscriber, watch, context);
    }
  }

  #listen(listener: Listener, watch: SubscriberWatch, context: SubscriberContext): Stop {
    const { bus } = this.#options;
    const stop = listener.start?.(context);
    const subscription = bus.subscribe({
      name: listener.name,
      after: bus.lastSequence,
      next: async (events) => {
        const outcome = await watch.call('handle', () => listener.handle(events, context));
        if (outcome.ok) watch.works('handle');
        else watch.failed('handle', outcome.error);
      },
    });
    return () => {
      subscription.unsubscribe();
      return stop?.();
    };
  }

  #follow(policy: Policy, watch: SubscriberWatch, context: SubscriberContext): Stop {
    const { bus, random = Math.random } = this.#options;
    return actWhenDue({ policy, bus, watch, context, backoff: POLICY_BACKOFF, random });
  }

  #deliver(delivery: Delivery, watch: SubscriberWatch, context: SubscriberContext): Stop {
    const { bus, notices, cursors, random = Math.random } = this.#options;
    const backoff = { ...DELIVERY_BACKOFF, ...this.#options.backoff };
    const line = new Line({ delivery, bus, watch, context, notices, cursors, backoff, random });
    this.#placing.push(line.start());
    this.#lines.add(line);
    const changes = bus.published$.subscribe((events) => {
      if (events.some((event) => isEvent(event, 'house.changed'))) line.endPauses();
    });
    return () => {
      changes.unsubscribe();
      this.#lines.delete(line);
      return line.stop();
    };
  }
}
