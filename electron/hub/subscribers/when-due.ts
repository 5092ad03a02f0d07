import type { Bus } from '../bus';
import { type Backoff, pauseAfter } from './backoff';
import type { Policy, SubscriberContext } from './subscriber';
import type { SubscriberWatch } from './watch';

/** Longest sleep of a Node timer is 2^31 ms; a minute also follows a clock that was set. */
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
 * Does what a policy says is due, after every event and when time alone makes something due. A refusal
 * (the journal may be unavailable) or a throw is tried again after a pause. Returns its stop.
 */
export function actWhenDue({ policy, bus, watch, context, backoff, random }: Options): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isActing = false;
  let isAsked = false;
  let failures = 0;
  let cause: string | undefined;

  /** Sends what is due until nothing is; resolves with how long to sleep. */
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
    // What happens while it acts or rests is looked at afterwards.
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
