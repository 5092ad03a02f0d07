import { z } from 'zod';
import type { Ack, HeardError } from './acks';
import type { FeedMessage } from './feed';

/** A client's numbers: of a call, which its answer repeats, and of a feed. */
const call = z.int().min(0);
const withCall = z.object({ call });
const feed = z.int().min(1);

/**
 * client ▶ hub: every message up a wire. Its content (`command`, `data`, `message`) is checked where it is used, so
 * that an error carries the number of its call or feed.
 */
export const clientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('publish'), call, command: z.unknown().optional() }),
  z.strictObject({
    type: z.literal('ask'),
    call,
    request: z.string().max(100),
    data: z.unknown().optional(),
  }),
  /** A client may have several feeds; `message` is a `FeedRequest`. */
  z.strictObject({ type: z.literal('feed'), feed, message: z.unknown() }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

/** Returns the number of the call in a message that `clientMessage` refuses; undefined if it has none. */
export const callOf = (raw: unknown): number | undefined => withCall.safeParse(raw).data?.call;

/** hub ▶ client: every message down a wire. Plain JSON. */
export type ServerMessage =
  | { type: 'ack'; call: number; ack: Ack }
  | { type: 'answer'; call: number; answer: unknown }
  | { type: 'feed'; feed: number; message: FeedMessage }
  /** The contract does not know the client's message. With `call` it answers that call. */
  | { type: 'malformed'; call?: number; error: HeardError };

/** Why a hub closes a wire. `silent`: the client did not answer heartbeats for too long. */
export const CLOSE_REASONS = ['silent'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
