import { describe, expect, it } from 'vitest';
import { openHouseDoor } from '../../../shared/client/house-door';
import type { FeedMessage } from '../../../shared/contract/feed';
import type { ClientMessage, ServerMessage } from '../../../shared/contract/session';

const CALLED = { type: 'behind', through: 4 } as const;
const batch = (through: number): FeedMessage => ({
  type: 'batch',
  after: through - 1,
  through,
  time: 0,
  events: [],
});

/** A door on a wire; the test is the other end. */
function openDoor({ fails }: { fails?: Error } = {}) {
  const sent: ClientMessage[] = [];
  const malformed: string[] = [];
  let down = (_message: ServerMessage): void => {};
  let lost = (): void => {};
  const door = openHouseDoor(
    { role: 'kitchen', name: 'kitchen' },
    {
      send: (message) => {
        if (fails) throw fails;
        sent.push(message);
      },
      listen: (onMessage, onLost) => {
        down = onMessage;
        lost = onLost;
      },
      onMalformed: (message) => malformed.push(message),
    },
  );
  const push = (feed: number, message: FeedMessage) => down({ type: 'feed', feed, message });
  const acks = () =>
    sent.flatMap((message) => {
      const request = (message as { message?: { type: string; through?: number } }).message;
      return request?.type === 'ack' ? [request.through] : [];
    });
  return {
    door,
    sent,
    malformed,
    acks,
    push,
    lose: () => lost(),
    down: (message: ServerMessage) => down(message),
  };
}

describe('a call', () => {
  it('is answered by its number, in any order, once', async () => {
    const { door, sent, down } = openDoor();
    const asked = [door.ask('days'), door.publish({} as never), door.ask('find', { table: '1' })];
    expect(sent).toEqual([
      { type: 'ask', call: 1, request: 'days' },
      { type: 'publish', call: 2, command: {} },
      { type: 'ask', call: 3, request: 'find', data: { table: '1' } },
    ]);
    down({ type: 'answer', call: 3, answer: 'found' });
    down({ type: 'answer', call: 3, answer: 'again' });
    down({ type: 'ack', call: 2, ack: { ok: true, sequence: 9 } });
    down({ type: 'answer', call: 1, answer: 'days' });
    down({ type: 'answer', call: 77, answer: 'nobody asked' });
    expect(await Promise.all(asked)).toEqual(['days', { ok: true, sequence: 9 }, 'found']);
  });

  it('gets an answer at once when it cannot be serialised', async () => {
    const cloned = openDoor({ fails: new Error('An object could not be cloned.') });
    expect(await cloned.door.publish({} as never)).toMatchObject({
      error: { code: 'invalid', reason: 'not-json' },
    });
    const circular = openDoor({ fails: new TypeError('Converting circular structure to JSON') });
    expect(await circular.door.ask('find', {})).toMatchObject({
      error: { reason: 'not-json', message: 'What is sent must be plain JSON.' },
    });
    const cut = openDoor({ fails: new Error('The socket is closed.') });
    expect(await cut.door.ask('days')).toMatchObject({
      error: { code: 'unavailable', reason: 'no-answer' },
    });
  });

  it('gets an answer when the wire is lost: before its answer came, and from then on', async () => {
    const { door, sent, lose } = openDoor();
    const waiting = [door.publish({} as never), door.ask('pins')];
    lose();
    const none = { ok: false, error: { code: 'unavailable', reason: 'no-answer' } };
    expect(await Promise.all(waiting)).toMatchObject([none, none]);
    expect(await door.ask('days')).toMatchObject(none);
    expect(sent).toHaveLength(2);
  });

  it('gets the error of the hub when the hub could not read it', async () => {
    const { door, down, malformed } = openDoor();
    const asked = door.ask('x'.repeat(101) as never);
    const error = { code: 'too-large', message: 'request is too long.' } as const;
    down({ type: 'malformed', call: 1, error });
    expect(await asked).toEqual({ ok: false, error });
    expect(malformed).toEqual([]);
    down({ type: 'malformed', call: 1, error });
    expect(malformed).toEqual(['request is too long.']);
  });

  it.each([undefined, null, 5, {}, () => 1])(
    'is refused at once for %s as a name',
    async (name) => {
      const { door, sent } = openDoor();
      expect(await door.ask(name as never)).toMatchObject({
        ok: false,
        error: { code: 'invalid', reason: 'no-such-request' },
      });
      expect(sent).toEqual([]);
    },
  );

  it('logs a report of the hub that belongs to no call', () => {
    const { down, malformed } = openDoor();
    down({ type: 'malformed', error: { code: 'invalid', message: 'type: is odd.' } });
    expect(malformed).toEqual(['type: is odd.']);
  });
});

describe('a feed', () => {
  it('acknowledges a message after its consumer took it', () => {
    const { door, acks, push } = openDoor();
    const held: number[] = [];
    door.feed(0, (message) => {
      if (message.type === 'batch') held.push(message.through);
      expect(acks()).not.toContain(held.at(-1));
    });
    push(1, batch(1));
    push(1, batch(2));
    expect([held, acks()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('does not acknowledge a message that was not taken, or that asks for no acknowledgement', () => {
    const { door, acks, push } = openDoor();
    door.feed(0, (message) => message.type !== 'batch' || message.through !== 2);
    push(1, batch(1));
    push(1, batch(2));
    push(1, CALLED);
    push(1, { type: 'notices', notices: [] });
    expect(acks()).toEqual([1]);
  });

  it('does not acknowledge a message whose consumer threw', () => {
    const { door, acks, push } = openDoor();
    door.feed(0, () => {
      throw new Error('cannot fold');
    });
    expect(() => push(1, batch(1))).toThrow('cannot fold');
    expect(acks()).toEqual([]);
  });

  it('ends by its own unsubscribe, once, and leaves the others', () => {
    const { door, sent, push } = openDoor();
    const heard: string[] = [];
    const stop = door.feed(0, () => heard.push('one'));
    door.feed(5, () => heard.push('two'));
    stop();
    stop();
    push(1, batch(1));
    push(2, batch(6));
    expect(heard).toEqual(['two']);
    expect(sent.filter((message) => 'feed' in message)).toMatchObject([
      { feed: 1, message: { type: 'connect', after: 0 } },
      { feed: 2, message: { type: 'connect', after: 5 } },
      { feed: 1, message: { type: 'disconnect' } },
      { feed: 2, message: { type: 'ack', through: 6 } },
    ]);
  });
});
