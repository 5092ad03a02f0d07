import type { Command } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import type { SubscriberContext } from './subscriber';

/** A command without its id, which it gets when it is sent. */
type Wanted = {
  [T in Command['type']]: Omit<Extract<Command, { type: T }>, 'id'>;
}[Command['type']];

/** What the house must do now, and when it must look again (`Infinity`: only after an event). */
export type Due<C extends Wanted = Wanted> = { commands: C[]; next: number };

/** Longest sleep of a Node timer is 2^31 ms; a minute also heals a clock that was set. */
const LONGEST_SLEEP_MS = 60_000;
/** After a refusal (the journal may be unavailable) a policy waits before it tries again. */
const PAUSE_AFTER_REFUSAL_MS = 1_000;

/**
 * Does what a policy says is due, after every event and when time alone makes something due. The
 * policy is a pure function of the state and the time, so after a restart nothing is forgotten and
 * nothing is done twice. Returns its stop.
 */
export function actWhenDue(
  context: SubscriberContext,
  due: (state: HouseState, now: number) => Due,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isActing = false;
  let isStopped = false;
  let cause: string | undefined;

  const act = async (): Promise<void> => {
    if (isActing || isStopped) return;
    isActing = true;
    clearTimeout(timer);
    try {
      let wait = 0;
      do {
        const { commands, next } = due(context.state(), context.now());
        const acks = await Promise.all(
          commands.map(({ type, data }) => context.publish(type, data, cause)),
        );
        const isRefused = acks.some((ack) => !ack.ok);
        wait =
          commands.length === 0 ? next - context.now() : isRefused ? PAUSE_AFTER_REFUSAL_MS : 0;
      } while (wait <= 0 && !isStopped);
      context.works();
      if (!isStopped) timer = setTimeout(act, Math.min(wait, LONGEST_SLEEP_MS));
    } catch (error) {
      context.report(error);
      timer = setTimeout(act, PAUSE_AFTER_REFUSAL_MS);
    } finally {
      isActing = false;
    }
  };

  const subscription = context.subscribe({
    after: context.state().sequence,
    next: (events) => {
      cause = events.at(-1)?.id;
      void act();
    },
  });
  void act();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}
