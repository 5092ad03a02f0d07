import type { Ack } from '../../shared/contract/acks';
import type { CommandData, CommandType } from '../../shared/contract/commands';
import type { HouseState } from '../../shared/contract/state';
import type { SubscribeOptions, Subscription } from '../bus/bus';

/** What a subscriber may use: the bus to listen, commands to act, the clock. Nothing else. */
export type SubscriberContext = {
  /** The fold of everything committed so far. */
  state(): HouseState;
  subscribe(options: Omit<SubscribeOptions, 'name'>): Subscription;
  /** Sends a command with the role `house`; `causationId` is the event that made it act. */
  publish<T extends CommandType>(
    type: T,
    data: CommandData<T>,
    causationId: string | undefined,
  ): Promise<Ack>;
  /** The hub's clock, in milliseconds. */
  now(): number;
  /** Makes a failure visible to a person, under the subscriber's name. */
  report(error: unknown): void;
};

/**
 * A component that listens. `start` must return at once; what it needs to load, it loads in the
 * background. It returns its own stop, which resolves when nothing of it runs any more.
 */
export type Subscriber = {
  readonly name: string;
  start(context: SubscriberContext): () => Promise<void> | void;
};
