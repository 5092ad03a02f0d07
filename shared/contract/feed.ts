import { z } from 'zod';
import { heardEvent } from './events';
import { houseState } from './state';

/** Problems of the hub that a person must see until they are solved. */
export const NOTICE_CODES = [
  'journal-unavailable',
  'journal-torn-tail',
  'journal-damaged',
  'journal-start-lost',
  'journal-events-lost',
  'journal-day-missing',
  'snapshot-damaged',
  'book-unavailable',
  'subscriber-failed',
  'pins-unreadable',
  'pins-reset',
  'copies-failed',
  'subscriber-slow',
  'subscriber-stuck',
  'delivery-parked',
  'window-crashed',
  'hub-fault',
] as const;

/** Subscribers that a notice names in its own words (`part.<name>`). Others appear under their subscriber name. */
export const PARTS = [
  'pager-policy',
  'auto-fire',
  'free-tables',
  'ticket-book',
  'daily-copies',
] as const;
export type Part = (typeof PARTS)[number];

/** Who can act on a notice: every window, or only the office's (front of house, manager). */
export const NOTICE_AUDIENCES = ['house', 'office'] as const;

export const notice = z.strictObject({
  code: z.enum(NOTICE_CODES),
  /** One plain English sentence with what to do; windows show their own words by `code`. */
  message: z.string(),
  since: z.int(),
  /** The file or subscriber, for the person who solves it. */
  detail: z.string().optional(),
  /** Absent: every window. */
  audience: z.enum(NOTICE_AUDIENCES).optional(),
});

export const INCOMPATIBLE_REASONS = ['protocol', 'malformed', 'forbidden'] as const;

/** window ▶ hub */
export const feedRequest = z.discriminatedUnion('type', [
  /** `after`: the last sequence that the window holds, 0 for none. */
  z.strictObject({ type: z.literal('connect'), protocol: z.int(), after: z.int().min(0) }),
  z.strictObject({ type: z.literal('ack'), through: z.int().min(0) }),
  z.strictObject({ type: z.literal('disconnect') }),
]);

/** hub ▶ window. `time` is the hub's clock in milliseconds; windows count ages by it. */
export const feedMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    /** Identifies this run of the hub. */
    session: z.string(),
    /** Identifies the history of the events; a client with another history needs a snapshot. */
    history: z.string(),
    hydrate: z.enum(['snapshot', 'delta']),
    through: z.int().min(0),
    time: z.int(),
    notices: z.array(notice),
    /** With `snapshot`: the fold of every event through `through`. */
    state: houseState.optional(),
  }),
  /** Events with `after` < sequence ≤ `through`, in order. An empty batch is a heartbeat. */
  z.strictObject({
    type: z.literal('batch'),
    after: z.int().min(0),
    through: z.int().min(0),
    time: z.int(),
    events: z.array(heardEvent),
  }),
  /** The window stopped acknowledging; nothing more is sent until it does. */
  z.strictObject({ type: z.literal('behind'), through: z.int().min(0) }),
  z.strictObject({ type: z.literal('incompatible'), reason: z.enum(INCOMPATIBLE_REASONS) }),
  /** What a person must know about the hub itself; replaces the earlier notices. */
  z.strictObject({ type: z.literal('notices'), notices: z.array(notice) }),
]);

export type Notice = z.infer<typeof notice>;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];
export type NoticeCode = (typeof NOTICE_CODES)[number];
export type FeedRequest = z.infer<typeof feedRequest>;
export type FeedMessage = z.infer<typeof feedMessage>;
export type BatchMessage = Extract<FeedMessage, { type: 'batch' }>;
