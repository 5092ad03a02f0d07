import { describe, expect, it } from 'vitest';
import { FEEDS_MAX, Feeds, UNANSWERED_MAX } from '../../../../electron/hub/sessions/feeds';
import { FEED_PROTOCOL } from '../../../../shared/client/door';
import type { FeedMessage, FeedRequest } from '../../../../shared/contract/feed';
import { openHouse, order } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function openFeeds() {
  const house = await openHouse();
  const silent: object[] = [];
  const feeds = new Feeds<object>(
    {
      session: 'run 1',
      state: () => house.hub.state,
      notices: () => [],
      now: () => house.clock.now,
      subscribe: (options) => house.bus.subscribe(options),
    },
    (window) => silent.push(window),
  );
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
  const place = () => house.hub.submit(order().command, { role: 'front-of-house' });
  const types = (feed: number) => (heard.get(feed) ?? []).map(({ type }) => type);
  const beat = (times: number) => {
    for (let beats = 0; beats < times; beats += 1) feeds.beat();
  };
  return { feeds, kitchen, silent, beat, ask, connect, place, types };
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

  it('of one window are no other’s: the same number ends its own alone', async () => {
    const { feeds, connect, ask, place, types } = await openFeeds();
    connect(1);
    const pager = {};
    const heard: string[] = [];
    const fromPager = (request: FeedRequest) =>
      feeds.receive({
        window: pager,
        name: 'pager window',
        feed: 1,
        request,
        send: ({ type }) => heard.push(type),
      });
    fromPager({ type: 'disconnect' });
    fromPager({ type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
    fromPager({ type: 'ack', through: 1_000 });
    fromPager({ type: 'disconnect' });
    await place();
    await settle();
    expect(types(1)).toEqual(['hello', 'batch']);
    expect(heard).toEqual(['hello']);
    ask(1, { type: 'disconnect' });
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

describe('a page that answers nothing', () => {
  it('is told of once, after more beats than a heavy moment leaves unanswered', async () => {
    const { kitchen, silent, beat, connect } = await openFeeds();
    connect(1);
    beat(UNANSWERED_MAX);
    expect(silent).toEqual([]);
    beat(5);
    expect(silent).toEqual([kitchen]);
  });

  it('is not one that acknowledges now and then', async () => {
    const { silent, beat, ask, connect } = await openFeeds();
    connect(1);
    for (let times = 0; times < 3; times += 1) {
      beat(UNANSWERED_MAX);
      ask(1, { type: 'ack', through: 1 });
    }
    expect(silent).toEqual([]);
  });

  it('is none where there is no page, no feed, or where the computer slept', async () => {
    const { feeds, kitchen, silent, beat, ask, connect } = await openFeeds();
    connect(1);
    beat(UNANSWERED_MAX);
    feeds.renew();
    beat(UNANSWERED_MAX);
    ask(1, { type: 'disconnect' });
    beat(2 * UNANSWERED_MAX);
    connect(2);
    beat(UNANSWERED_MAX);
    feeds.end(kitchen);
    beat(2 * UNANSWERED_MAX);
    expect(silent).toEqual([]);
  });
});

describe('after a sleep', () => {
  it('every feed greets its window anew and goes on', async () => {
    const { feeds, connect, place, types } = await openFeeds();
    connect(1);
    connect(2);
    feeds.renew();
    await place();
    await settle();
    expect([types(1), types(2)]).toEqual([
      ['hello', 'hello', 'batch'],
      ['hello', 'hello', 'batch'],
    ]);
  });
});
