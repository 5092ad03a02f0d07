import { useSyncExternalStore } from 'react';
import { SECOND_MS } from '../../shared/time';
import { useHubNow } from '../state/hooks';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all ages on the screen, so that they change in the same frame. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
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
 * Reads the hub's time each second and returns the result of `read`. The component renders only when the
 * result changes (an age's text each second, its colour twice in a ticket's life).
 */
export function useOnClock<T extends string | number | boolean | undefined>(
  read: (now: number) => T,
): T {
  const now = useHubNow();
  return useSyncExternalStore(subscribe, () => read(now()));
}
