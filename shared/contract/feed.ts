import { z } from 'zod';
import { heardEvent } from './events';
import { houseState } from './state';

/** Problems of the hub that a person must see until they are solved. */
export const NOTICE_CODES = [
  'journal-unavailable',
  'journal-torn-tail',
  'journal-damaged',
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

/** Subscribers that have words of their own in a notice (`part.<name>`). Others are shown by their name. */
export const PARTS = ['pager-policy', 'auto-fire', 'ticket-book', 'daily-copies'] as const;
export type Part = (typeof PARTS)[number];

/** Who can do something about it: everybody, or only where the house is run (front of house, manager). */
export const NOTICE_AUDIENCES = ['house', 'office'] as const;

export const notice = z.strictObject({
  code: z.enum(NOTICE_CODES),
  /** One plain English sentence with what to do; windows show their own words by `code`. */
  message: z.string(),
  since: z.int(),
  /** The file or subscriber, for the person who solves it. */
  detail: z.string().optional(),
  /** Absent: everybody. */
  audience: z.enum(NOTICE_AUDIENCES).optional(),
});

export const INCOMPATIBLE_REASONS = ['protocol', 'malformed', 'forbidden'] as const;

/** window ▶ hub */
export const feedRequest = z.discriminatedUnion('type', [
  /** `after`: the last sequence the window holds, 0 for none. */
  z.strictObject({ type: z.literal('connect'), protocol: z.int(), after: z.int().min(0) }),
  z.strictObject({ type: z.literal('ack'), through: z.int().min(0) }),
  z.strictObject({ type: z.literal('disconnect') }),
]);

/** hub ▶ window. `time` is the hub's clock in milliseconds, by which windows count ages. */
export const feedMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    /** Names this run of the hub. */
    session: z.string(),
    /** Names the history the events are part of: a client that holds another one needs a snapshot. */
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
  /** What a person must know about the hub itself; replaces the notices before it. */
  z.strictObject({ type: z.literal('notices'), notices: z.array(notice) }),
]);

export type Notice = z.infer<typeof notice>;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];
export type NoticeCode = (typeof NOTICE_CODES)[number];
export type FeedRequest = z.infer<typeof feedRequest>;
export type FeedMessage = z.infer<typeof feedMessage>;
export type BatchMessage = Extract<FeedMessage, { type: 'batch' }>;
