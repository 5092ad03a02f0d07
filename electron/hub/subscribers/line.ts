import type { ParkedDelivery } from '../../../shared/contract/deliveries';
import { eventName, type HeardEvent, isEvent, sequenceOf } from '../../../shared/contract/events';
import type { Bus, Subscription } from '../bus';
import { newTurn } from '../files/in-turn';
import type { Notices } from '../notices';
import { Attempts, type Decision, type Parked } from './attempts';
import type { Backoff } from './backoff';
import type { Cursors } from './cursors';
import type { Delivery, DeliveryContext, Stop, SubscriberContext } from './subscriber';
import type { SubscriberWatch } from './watch';

/** The cursor is written after at most this many unwanted events. */
const PASSED_MAX = 1_000;

type Options = {
  delivery: Delivery;
  bus: Pick<Bus, 'subscribe' | 'lastSequence'>;
  watch: SubscriberWatch;
  context: SubscriberContext;
  notices: Notices;
  cursors: Cursors;
  backoff: Backoff;
  random(): number;
};

/**
 * Runs one delivery: hands it every event after its cursor, in order, and moves the cursor when they are handled.
 * A failed event is retried before any later one. When several events fail together, each is tried alone, so that
 * only one event parks and a skip loses no other.
 */
export class Line {
  readonly #options: Options;
  readonly #context: DeliveryContext;
  readonly #events: Attempts;
  readonly #work: Attempts;
  readonly #inTurn = newTurn();
  #subscription: Subscription | undefined;
  #stop: Stop | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #catchingUp: Promise<unknown> | undefined;
  #isWoken = false;
  /** The last handled sequence. */
  #position = 0;
  /** The sequence in the cursor on disk. */
  #written = 0;
  #at: HeardEvent | undefined;
  /** The parked event that the start found in the cursor, until it is reached. */
  #found: (Parked & { sequence: number }) | undefined;

  constructor(options: Options) {
    const { watch, notices, backoff, random, context } = options;
    this.#options = options;
    this.#context = { ...context, wake: () => this.#wake() };
    const shared = { watch, notices, backoff, random, now: context.now };
    const onChange = (): void => this.#showParked();
    this.#events = new Attempts({ ...shared, source: 'handle', onChange });
    this.#work = new Attempts({ ...shared, source: 'catchUp', onChange });
  }

  get name(): string {
    return this.#options.delivery.name;
  }

  /**
   * Starts the delivery. Resolves after the first attempt to read its cursor, so that a new delivery misses no
   * event from then on. Throws as the delivery's `start` does.
   */
  start(): Promise<void> {
    const { delivery, bus } = this.#options;
    this.#stop = delivery.start?.(this.#context);
    return new Promise((resolve) => {
      this.#running = this.#open(bus.lastSequence, resolve);
      if (delivery.catchUp) this.#wake();
      // An own cursor may take long to read, so the start does not wait for it.
      if (delivery.cursor) resolve();
    });
  }

  /** What is parked: the event at the front, and the work of `catchUp`. */
  parked(): ParkedDelivery[] {
    const { lastSequence } = this.#options.bus;
    const all: ParkedDelivery[] = [];
    if (this.#events.parked) {
      const at = this.#at && { event: described(this.#at) };
      const from = this.#at ? sequenceOf(this.#at) : this.#position;
      const waiting = Math.max(0, lastSequence - from);
      all.push({ name: this.name, ...this.#events.parked, ...at, waiting });
    }
    if (this.#work.parked) all.push({ name: this.name, ...this.#work.parked, waiting: 0 });
    return all;
  }

  /**
   * Applies a person's decision to the parked event with this sequence or, without a sequence, to parked work of
   * `catchUp`. Returns false when that is not parked.
   */
  decide(decision: Decision, sequence: number | undefined): boolean {
    const at = this.#at && sequenceOf(this.#at);
    if (at === sequence && this.#events.decide(decision)) return true;
    return sequence === undefined && this.#work.decide(decision);
  }

  /** Ends every pause now, because changed settings may have removed the trouble. */
  endPauses(): void {
    this.#events.endPauses();
    this.#work.endPauses();
  }

  /** Stops the delivery. Resolves when none of it runs and its cursor is written. */
  async stop(): Promise<void> {
    this.#subscription?.unsubscribe();
    await this.#stop?.();
    await Promise.all([this.#running, this.#catchingUp, this.#inTurn(async () => {})]);
    if (this.#position > this.#written && !this.#options.delivery.cursor) await this.#write();
  }

  async #open(now: number, onTried: () => void): Promise<void> {
    const { bus, delivery } = this.#options;
    const end = await this.#events.untilDone(() => this.#findPlace(now).finally(onTried));
    onTried();
    if (end !== 'done') return;
    this.#subscription = bus.subscribe({
      name: delivery.name,
      after: this.#position,
      next: (events) => {
        this.#running = this.#deliver(events);
        return this.#running as Promise<void>;
      },
    });
  }

  /**
   * Finds the sequence to continue from. A new delivery starts after the sequence `now` and writes its cursor at
   * once.
   */
  async #findPlace(now: number): Promise<void> {
    const { delivery, cursors, context } = this.#options;
    const found = await cursors.read(delivery.name);
    const place =
      found === 'damaged' || found?.house !== context.state().house.id ? undefined : found;
    if (delivery.cursor) this.#position = await delivery.cursor.read(this.#context);
    else if (found === 'damaged') {
      // No event may be lost, so all kept events are delivered again.
      console.error(
        `${delivery.name}: its cursor cannot be read. It starts with the oldest event.`,
      );
      this.#position = 0;
    }
    // A place of another house, or ahead of the journal, does not belong to these events.
    else if (place && place.sequence <= now) this.#position = place.sequence;
    else {
      this.#position = now;
      await this.#write();
    }
    this.#written = this.#position;
    if (place?.parked && place.parked.sequence > this.#position) this.#found = place.parked;
  }

  async #deliver(events: readonly HeardEvent[]): Promise<void> {
    const wanted = events.filter((event) => this.#isWanted(event));
    let size = wanted.length;
    for (let at = 0; at < wanted.length; ) {
      const batch = this.#found ? wanted.slice(at, at + 1) : wanted.slice(at, at + size);
      const end = await this.#handle(batch);
      if (end === 'stopped') return;
      if (end === 'again') {
        size = 1;
        continue;
      }
      at += batch.length;
      size = wanted.length;
    }
    const last = events.at(-1);
    if (!last || this.#options.watch.signal.aborted) return;
    this.#position = sequenceOf(last);
    if (this.#options.delivery.cursor || this.#position - this.#written < PASSED_MAX) return;
    await this.#events.untilDone(() => this.#write());
  }

  async #handle(batch: readonly HeardEvent[]): Promise<'done' | 'stopped' | 'again'> {
    const { delivery } = this.#options;
    const [first] = batch;
    const last = batch.at(-1);
    if (!first || !last) return 'done';
    this.#at = first;
    const found = this.#found;
    this.#found = undefined;
    const end = await this.#events.untilDone(
      () => delivery.handle(batch, this.#context),
      found?.sequence === sequenceOf(first)
        ? { parked: { since: found.since, reason: found.reason, attempts: found.attempts } }
        : { isOnce: batch.length > 1 },
    );
    if (end === 'stopped' || end === 'again') return end;
    this.#position = sequenceOf(last);
    // Done only when the cursor is written. This waits for a full disk.
    const { cursor } = delivery;
    const isSkipped = end === 'skipped';
    if (isSkipped) console.error(`${delivery.name}: event ${this.#position} was skipped.`);
    const written = await this.#events.untilDone(async () => {
      if (isSkipped) await cursor?.skip(this.#position);
      if (!cursor || isSkipped) await this.#write();
    });
    this.#at = undefined;
    return written === 'stopped' ? 'stopped' : 'done';
  }

  #isWanted(event: HeardEvent): boolean {
    const { wants } = this.#options.delivery;
    return wants?.some((name) => isEvent(event, name)) ?? true;
  }

  #wake(): void {
    this.#isWoken = true;
    this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = undefined;
      if (this.#isWoken && !this.#context.signal.aborted) this.#wake();
    });
  }

  async #catchUp(): Promise<void> {
    const { delivery } = this.#options;
    // Deferred, because the delivery may call `wake` from inside `catchUp`.
    await undefined;
    while (this.#isWoken && !this.#context.signal.aborted) {
      this.#isWoken = false;
      await this.#work.untilDone(() => delivery.catchUp?.(this.#context));
    }
  }

  /** Raises or clears the notice of a parked delivery, and writes the parked event to the cursor. */
  #showParked(): void {
    const { notices, delivery } = this.#options;
    const { name } = delivery;
    if (!this.#events.parked && !this.#work.parked) {
      notices.clear('delivery-parked', name);
      return;
    }
    const message = `The ${name} has stopped. Open Backups in the manager's window to retry or skip.`;
    notices.raise('delivery-parked', message, name, 'office');
    if (!this.#events.parked || !this.#at) return;
    // Not awaited: if the disk is full, a restart only tries the event again.
    this.#write().catch((error: unknown) =>
      console.error(`${name}: that it is parked could not be written down:`, error),
    );
  }

  /** Writes one at a time, so that the file holds the newest place. */
  #write(): Promise<void> {
    return this.#inTurn(async () => {
      const { cursors, context, delivery } = this.#options;
      const sequence = this.#position;
      const house = context.state().house.id;
      const parked =
        this.#events.parked && this.#at
          ? { ...this.#events.parked, sequence: sequenceOf(this.#at) }
          : this.#found;
      await cursors.write(delivery.name, { house, sequence, ...(parked && { parked }) });
      this.#written = sequence;
    });
  }
}

const described = (event: HeardEvent) => ({
  name: eventName(event),
  sequence: sequenceOf(event),
  time: Date.parse(event.time),
});
