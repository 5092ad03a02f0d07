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
  type IdentityAnswer,
  identityRequest,
  type PinChange,
  type PinStatus,
  pinRemoval,
  pinRequest,
} from './pins';

/** For a request without data. */
const nothing = z.undefined();

/**
 * Everything that a client can ask a hub, with the shape of its data. Commands are published, not asked: a request
 * changes no order. `electron/hub/sessions/requests.ts` says which roles may ask.
 */
export const requests = {
  /** Looks up closed tickets in the ticket book. */
  find: bookQuery,
  /** The business days that the ticket book has. */
  days: nothing,
  /** The figures of a business day that is over, `2026-11-23`. */
  report: reportRequest,
  /** Approves this session's next request with a PIN. */
  approve: approvalRequest,
  /** Whose PIN this is, for the server of an order. It approves nothing. */
  identify: identityRequest,
  /** What needs a PIN now, and whether this session is locked. */
  pins: nothing,
  /** A person is at this manager's window, so it stays open. */
  present: nothing,
  /** Gives up this session's approvals. */
  lock: nothing,
  'set-pin': pinRequest,
  'remove-pin': pinRemoval,
  /** Backups, copies, diagnostics. */
  keep: keepingRequest,
  /** The parked deliveries. */
  deliveries: nothing,
  /** Retries the event at which a delivery is parked. */
  'retry-delivery': deliveryDecision,
  /** Skips the event at which a delivery is parked: it is never delivered, and the later events go on. */
  'skip-delivery': deliveryDecision,
} as const satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requests;
export const REQUEST_NAMES = Object.keys(requests) as RequestName[];
export type RequestData<R extends RequestName> = z.infer<(typeof requests)[R]>;

export type Refused = { ok: false; error: HeardError };

/** Until when the session stays open (the hub's clock, milliseconds); absent if it is locked. */
export type PresentAnswer = { ok: true; until?: number } | Refused;

type Answers = {
  find: BookAnswer;
  days: DaysAnswer;
  report: ReportAnswer;
  approve: ApprovalAnswer;
  identify: IdentityAnswer;
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

/** The data of a request as arguments: none for a request without data. */
export type RequestArguments<R extends RequestName> =
  RequestData<R> extends undefined ? [] : [data: RequestData<R>];
