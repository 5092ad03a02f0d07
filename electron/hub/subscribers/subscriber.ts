import type { Ack } from '../../../shared/contract/acks';
import type { CommandData, CommandType } from '../../../shared/contract/commands';
import type { NoticeAudience } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import type { SubscribeOptions, Subscription } from '../bus';

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
  /** What was reported is mended: the notice is taken back after a while. */
  works(): void;
};

/**
 * A component that listens. `start` and every call must return at once: they run in the one thread of
 * the service. What takes longer than some milliseconds belongs in a thread of its own. It returns its
 * own stop, which resolves when nothing of it runs any more.
 */
export type Subscriber = {
  readonly name: string;
  /** Who must know when it fails; the office unless somebody else has to do its work by hand. */
  readonly audience?: NoticeAudience;
  start(context: SubscriberContext): () => Promise<void> | void;
};
