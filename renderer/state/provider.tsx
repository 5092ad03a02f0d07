import { createContext, type ReactNode, useContext, useState } from 'react';
import type { HeardDoor } from '../../shared/client/door';
import type { FeedClient } from '../../shared/client/feed-client';
import { StoredValues } from './stored-values';

type Connected = {
  /** Requests to the hub and to the computer of this window. */
  door: HeardDoor;
  client: FeedClient;
  /** The values that this window stores on its computer. */
  stored: StoredValues;
};

const ConnectedContext = createContext<Connected | undefined>(undefined);

type Props = Pick<Connected, 'door' | 'client'> & { children: ReactNode };

/** Gives the components below it the feed, the door and the stored values of this window. */
export function HouseProvider({ door, client, children }: Props) {
  const [stored] = useState(() => new StoredValues(door));
  return <ConnectedContext value={{ door, client, stored }}>{children}</ConnectedContext>;
}

/** Returns the window's connection. Throws outside a `HouseProvider`. */
export function useConnected(): Connected {
  const connected = useContext(ConnectedContext);
  if (!connected) throw new Error('useConnected needs a HouseProvider above it.');
  return connected;
}
