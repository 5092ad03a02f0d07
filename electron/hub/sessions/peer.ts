import type { WindowRole } from '../../../shared/contract/roles';
import type { CloseReason, ServerMessage } from '../../../shared/contract/session';

/** The client at the other end of a wire, as its transport has identified it. */
export type Peer = {
  /** The same in every session of this window or device. Limits count by it. */
  id: string;
  role: WindowRole;
  /** Its name for the journal and for people, as `kitchen 2`. Waits after wrong PINs count by it. */
  name: string;
  /** The station of a kitchen screen that shows only one. */
  station?: string;
};

/** What a session needs from a transport. `send` never throws, also when the client is gone. */
export type Wire = {
  send(message: ServerMessage): void;
  /** Called when the hub gives up on the client. The transport ends the connection and closes the session. */
  close(why: CloseReason): void;
};
