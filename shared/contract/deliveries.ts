import { z } from 'zod';
import type { EventName } from './events';
import { name } from './text';

/** A delivery that is parked until a person retries or skips its event. */
export type ParkedDelivery = {
  name: string;
  /** Milliseconds, when it parked. */
  since: number;
  /** The error message of the last attempt. */
  reason: string;
  attempts: number;
  /** The event at which it is parked. Absent if no single event asked for the work. */
  event?: { name: EventName; sequence: number; time: number };
  /** How many later events wait. */
  waiting: number;
};

/**
 * The delivery that a person decides about, and the event that they saw. The hub refuses a decision about a delivery
 * that has moved on, so that nobody skips an event that they have not seen.
 */
export const deliveryDecision = z.strictObject({ name, sequence: z.int().min(1).optional() });
export type DeliveryDecision = z.infer<typeof deliveryDecision>;
