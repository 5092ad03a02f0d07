import { describe, expect, it } from 'vitest';
import { FEEDS_MAX, Feeds, UNANSWERED_MAX } from '../../../../electron/hub/sessions/feeds';
import { FEED_PROTOCOL } from '../../../../shared/client/door';
import type { FeedMessage, FeedRequest } from '../../../../shared/contract/feed';
import { openHouse, order } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

type House = Awaited<ReturnType<typeof openHouse>>;

/** The feeds of one session of a house, and the messages of each. */
function feedsOf({ hub, bus, clock }: House) {
  let silences = 0;
  const heard = new Map<number, FeedMessage[]>();
  const feeds = new Feeds({
    source: {
      session: 'run 1',
      history: 'one',
      state: () => hub.state,
      notices: () => [],
      now: () => clock.now,
      subscribe: (options) => bus.subscribe(options),
    },
    name: 'kitchen window',
    send: (feed, message) => heard.set(feed, [...(heard.get(feed) ?? []), message]),
    mayConnect: () => true,
    onConnect: () => {},
    onSilent: () => {
      silences += 1;
    },
  });
  const ask = (feed: number, request: FeedRequest) => feeds.receive(feed, request);
  const connect = (feed: number) =>
    ask(feed, { type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
  const types = (feed: number) => (heard.get(feed) ?? []).map(({ type }) => type);
  const beat = (times: number) => {
    for (let beats = 0; beats < times; beats += 1) feeds.beat();
  };
  return { feeds, silences: () => silences, beat, ask, connect, types };
}

async function openFeeds() {
  const house = await openHouse();
  const place = () => house.hub.submit(order().command, { role: 'front-of-house' });
  return { house, place, ...feedsOf(house) };
}

describe('the feeds of a session', () => {
  it('run in parallel, each until its own unsubscribe', async () => {
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

  it('end with the session', async () => {
    const { feeds, connect, place, types } = await openFeeds();
    connect(1);
    connect(2);
    feeds.close();
    feeds.beat();
    await place();
    await settle();
    expect([types(1), types(2)]).toEqual([['hello'], ['hello']]);
  });

  it('are separate for each session: the same number ends only its own', async () => {
    const { house, connect, ask, place, types } = await openFeeds();
    connect(1);
    const pager = feedsOf(house);
    pager.ask(1, { type: 'disconnect' });
    pager.connect(1);
    pager.ask(1, { type: 'ack', through: 1_000 });
    pager.ask(1, { type: 'disconnect' });
    await place();
    await settle();
    expect(types(1)).toEqual(['hello', 'batch']);
    expect(pager.types(1)).toEqual(['hello']);
    ask(1, { type: 'disconnect' });
  });

  it('are limited: one more is refused, and an ended one makes room', async () => {
    const { ask, connect, types } = await openFeeds();
    for (let feed = 1; feed <= FEEDS_MAX + 1; feed += 1) connect(feed);
    expect(types(FEEDS_MAX)).toEqual(['hello']);
    expect(types(FEEDS_MAX + 1)).toEqual(['incompatible']);
    ask(1, { type: 'disconnect' });
    connect(FEEDS_MAX + 2);
    expect(types(FEEDS_MAX + 2)).toEqual(['hello']);
  });
});

describe('a document that answers nothing', () => {
  it('is reported once, after more beats than a busy moment leaves unanswered', async () => {
    const { silences, beat, connect } = await openFeeds();
    connect(1);
    beat(UNANSWERED_MAX);
    expect(silences()).toBe(0);
    beat(5);
    expect(silences()).toBe(1);
  });

  it('is not one that acknowledges from time to time', async () => {
    const { silences, beat, ask, connect } = await openFeeds();
    connect(1);
    for (let times = 0; times < 3; times += 1) {
      beat(UNANSWERED_MAX);
      ask(1, { type: 'ack', through: 1 });
    }
    expect(silences()).toBe(0);
  });

  it('is not reported without a document, without a feed, or after the computer slept', async () => {
    const { feeds, silences, beat, ask, connect } = await openFeeds();
    connect(1);
    beat(UNANSWERED_MAX);
    feeds.renew();
    beat(UNANSWERED_MAX);
    ask(1, { type: 'disconnect' });
    beat(2 * UNANSWERED_MAX);
    connect(2);
    beat(UNANSWERED_MAX);
    feeds.close();
    beat(2 * UNANSWERED_MAX);
    expect(silences()).toBe(0);
  });
});

describe('after a sleep', () => {
  it('every feed greets its window again and continues', async () => {
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
