import { describe, expect, it } from 'vitest';
import { Feed, UNACKNOWLEDGED_MAX } from '../../../../electron/hub/sessions/feed';
import { FEED_PROTOCOL } from '../../../../shared/client/door';
import { type FeedMessage, feedMessage } from '../../../../shared/contract/feed';
import { makeCommand, openHouse, order } from '../house';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function openFeed() {
  const house = await openHouse();
  const messages: FeedMessage[] = [];
  const subject = new Feed(
    'test window',
    {
      session: 'run 1',
      history: 'one',
      state: () => house.hub.state,
      notices: () => [],
      now: () => house.clock.now,
      subscribe: (options) => house.bus.subscribe(options),
    },
    (message) => messages.push(feedMessage.parse(message)),
  );
  const connect = (after: number) =>
    subject.receive({ type: 'connect', protocol: FEED_PROTOCOL, after });
  const place = () => house.hub.submit(order().command, { role: 'front-of-house' });
  return { ...house, subject, messages, connect, place };
}

const through = (messages: readonly FeedMessage[]) =>
  messages.flatMap((message) =>
    message.type === 'batch' ? [[message.after, message.through]] : [],
  );

describe('a feed', () => {
  it('greets a new window with a snapshot and continues from it', async () => {
    const feed = await openFeed();
    await feed.place();
    feed.connect(0);
    expect(feed.messages[0]).toMatchObject({
      type: 'hello',
      hydrate: 'snapshot',
      through: 2,
      state: { sequence: 2 },
    });
    await feed.place();
    await settle();
    expect(through(feed.messages)).toEqual([[2, 3]]);
  });

  it('proves itself after a sleep: it greets again and repeats unacknowledged events', async () => {
    const feed = await openFeed();
    feed.connect(0);
    await feed.place();
    await feed.place();
    await settle();
    feed.subject.receive({ type: 'ack', through: 2 });
    feed.messages.length = 0;
    feed.subject.renew();
    await settle();
    expect(feed.messages[0]).toMatchObject({ type: 'hello', hydrate: 'delta', through: 2 });
    expect(through(feed.messages)).toEqual([[2, 3]]);
  });

  it('does not begin again after a sleep when its window has ended it', async () => {
    const feed = await openFeed();
    feed.connect(0);
    feed.subject.receive({ type: 'disconnect' });
    feed.messages.length = 0;
    feed.subject.renew();
    expect(feed.messages).toEqual([]);
  });

  it('resumes by sequence with only the missed events', async () => {
    const feed = await openFeed();
    await feed.place();
    await feed.place();
    feed.connect(2);
    await settle();
    expect(feed.messages[0]).toMatchObject({ type: 'hello', hydrate: 'delta', through: 2 });
    expect(feed.messages[0]).not.toHaveProperty('state');
    expect(through(feed.messages)).toEqual([[2, 3]]);
  });

  it('sends a snapshot to a window that is ahead of this journal', async () => {
    const feed = await openFeed();
    feed.connect(99);
    expect(feed.messages[0]).toMatchObject({ hydrate: 'snapshot', through: 1 });
  });

  it('loses and repeats nothing when it connects again while events come', async () => {
    const feed = await openFeed();
    feed.connect(0);
    const placing = [feed.place(), feed.place()];
    feed.connect(1);
    placing.push(feed.place());
    await Promise.all(placing);
    await settle();
    const last = feed.messages.findLastIndex((message) => message.type === 'hello');
    const batches = through(feed.messages.slice(last));
    expect(batches[0]?.[0]).toBe(1);
    expect(batches.at(-1)?.[1]).toBe(4);
    for (const [index, [after]] of batches.entries()) {
      if (index > 0) expect(after).toBe(batches[index - 1]?.[1]);
    }
  });

  it('sends a sign of life that continues the last sequence', async () => {
    const feed = await openFeed();
    feed.connect(0);
    feed.subject.beat();
    expect(feed.messages.at(-1)).toMatchObject({ type: 'batch', after: 1, through: 1, events: [] });
  });

  it('refuses another protocol', async () => {
    const feed = await openFeed();
    feed.subject.receive({ type: 'connect', protocol: 99, after: 0 });
    expect(feed.messages).toEqual([{ type: 'incompatible', reason: 'protocol' }]);
  });

  it('sends nothing after it is closed', async () => {
    const feed = await openFeed();
    feed.connect(0);
    feed.subject.receive({ type: 'disconnect' });
    await feed.place();
    feed.subject.beat();
    await settle();
    expect(feed.messages).toHaveLength(1);
  });

  it('stops sending to a window that does not acknowledge, and continues when it does', async () => {
    const feed = await openFeed();
    feed.connect(0);
    const { ticketId, command } = order();
    await feed.hub.submit(command, { role: 'front-of-house' });
    const flip = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const priority = index % 2 === 0 ? 'rush' : 'normal';
        await feed.hub.submit(makeCommand('ticket.prioritise', { ticketId, priority }), {
          role: 'kitchen',
        });
      }
      await settle();
    };
    await flip(UNACKNOWLEDGED_MAX + 500);
    const sent = feed.messages.length;
    expect(feed.messages.at(-1)).toMatchObject({ type: 'behind' });
    await flip(10);
    feed.subject.beat();
    expect(feed.messages).toHaveLength(sent);

    const held = through(feed.messages).at(-1)?.[1] ?? 0;
    feed.subject.receive({ type: 'ack', through: held });
    await settle();
    const rest = through(feed.messages.slice(sent));
    expect(rest[0]?.[0]).toBe(held);
    expect(rest.at(-1)?.[1]).toBe(feed.hub.state.sequence);
  });
});
