import { useSyncExternalStore } from 'react';
import { SECOND_MS } from '../../shared/time';
import { useHubNow } from '../state/hooks';

const listeners = new Set<() => void>();
let tick = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for every age on the screen: they all turn in the same frame. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick += 1;
    for (const each of listeners) each();
  }, SECOND_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The hub's time, each second. A component that uses it renders each second: keep it as small as
 * the text that changes.
 */
export function useNow(): number {
  const now = useHubNow();
  useSyncExternalStore(subscribe, () => tick);
  return now();
}

/**
 * What `read` makes of the hub's time, looked at each second: the component renders only when the
 * result is another one (an age's text each second, its colour twice in a ticket's life).
 */
export function useOnClock<T extends string | number | boolean | undefined>(
  read: (now: number) => T,
): T {
  const now = useHubNow();
  return useSyncExternalStore(subscribe, () => read(now()));
}
