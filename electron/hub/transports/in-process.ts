import type { HouseDoor } from '../../../shared/client/door';
import { type ClientWire, openHouseDoor } from '../../../shared/client/house-door';
import type { ServerMessage } from '../../../shared/contract/session';
import type { Peer } from '../sessions/peer';
import type { Sessions } from '../sessions/sessions';

export type Connection = {
  door: HouseDoor;
  /** Ends the session. Unanswered requests and commands are answered `unavailable`. */
  close(): void;
};

/**
 * Connects a client to a hub in this process. Messages are copied and arrive later, as over any wire, so the
 * client shares no object with the hub and cannot rely on an immediate answer.
 */
export function connectInProcess(sessions: Pick<Sessions, 'open'>, peer: Peer): Connection {
  let isOpen = true;
  const later = <T>(take: (message: T) => void, message: T): void => {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (isOpen) take(copy);
    });
  };
  let down = (_message: ServerMessage): void => {};
  let lost = (): void => {};
  const close = (): void => {
    isOpen = false;
    session.close();
    lost();
  };
  const session = sessions.open(peer, { send: (message) => later(down, message), close });
  const wire: ClientWire = {
    send: (message) => later((copy) => session.receive(copy), message),
    listen: (onMessage, onLost) => {
      down = onMessage;
      lost = onLost;
    },
    onMalformed: (message) => console.error(`${peer.name}:`, message),
  };
  return { door: openHouseDoor({ role: peer.role, name: peer.name }, wire), close };
}
