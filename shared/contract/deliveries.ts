import { z } from 'zod';
import type { EventName } from './events';
import { name } from './text';

/** A delivery that stands still until a person retries or skips what it stands at. */
export type ParkedDelivery = {
  name: string;
  /** Milliseconds, when it parked. */
  since: number;
  /** What the last attempt failed with, in the words of the error. */
  reason: string;
  attempts: number;
  /** The event that it stands at. Absent: it is work that no single event asked for. */
  event?: { name: EventName; sequence: number; time: number };
  /** Events behind it that wait. */
  waiting: number;
};

/**
 * Which delivery a person decides about, and at which event they saw it: a decision about one that has
 * moved on since is refused, so that nobody skips what they have not seen.
 */
export const deliveryDecision = z.strictObject({ name, sequence: z.int().min(1).optional() });
export type DeliveryDecision = z.infer<typeof deliveryDecision>;
