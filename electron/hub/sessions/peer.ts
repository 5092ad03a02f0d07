import type { WindowRole } from '../../../shared/contract/roles';
import type { CloseReason, ServerMessage } from '../../../shared/contract/session';

/** Who is at the other end of a wire, as its transport has proved it. */
export type Peer = {
  /** The same in every session of this window or device: limits count by it. */
  id: string;
  role: WindowRole;
  /** What the journal and a person call it, `kitchen 2`: waits after wrong PINs count by it. */
  name: string;
  /** The station that it shows, where it is a kitchen's screen for one. */
  station?: string;
};

/** What a session needs of a transport. `send` never throws, also where nobody is there any more. */
export type Wire = {
  send(message: ServerMessage): void;
  /** The hub lets go of the client; the transport ends what it can, and closes the session. */
  close(why: CloseReason): void;
};
