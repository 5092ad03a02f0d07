import { describe, expect, it } from 'vitest';
import { FEEDS_MAX, Feeds } from '../../../electron/bridge/feeds';
import type { FeedMessage, FeedRequest } from '../../../shared/contract/feed';
import { FEED_PROTOCOL } from '../../../shared/contract/window';
import { openHouse, order } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function openFeeds() {
  const house = await openHouse();
  const feeds = new Feeds({
    session: 'run 1',
    state: () => house.hub.state,
    notices: () => [],
    now: () => house.clock.now,
    subscribe: (options) => house.bus.subscribe(options),
  });
  const kitchen = {};
  const heard = new Map<number, FeedMessage[]>();
  const ask = (feed: number, request: FeedRequest) =>
    feeds.receive({
      window: kitchen,
      name: 'kitchen window',
      feed,
      request,
      send: (message) => heard.set(feed, [...(heard.get(feed) ?? []), message]),
    });
  const connect = (feed: number) =>
    ask(feed, { type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
  const place = () => house.hub.submit(order().command, 'front-of-house');
  const types = (feed: number) => (heard.get(feed) ?? []).map(({ type }) => type);
  return { feeds, kitchen, ask, connect, place, types };
}

describe('the feeds of a window', () => {
  it('go on side by side, each until its own unsubscribe', async () => {
    const { ask, connect, place, types } = await openFeeds();
    connect(1);
    connect(2);
    await place();
    await settle();
    expect([types(1), types(2)]).toEqual([
      ['hello', 'batch'],
      ['hello', 'batch'],
    ]);
    ask(2, { type: 'disconnect' });
    await place();
    await settle();
    expect(types(1)).toEqual(['hello', 'batch', 'batch']);
    expect(types(2)).toEqual(['hello', 'batch']);
  });

  it('end with the page that asked for them, and say once that the window is new', async () => {
    const { feeds, kitchen, connect, place, types } = await openFeeds();
    expect([connect(1), connect(2)]).toEqual([true, false]);
    feeds.end(kitchen);
    feeds.beat();
    await place();
    await settle();
    expect(types(1)).toEqual(['hello']);
    expect(connect(1)).toBe(false);
    feeds.beat();
    expect(types(1)).toEqual(['hello', 'hello', 'batch']);
  });

  it('are bounded: one more is refused, and an ended one makes room', async () => {
    const { ask, connect, types } = await openFeeds();
    for (let feed = 1; feed <= FEEDS_MAX + 1; feed += 1) connect(feed);
    expect(types(FEEDS_MAX)).toEqual(['hello']);
    expect(types(FEEDS_MAX + 1)).toEqual(['incompatible']);
    ask(1, { type: 'disconnect' });
    connect(FEEDS_MAX + 2);
    expect(types(FEEDS_MAX + 2)).toEqual(['hello']);
  });
});
