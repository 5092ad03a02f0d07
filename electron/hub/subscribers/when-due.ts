import type { Bus } from '../bus';
import { type Backoff, pauseAfter } from './backoff';
import type { Policy, SubscriberContext } from './subscriber';
import type { SubscriberWatch } from './watch';

/** Longest sleep. Below Node's limit of 2^31 ms, and short enough to notice a clock that was set. */
const LONGEST_SLEEP_MS = 60_000;

type Options = {
  policy: Policy;
  bus: Pick<Bus, 'subscribe'>;
  watch: SubscriberWatch;
  context: SubscriberContext;
  backoff: Backoff;
  random(): number;
};

/**
 * Sends the commands that a policy says are due, after every event and at the next due time. After a refusal (the
 * journal may be unavailable) or a throw it tries again after a pause. Returns a function that stops it.
 */
export function actWhenDue({ policy, bus, watch, context, backoff, random }: Options): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isActing = false;
  let isAsked = false;
  let failures = 0;
  let cause: string | undefined;

  /** Sends due commands until none is left. Resolves with the milliseconds to sleep. */
  const act = async (): Promise<number> => {
    for (;;) {
      const { commands, next } = policy.due(context.state(), context.now());
      if (commands.length === 0) {
        failures = 0;
        return next - context.now();
      }
      const acks = await Promise.all(
        commands.map(({ type, data }) => context.publish(type, data, cause)),
      );
      if (acks.some((ack) => !ack.ok)) {
        failures += 1;
        return pauseAfter(failures, backoff, random);
      }
      if (context.signal.aborted) return LONGEST_SLEEP_MS;
    }
  };

  const run = async (): Promise<void> => {
    // Events that come while it acts or pauses are handled afterwards.
    isAsked = isActing;
    if (isActing || context.signal.aborted) return;
    isActing = true;
    clearTimeout(timer);
    let wait = 0;
    const outcome = await watch.call('due', async () => {
      wait = await act();
    });
    if (outcome.ok) watch.works('due');
    else {
      watch.failed('due', outcome.error);
      failures += 1;
      wait = pauseAfter(failures, backoff, random);
    }
    isActing = false;
    if (context.signal.aborted) return;
    const isNow = isAsked && failures === 0;
    timer = setTimeout(run, isNow ? 0 : Math.min(Math.max(0, wait), LONGEST_SLEEP_MS));
  };

  const subscription = bus.subscribe({
    name: policy.name,
    after: context.state().sequence,
    next: (events) => {
      cause = events.at(-1)?.id;
      void run();
    },
  });
  void run();
  return () => {
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}
