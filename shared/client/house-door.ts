import type { Ack } from '../contract/acks';
import type { FeedMessage } from '../contract/feed';
import { refusal } from '../contract/refusals';
import type { Answer, Refused, RequestName } from '../contract/requests';
import type { ClientMessage, ServerMessage } from '../contract/session';
import { FEED_PROTOCOL, type HouseDoor } from './door';

/** A client's end of a transport. It moves messages and knows no rule. */
export type ClientWire = {
  /** May throw for a message that cannot be serialised. */
  send(message: ClientMessage): void;
  /** Calls `onLost` when the wire is gone for good; a wire that cannot be lost never calls it. */
  listen(onMessage: (message: ServerMessage) => void, onLost: () => void): void;
  /** Called with the hub's report of a message that it could not read and that no call waits for. */
  onMalformed(message: string): void;
};

/** Turns an error of a wire into a value. Data that cannot be serialised gets its own reason. */
export const noAnswer = (error: unknown): Refused => ({
  ok: false,
  error: /cloned|circular|serialize/u.test(String(error))
    ? refusal('invalid', 'not-json', {}, 'data')
    : refusal('unavailable', 'no-answer', {}),
});

const NO_SUCH_REQUEST: Refused = {
  ok: false,
  error: refusal('invalid', 'no-such-request', {}, 'request'),
};

type Call = (answer: unknown) => void;
type OnMessage = (message: FeedMessage) => unknown;

/**
 * Opens a door over a wire: numbers calls and feeds, and acknowledges what a feed's consumer took. Calls without an
 * answer when the wire is lost, and all later calls, are answered `unavailable`.
 */
export function openHouseDoor(session: HouseDoor['session'], wire: ClientWire): HouseDoor {
  const calls = new Map<number, Call>();
  const feeds = new Map<number, OnMessage>();
  let lastCall = 0;
  let lastFeed = 0;
  let isLost = false;

  const take = (feed: number, message: FeedMessage): void => {
    const onMessage = feeds.get(feed);
    if (!onMessage || onMessage(message) === false) return;
    if (!('through' in message) || message.type === 'behind' || !feeds.has(feed)) return;
    wire.send({ type: 'feed', feed, message: { type: 'ack', through: message.through } });
  };

  const lose = (): void => {
    isLost = true;
    for (const answer of calls.values()) answer(noAnswer('the wire is lost'));
    calls.clear();
  };

  /** Returns false when no call with this number waits. */
  const answerCall = (call: number | undefined, answer: unknown): boolean => {
    const resolve = call === undefined ? undefined : calls.get(call);
    if (call === undefined || !resolve) return false;
    calls.delete(call);
    resolve(answer);
    return true;
  };

  const receive = (message: ServerMessage): void => {
    switch (message.type) {
      case 'ack':
        answerCall(message.call, message.ack);
        return;
      case 'answer':
        answerCall(message.call, message.answer);
        return;
      case 'feed':
        take(message.feed, message.message);
        return;
      case 'malformed': {
        const { call, error } = message;
        if (!answerCall(call, { ok: false, error })) wire.onMalformed(error.message);
      }
    }
  };
  wire.listen(receive, lose);

  const ask = (make: (call: number) => ClientMessage): Promise<unknown> =>
    new Promise((resolve) => {
      if (isLost) return resolve(noAnswer('the wire is lost'));
      lastCall += 1;
      const call = lastCall;
      calls.set(call, resolve);
      try {
        wire.send(make(call));
      } catch (error) {
        calls.delete(call);
        resolve(noAnswer(error));
      }
    });

  return {
    session,
    publish: (command) => ask((call) => ({ type: 'publish', call, command })) as Promise<Ack>,
    // The call's number ties the answer to it; the compiler cannot follow that over the wire.
    ask: async <R extends RequestName>(request: R, ...[data]: unknown[]) => {
      // Any script of the window can call this, so the name may be no text at all.
      if (typeof request !== 'string') return NO_SUCH_REQUEST as Answer<R>;
      const answer = await ask((call) => ({
        type: 'ask',
        call,
        request,
        ...(data === undefined ? {} : { data }),
      }));
      return answer as Answer<R>;
    },
    feed: (after, onMessage) => {
      lastFeed += 1;
      const feed = lastFeed;
      feeds.set(feed, onMessage);
      const connect = { type: 'connect', protocol: FEED_PROTOCOL, after };
      wire.send({ type: 'feed', feed, message: connect });
      return () => {
        if (!feeds.delete(feed)) return;
        wire.send({ type: 'feed', feed, message: { type: 'disconnect' } });
      };
    },
  };
}
