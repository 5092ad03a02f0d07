import { useCallback, useSyncExternalStore } from 'react';
import type { HeardDoor } from '../../shared/client/door';
import type { FeedView } from '../../shared/client/feed-client';
import type { HouseState } from '../../shared/contract/state';
import { useConnected } from './provider';

/** Returns the whole view: state, connection, notices. */
export function useFeedView(): FeedView {
  const { client } = useConnected();
  return useSyncExternalStore(client.subscribe, () => client.view);
}

/** Returns the state. Works only below `Window`, which waits for the first snapshot; throws elsewhere. */
export function useHouse(): HouseState {
  const { state } = useFeedView();
  if (!state) throw new Error('The state is read before its first snapshot.');
  return state;
}

/**
 * Reads one value from the state and renders only when that value changes. Meant for values that hundreds
 * of cards need, like the currency. `read` must return a part of the state, not a new object.
 */
export function useFromHouse<T>(read: (state: HouseState) => T): T {
  const { client } = useConnected();
  return useSyncExternalStore(client.subscribe, () => {
    const { state } = client.view;
    if (!state) throw new Error('The state is read before its first snapshot.');
    return read(state);
  });
}

/**
 * Returns a function that waits for the state that includes the event `sequence`: an acknowledgement may
 * arrive before the feed. It waits for as long as the window is not live.
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

/** Returns the hub's clock (milliseconds). Call that in a handler or an effect, never while rendering. */
export const useHubNow = (): (() => number) => useConnected().client.now;

/** Returns the door: requests to the hub and to the computer of this window. */
export const useDoor = (): HeardDoor => useConnected().door;
