import type { Ack } from '../../../shared/contract/acks';
import type { Command, CommandData, CommandType } from '../../../shared/contract/commands';
import type { EventName, HeardEvent } from '../../../shared/contract/events';
import type { NoticeAudience } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';

/** Everything that a subscriber may use: the state, commands and the clock. */
export type SubscriberContext = {
  /**
   * The hub's newest state. After a retry or a restart it may be far ahead of the events that `handle` got. Read
   * what must match an event from the event itself.
   */
  state(): HouseState;
  /** Sends a command as the system, with the subscriber's name. `causationId` is the event that made it act. */
  publish<T extends CommandType>(
    type: T,
    data: CommandData<T>,
    causationId: string | undefined,
  ): Promise<Ack>;
  /** The hub's clock, in milliseconds. */
  now(): number;
  /** Aborted when the hub closes. Long work must then end at its next step. */
  readonly signal: AbortSignal;
};

export type DeliveryContext = SubscriberContext & {
  /** Requests another call of `catchUp` soon. */
  wake(): void;
};

/** Ends what `start` began. Resolves when none of it runs any more. */
export type Stop = () => void | Promise<void>;

type Named = {
  /** Lower-case words with hyphens: the key of its cursor, its notices and its words (`part.<name>`). */
  readonly name: string;
  /** Who must know when it fails: the office, unless other people must do its work by hand. */
  readonly audience?: NoticeAudience;
};

/**
 * Receives events from its start on. When `handle` throws, the error is reported and the events are skipped. For
 * work that is useless later: a log line, a terminal.
 */
export type Listener = Named & {
  readonly delivery: 'from-now';
  /** Called once, before the first `handle`. */
  start?(context: SubscriberContext): Stop | undefined;
  handle(events: readonly HeardEvent[], context: SubscriberContext): void | Promise<void>;
};

/** A command without its id, which is added when it is sent. */
type Wanted = {
  [T in Command['type']]: Omit<Extract<Command, { type: T }>, 'id'>;
}[Command['type']];

/** The commands that are due now, and when to ask again (ms; `Infinity`: only after an event). */
export type Due<C extends Wanted = Wanted> = { commands: C[]; next: number };

/**
 * Derives the due commands from the state and the time. `due` is pure, so a restart neither forgets nor repeats
 * anything. It is called after every event and at `next`.
 */
export type Policy = Named & {
  readonly delivery: 'when-due';
  due(state: HouseState, now: number): Due;
};

/**
 * Delivers events to something outside the journal. A cursor on disk moves after `handle` resolves, so every event
 * is handled at least once, also over a crash: `handle` must accept the same event twice. When it throws, the same
 * events come again after a pause, before any later ones. `attempts.ts` says when it parks.
 */
export type Delivery = Named & {
  readonly delivery: 'at-least-once';
  /** The events it receives; all when absent. */
  readonly wants?: readonly EventName[];
  /** Called once, before anything else. */
  start?(context: DeliveryContext): Stop | undefined;
  handle(events: readonly HeardEvent[], context: DeliveryContext): void | Promise<void>;
  /**
   * Work that belongs to no single event, such as what came before the first start. Called at every start and
   * after `wake`, retried like `handle`, possibly while `handle` runs.
   */
  catchUp?(context: DeliveryContext): void | Promise<void>;
  /** The cursor inside the delivery's own data. Without it the runner writes a cursor file. */
  readonly cursor?: OwnCursor;
};

/** A cursor that a delivery writes together with its data, so that each event takes effect once. */
export type OwnCursor = {
  /** The last handled sequence. Called once, before the first `handle`, and retried like it. */
  read(context: DeliveryContext): Promise<number>;
  /** Moves the cursor, because a person skipped the events through this sequence. */
  skip(through: number): Promise<void>;
};

/**
 * Every call must return or await within milliseconds, because subscribers share the service's only thread. Longer
 * work belongs in its own thread.
 */
export type Subscriber = Listener | Policy | Delivery;
