import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useSyncExternalStore,
} from 'react';
import { v7 as uuid } from 'uuid';
import type { HeardDoor } from '../../shared/client/door';
import type { FeedClient, FeedView } from '../../shared/client/feed-client';
import type { Ack } from '../../shared/contract/acks';
import type { CommandData, CommandOf, CommandType } from '../../shared/contract/commands';
import { refusal } from '../../shared/contract/refusals';
import type { WindowRole } from '../../shared/contract/roles';
import type { HouseState } from '../../shared/contract/state';

type Connected = { door: HeardDoor; client: FeedClient };

const HouseContext = createContext<Connected | undefined>(undefined);

/** Gives the components below it the feed and the door of this window. */
export function HouseProvider({ door, client, children }: Connected & { children: ReactNode }) {
  return <HouseContext value={{ door, client }}>{children}</HouseContext>;
}

function useConnected(): Connected {
  const connected = useContext(HouseContext);
  if (!connected) throw new Error('A component of a window stands outside its HouseProvider.');
  return connected;
}

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
 * What `read` finds in the state. The component renders only when that is another value: for what
 * hundreds of cards need to know, like the currency. `read` makes nothing new.
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
 * The state once this window has folded the events up to `sequence`, to be asked for after an
 * acknowledgement: what it caused may come a moment later. Waits as long as the window is not live.
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

/** The hub's clock, to be called in a handler or an effect, never while rendering. */
export const useHubNow = (): (() => number) => useConnected().client.now;

export const useDoor = (): HeardDoor => useConnected().door;

/**
 * Under which key a window keeps something in its storage, which all windows share: a second kitchen
 * screen has stations and a language of its own.
 */
export const keptKey = (role: WindowRole, screen: number, name: string): string =>
  screen === 1 ? `heard.${role}.${name}` : `heard.${role}.${screen}.${name}`;

/** Under which key this window keeps something. */
export function useKeptKey(name: string): string {
  const { role, screen } = useDoor();
  return keptKey(role, screen, name);
}

/** A new command with an id of its own. */
export const command = <T extends CommandType>(type: T, data: CommandData<T>): CommandOf<T> =>
  ({ id: uuid(), type, data }) as unknown as CommandOf<T>;

/** Sends a command. A door that fails answers `unavailable`, like a hub that cannot write. */
export function useSend(): <T extends CommandType>(type: T, data: CommandData<T>) => Promise<Ack> {
  const { door } = useConnected();
  return useCallback(
    async (type, data) => {
      try {
        return await door.publish(command(type, data));
      } catch (error) {
        console.error('publish:', error);
        return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
      }
    },
    [door],
  );
}
