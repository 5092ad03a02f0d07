import { createContext, type ReactNode, useContext, useState } from 'react';
import type { HeardDoor } from '../../shared/client/door';
import type { FeedClient } from '../../shared/client/feed-client';
import { StoredValues } from './stored-values';

type Connected = {
  /** What this window asks of the hub and of the computer it runs on. */
  door: HeardDoor;
  client: FeedClient;
  /** What this window stores on its computer. */
  stored: StoredValues;
};

const ConnectedContext = createContext<Connected | undefined>(undefined);

type Props = Pick<Connected, 'door' | 'client'> & { children: ReactNode };

/** Gives the components below it the feed, the door and the stored values of this window. */
export function HouseProvider({ door, client, children }: Props) {
  const [stored] = useState(() => new StoredValues(door));
  return <ConnectedContext value={{ door, client, stored }}>{children}</ConnectedContext>;
}

/** What the window is connected to. Throws outside a `HouseProvider`. */
export function useConnected(): Connected {
  const connected = useContext(ConnectedContext);
  if (!connected) throw new Error('A component of a window stands outside its HouseProvider.');
  return connected;
}
