import type { Ack } from '../../../shared/contract/acks';
import type { Command, CommandData, CommandType } from '../../../shared/contract/commands';
import type { EventName, HeardEvent } from '../../../shared/contract/events';
import type { NoticeAudience } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';

/** What a subscriber may use: the state, commands, the clock. Nothing else. */
export type SubscriberContext = {
  /**
   * The hub's newest state. It may be ahead of the events that `handle` got, by any distance after a
   * retry or a restart: what must match an event is read from the event itself.
   */
  state(): HouseState;
  /** Sends a command as the system, under the subscriber's name; `causationId` is the event that made it act. */
  publish<T extends CommandType>(
    type: T,
    data: CommandData<T>,
    causationId: string | undefined,
  ): Promise<Ack>;
  /** The hub's clock, in milliseconds. */
  now(): number;
  /** Aborted when the house closes: long work ends at its next step. */
  readonly signal: AbortSignal;
};

export type DeliveryContext = SubscriberContext & {
  /** Asks for a call of `catchUp`, soon. */
  wake(): void;
};

/** Ends what `start` began; resolves when nothing of it runs any more. */
export type Stop = () => void | Promise<void>;

type Named = {
  /** Lower-case words with hyphens: the key of its cursor, its notices and its words (`part.<name>`). */
  readonly name: string;
  /** Who must know when it fails; the office unless somebody else has to do its work by hand. */
  readonly audience?: NoticeAudience;
};

/**
 * Hears what happens from its start on. When `handle` throws, the failure is reported and its events
 * are skipped. For work that is worthless later: a log line, a terminal.
 */
export type Listener = Named & {
  readonly delivery: 'from-now';
  /** Called once, before the first `handle`. */
  start?(context: SubscriberContext): Stop | undefined;
  handle(events: readonly HeardEvent[], context: SubscriberContext): void | Promise<void>;
};

/** A command without its id, which it gets when it is sent. */
type Wanted = {
  [T in Command['type']]: Omit<Extract<Command, { type: T }>, 'id'>;
}[Command['type']];

/** What the house must do now, and when to look again (`Infinity`: only after an event). */
export type Due<C extends Wanted = Wanted> = { commands: C[]; next: number };

/**
 * Derives what is due from the state and the time. `due` is pure, so a restart forgets nothing and does
 * nothing twice. It is called after every event and at `next`.
 */
export type Policy = Named & {
  readonly delivery: 'when-due';
  due(state: HouseState, now: number): Due;
};

/**
 * Brings events to something outside the journal. A cursor on disk moves after `handle` resolved, so every
 * event is handled at least once, also over a crash: `handle` must stand the same event twice. When it
 * throws, the same events come again after a pause, and no later ones before them. See `line.ts` for when it parks.
 */
export type Delivery = Named & {
  readonly delivery: 'at-least-once';
  /** Only these events; all when absent. */
  readonly wants?: readonly EventName[];
  /** Called once, before anything else. */
  start?(context: DeliveryContext): Stop | undefined;
  handle(events: readonly HeardEvent[], context: DeliveryContext): void | Promise<void>;
  /**
   * Work that no single event asks for, such as what was missed before the first start. Called at every
   * start and after `wake`, retried like `handle`, and possibly while `handle` runs.
   */
  catchUp?(context: DeliveryContext): void | Promise<void>;
  /** Where the delivery's own data say how far it is. Without one the runner writes a cursor file. */
  readonly cursor?: OwnCursor;
};

/** The place of a delivery that writes it together with its data: each event takes effect once. */
export type OwnCursor = {
  /** The last sequence that is handled. Called once, before the first `handle`; retried like it. */
  read(context: DeliveryContext): Promise<number>;
  /** A person gave up the events through this one. */
  skip(through: number): Promise<void>;
};

/**
 * Every call must return or await within milliseconds: subscribers share the one thread of the service.
 * What takes longer belongs in a thread of its own.
 */
export type Subscriber = Listener | Policy | Delivery;
