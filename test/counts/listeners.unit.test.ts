import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feeds } from '../../electron/hub/sessions/feeds';
import { CHANNELS, FEED_PROTOCOL, type HeardDoor } from '../../shared/client/door';
import type { FeedRequest } from '../../shared/contract/feed';
import { openHouse } from '../electron/hub/house';

const CONNECTS = 100;
const LISTENERS_MAX = 1;

describe('subscriptions of the bus after 100 connects of a window', () => {
  /** A window that connects repeatedly, on the same feed or each time on a new one. */
  async function connects({ ends }: { ends: boolean }): Promise<number> {
    const { hub, bus, clock } = await openHouse();
    let open = 0;
    const source = {
      session: 'counts',
      history: 'counts',
      state: () => hub.state,
      notices: () => [],
      now: () => clock.now,
      subscribe: (options: Parameters<typeof bus.subscribe>[0]) => {
        const subscription = bus.subscribe(options);
        open += 1;
        return {
          get position() {
            return subscription.position;
          },
          unsubscribe: () => {
            open -= 1;
            if (ends) subscription.unsubscribe();
          },
        };
      },
    };
    const feeds = new Feeds({
      source,
      name: 'window',
      send: () => {},
      mayConnect: () => true,
      onConnect: () => {},
      onSilent: () => {},
    });
    const ask = (feed: number, request: FeedRequest) => feeds.receive(feed, request);
    for (let count = 1; count <= CONNECTS; count += 1) {
      ask(1, { type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
      ask(count + 1, { type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
      ask(count + 1, { type: 'disconnect' });
    }
    const listening = observersOf(bus);
    if (ends) expect(listening).toBe(open);
    feeds.close();
    return listening;
  }

  it('are only those of the open feed', async () => {
    expect(await connects({ ends: true })).toBeLessThanOrEqual(LISTENERS_MAX);
  });

  it('would grow if each connect left one behind', async () => {
    expect(await connects({ ends: false })).toBeGreaterThanOrEqual(CONNECTS);
  });
});

/** How many subscribers the bus has: rxjs keeps them in the subject behind the observable. */
function observersOf({ published$ }: { published$: object }): number {
  const { source } = published$ as { source?: { observers?: unknown[] } };
  if (!source?.observers) throw new Error('rxjs keeps its observers elsewhere.');
  return source.observers.length;
}

describe('listeners of a document after 100 feeds that were ended', () => {
  const ipc = Object.assign(new EventEmitter(), {
    send: (..._args: never[]): void => {},
    invoke: async () => ({}),
  });
  let door: HeardDoor | undefined;

  beforeEach(async () => {
    ipc.removeAllListeners();
    ipc.setMaxListeners(0);
    vi.doMock('electron', () => ({
      ipcRenderer: ipc,
      contextBridge: {
        exposeInMainWorld: (_name: string, given: HeardDoor) => {
          door = given;
        },
      },
    }));
    process.argv.push('--heard-role=kitchen');
    vi.resetModules();
    await import('../../electron/desktop/preload');
  });
  afterEach(() => {
    process.argv.pop();
    vi.doUnmock('electron');
  });

  /** How many of 100 feeds still receive messages, and the document's listeners on the channel. */
  function feeds(end: (stop: () => void) => void): [heard: number, listeners: number] {
    let heard = 0;
    let page: unknown;
    const numbers: number[] = [];
    ipc.send = (_channel: string, from: unknown, { feed }: { feed: number }) => {
      page = from;
      numbers.push(feed);
    };
    for (let count = 0; count < CONNECTS; count += 1) {
      const stop = door?.feed(0, () => {
        heard += 1;
      });
      if (!stop) throw new Error('the document has no door');
      end(stop);
    }
    const message = { type: 'notices', notices: [] };
    for (const feed of new Set(numbers))
      ipc.emit(CHANNELS.down, {}, page, { type: 'feed', feed, message });
    return [heard, ipc.listenerCount(CHANNELS.down)];
  }

  it('are none except the one of the document', () =>
    expect(feeds((stop) => stop())).toEqual([0, 1]));

  it('would be 100 if the feeds were not ended', () =>
    expect(feeds(() => {})).toEqual([CONNECTS, 1]));
});
