import { useCallback, useSyncExternalStore } from 'react';
import type { HeardDoor } from '../../shared/client/door';
import type { FeedView } from '../../shared/client/feed-client';
import type { HouseState } from '../../shared/contract/state';
import { useConnected } from './provider';

/** The whole view: state, connection, notices. */
export function useFeedView(): FeedView {
  const { client } = useConnected();
  return useSyncExternalStore(client.subscribe, () => client.view);
}

/** The state of the house. Only below `Window`, which waits for the first snapshot. */
export function useHouse(): HouseState {
  const { state } = useFeedView();
  if (!state) throw new Error('The house is read before its first snapshot.');
  return state;
}

/**
 * Reads one value from the state and renders only when that value changes: for what hundreds of cards
 * need, like the currency. `read` must return a part of the state, not a new object.
 */
export function useFromHouse<T>(read: (state: HouseState) => T): T {
  const { client } = useConnected();
  return useSyncExternalStore(client.subscribe, () => {
    const { state } = client.view;
    if (!state) throw new Error('The house is read before its first snapshot.');
    return read(state);
  });
}

/**
 * Waits for the state that includes the event `sequence`, as an acknowledgement may arrive before the
 * feed. Waits as long as the window is not live.
 */
export function useStateAt(): (sequence: number) => Promise<HouseState> {
  const { client } = useConnected();
  return useCallback(
    (sequence) =>
      new Promise((resolve) => {
        const look = (): boolean => {
          const { state } = client.view;
          if (!state || state.sequence < sequence) return false;
          resolve(state);
          return true;
        };
        if (look()) return;
        const stop = client.subscribe(() => {
          if (look()) stop();
        });
      }),
    [client],
  );
}

/** The hub's clock (milliseconds). Call it in a handler or an effect, never while rendering. */
export const useHubNow = (): (() => number) => useConnected().client.now;

/** What this window asks of the hub and of the computer it runs on. */
export const useDoor = (): HeardDoor => useConnected().door;
