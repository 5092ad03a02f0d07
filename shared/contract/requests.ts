import { z } from 'zod';
import type { HeardError } from './acks';
import {
  type BookAnswer,
  bookQuery,
  type DaysAnswer,
  type ReportAnswer,
  reportRequest,
} from './book';
import { deliveryDecision, type ParkedDelivery } from './deliveries';
import { type KeepingAnswer, keepingRequest } from './keeping';
import {
  type ApprovalAnswer,
  approvalRequest,
  type PinChange,
  type PinStatus,
  pinRemoval,
  pinRequest,
} from './pins';

/** For a request that has nothing to say beyond its name. */
const nothing = z.undefined();

/**
 * Everything that a client can ask a hub, with the shape of its data. Commands are published, not asked:
 * a request changes no order. Who may ask what is in `electron/hub/sessions/requests.ts`.
 */
export const requests = {
  /** Looks closed tickets up in the ticket book. */
  find: bookQuery,
  /** The business days that the ticket book has. */
  days: nothing,
  /** The figures of a business day that is over, `2026-11-23`. */
  report: reportRequest,
  /** Approves with a PIN what this session asks for next. */
  approve: approvalRequest,
  /** What a PIN is asked for now, and whether this session is locked. */
  pins: nothing,
  /** A person is at this manager's window: it stays open. */
  present: nothing,
  /** Gives up what this session was approved for. */
  lock: nothing,
  'set-pin': pinRequest,
  'remove-pin': pinRemoval,
  /** Backups, copies, diagnostics. */
  keep: keepingRequest,
  /** The deliveries that stand still until a person decides. */
  deliveries: nothing,
  /** Tries once more what a delivery stands at. */
  'retry-delivery': deliveryDecision,
  /** Gives up what a delivery stands at: it is never delivered, and what is behind it goes on. */
  'skip-delivery': deliveryDecision,
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requests;
export const REQUEST_NAMES = Object.keys(requests) as RequestName[];
export type RequestData<R extends RequestName> = z.infer<(typeof requests)[R]>;

export type Refused = { ok: false; error: HeardError };

/** Until when the session stays open (the hub's clock, milliseconds); absent where it is locked. */
export type PresentAnswer = { ok: true; until?: number } | Refused;

type Answers = {
  find: BookAnswer;
  days: DaysAnswer;
  report: ReportAnswer;
  approve: ApprovalAnswer;
  pins: PinStatus;
  present: PresentAnswer;
  lock: { ok: true } | Refused;
  'set-pin': PinChange;
  'remove-pin': PinChange;
  keep: KeepingAnswer;
  deliveries: { ok: true; parked: ParkedDelivery[] } | Refused;
  'retry-delivery': { ok: true } | Refused;
  'skip-delivery': { ok: true } | Refused;
};

/** What the hub answers. A refusal is a value with `ok: false`. */
export type Answer<R extends RequestName> = Answers[R];

/** The data of a request as arguments: none for a request that has nothing to say. */
export type RequestArguments<R extends RequestName> =
  RequestData<R> extends undefined ? [] : [data: RequestData<R>];
