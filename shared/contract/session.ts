import { z } from 'zod';
import type { Ack, HeardError } from './acks';
import type { FeedMessage } from './feed';

/** Numbers of a client: of a call, which its answer repeats, and of a feed. */
const call = z.int().min(0);
const feed = z.int().min(1);

/**
 * client ▶ hub: everything that travels up a wire. What is inside (`command`, `data`, `message`) is checked
 * where it is used, so that its error goes back under the number of its call or feed.
 */
export const clientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('publish'), call, command: z.unknown() }),
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

/** hub ▶ client: everything that travels down a wire. Plain JSON. */
export type ServerMessage =
  | { type: 'ack'; call: number; ack: Ack }
  | { type: 'answer'; call: number; answer: unknown }
  | { type: 'feed'; feed: number; message: FeedMessage }
  /** A message that is none of the contract's, and so belongs to no call. */
  | { type: 'malformed'; error: HeardError };

/** Why a hub lets go of a wire. `silent`: the client answered no sign of life for too long. */
export const CLOSE_REASONS = ['silent'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
