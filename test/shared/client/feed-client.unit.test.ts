import { describe, expect, it } from 'vitest';
import { SILENCE_MS } from '../../../shared/client/door';
import { FeedClient } from '../../../shared/client/feed-client';
import type { FeedMessage } from '../../../shared/contract/feed';
import { order } from '../../electron/hub/house';
import { InMemoryHub } from '../../renderer/in-memory-hub';

/** A client on a hub; the test moves the time, and every message passes through `tamper`. */
function connect(
  tamper: (message: FeedMessage) => FeedMessage[] = (message) => [message],
  onTaken: (answer: unknown) => void = () => {},
) {
  const hub = new InMemoryHub();
  const door = hub.door('kitchen');
  const asked: number[] = [];
  const time = { now: 1_000_000 };
  hub.now = () => time.now;
  let watch = (): void => {};
  const client = new FeedClient(
    {
      feed: (after, onMessage) => {
        asked.push(after);
        return door.feed(after, (message) => {
          for (const each of tamper(message)) onTaken(onMessage(each));
        });
      },
    },
    {
      now: () => time.now,
      setInterval: (run) => {
        watch = run;
        return 0;
      },
      clearInterval: () => {},
      onMalformed: () => {},
    },
  );
  client.start();
  const wait = (ms: number) => {
    time.now += ms;
    watch();
  };
  const place = () => hub.submit(order().command, 'front-of-house');
  return { hub, client, asked, time, wait, place };
}

describe("a window's copy of the state", () => {
  it('is the snapshot, then the fold of what is pushed', () => {
    const { hub, client, place } = connect();
    place();
    place();
    expect(client.view.state).toEqual(hub.state);
    expect(client.view.connection).toEqual({ status: 'live' });
  });

  it('reports only what it folded, so that only that is acknowledged', () => {
    const taken: unknown[] = [];
    let isLost = false;
    const { hub, client, place } = connect(
      (message) => (isLost && message.type === 'batch' ? [] : [message]),
      (answer) => taken.push(answer),
    );
    place();
    isLost = true;
    place();
    isLost = false;
    place();
    // The greeting, a batch; the batch after the lost one is skipped; the greeting that it asks for.
    expect(taken).toEqual([true, true, true, false]);
    expect(client.view.state).toEqual(hub.state);
  });

  it('connects again with its last sequence when a batch leaves a gap', () => {
    let isLost = false;
    const { hub, client, asked, place } = connect((message) =>
      isLost && message.type === 'batch' ? [] : [message],
    );
    place();
    isLost = true;
    place();
    isLost = false;
    place();
    expect(asked).toEqual([0, 1]);
    expect(client.view.state).toEqual(hub.state);
  });

  it('folds a batch that comes twice only once', () => {
    const { hub, client, place } = connect((message) =>
      message.type === 'batch' ? [message, message] : [message],
    );
    place();
    expect(client.view.state).toEqual(hub.state);
  });

  it('takes a sign of life without drawing again', () => {
    const { hub, client, time } = connect();
    let draws = 0;
    client.subscribe(() => {
      draws += 1;
    });
    const { sequence } = hub.state;
    hub.push({ type: 'batch', after: sequence, through: sequence, time: time.now, events: [] });
    expect(draws).toBe(0);
  });
});

describe('a window that hears nothing', () => {
  it('says that it is not live, since when, and connects again', () => {
    let isDeaf = false;
    const { client, asked, wait } = connect((message) => (isDeaf ? [] : [message]));
    isDeaf = true;
    wait(SILENCE_MS - 1);
    expect(client.view.connection).toEqual({ status: 'live' });
    wait(1);
    expect(client.view.connection).toEqual({ status: 'not-live', since: 1_000_000 });
    expect(asked).toHaveLength(2);
  });

  it('is live again with the first message of the hub', () => {
    let isDeaf = false;
    const { hub, client, wait, place } = connect((message) => (isDeaf ? [] : [message]));
    isDeaf = true;
    wait(SILENCE_MS);
    place();
    expect(client.view.connection.status).toBe('not-live');
    isDeaf = false;
    wait(SILENCE_MS);
    expect(client.view.connection).toEqual({ status: 'live' });
    expect(client.view.state).toEqual(hub.state);
  });

  it('is not live after a sleep until the hub has answered', () => {
    let isDeaf = false;
    const { hub, client, asked, wait, place } = connect((message) => (isDeaf ? [] : [message]));
    place();
    isDeaf = true;
    wait(8 * 3_600_000);
    expect(client.view.connection).toEqual({ status: 'not-live', since: 1_000_000 });
    isDeaf = false;
    hub.push({
      type: 'hello',
      session: 'the same run',
      history: 'test',
      hydrate: 'delta',
      through: 1,
      time: hub.now(),
      notices: [],
    });
    expect(client.view.connection).toEqual({ status: 'live' });
    expect(asked).toEqual([0, 1]);
  });

  it('accepts an unrequested greeting with events that it already has, and is live', () => {
    const sent: FeedMessage[] = [];
    const { hub, client, asked, time, place } = connect((message) => {
      sent.push(message);
      return [message];
    });
    place();
    place();
    const [, first, second] = sent;
    const before = client.view.state;
    const run = { session: 'the same run', history: 'test' };
    const hello = { type: 'hello', ...run, hydrate: 'delta', through: 0 } as const;
    hub.push({ ...hello, time: time.now, notices: [] });
    for (const batch of [first, second]) if (batch) hub.push(batch);
    expect(client.view).toMatchObject({ state: before, connection: { status: 'live' } });
    expect(asked).toEqual([0]);
  });

  it("counts ages by the hub's clock", () => {
    const { hub, client, time } = connect();
    hub.now = () => time.now - 3_600_000;
    hub.submit(order().command, 'front-of-house');
    expect(client.now()).toBe(time.now - 3_600_000);
  });
});

describe('a hub that refuses the feed', () => {
  it('is asked again after a temporary refusal, and the window says that it is not live', () => {
    const { hub, client, time, wait, asked } = connect();
    hub.submit(order().command, 'front-of-house');
    hub.push({ type: 'incompatible', reason: 'forbidden' });
    expect(client.view.connection).toEqual({ status: 'not-live', since: time.now });
    wait(SILENCE_MS);
    expect(asked).toEqual([0, 1]);
    expect(client.view.connection).toEqual({ status: 'live' });
  });

  it('is not asked again when it names another version', () => {
    const { hub, client, wait, asked } = connect();
    hub.push({ type: 'incompatible', reason: 'protocol' });
    wait(SILENCE_MS);
    expect(client.view.connection).toEqual({ status: 'incompatible' });
    expect(asked).toEqual([0]);
  });
});

describe('a message that does not match the contract', () => {
  it('is not folded; the window says that it does not fit the hub', () => {
    const { hub, client } = connect();
    hub.push({ type: 'batch', after: 0, through: 'many' } as unknown as FeedMessage);
    expect(client.view.connection).toEqual({ status: 'incompatible' });
  });
});
