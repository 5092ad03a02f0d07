import type { Peer, Wire } from '../../../../electron/hub/sessions/peer';
import type { Session, Sessions } from '../../../../electron/hub/sessions/sessions';
import type { CloseReason, ServerMessage } from '../../../../shared/contract/session';

/** A client on a wire in memory that carries only JSON, like a socket. */
export function openWire(sessions: Sessions, peer: Peer) {
  const sent: ServerMessage[] = [];
  const closed: CloseReason[] = [];
  const waiting = new Map<number, (answer: unknown) => void>();
  let calls = 0;
  const wire: Wire = {
    send: (message) => {
      const copy = JSON.parse(JSON.stringify(message)) as ServerMessage;
      sent.push(copy);
      if (copy.type === 'ack') waiting.get(copy.call)?.(copy.ack);
      if (copy.type === 'answer') waiting.get(copy.call)?.(copy.answer);
    },
    close: (why) => closed.push(why),
  };
  const session: Session = sessions.open(peer, wire);
  const call = (message: object): Promise<unknown> => {
    calls += 1;
    const answer = new Promise((resolve) => waiting.set(calls, resolve));
    session.receive({ ...message, call: calls });
    return answer;
  };
  return {
    session,
    sent,
    closed,
    publish: (command: unknown) => call({ type: 'publish', command }),
    ask: (request: string, data?: unknown) =>
      call({ type: 'ask', request, ...(data === undefined ? {} : { data }) }),
    feed: (message: unknown, feed = 1) => session.receive({ type: 'feed', feed, message }),
    /** The messages of the feeds, by type. */
    fed: () => sent.flatMap((message) => (message.type === 'feed' ? [message.message.type] : [])),
  };
}
