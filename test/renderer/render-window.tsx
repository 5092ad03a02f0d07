import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { browserHost } from '../../renderer/state/browser-host';
import { HouseProvider } from '../../renderer/state/provider';
import { Window } from '../../renderer/ui/window';
import type { Words } from '../../renderer/ui/words';
import { FeedClient } from '../../shared/client/feed-client';
import type { WindowRole } from '../../shared/contract/roles';
import type { InMemoryHub } from './in-memory-hub';

/** Renders a window's app, connected to the hub through the same feed client as the real one. */
export function renderWindow(
  hub: InMemoryHub,
  role: WindowRole,
  words: Words,
  app: ReactNode,
  screen = 1,
) {
  const door = hub.door(role, screen);
  const client = new FeedClient(door, browserHost);
  client.start();
  const view = render(
    <HouseProvider door={door} client={client}>
      <Window words={words}>{app}</Window>
    </HouseProvider>,
  );
  return { ...view, stop: () => act(() => client.stop()) };
}
