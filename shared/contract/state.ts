import { z } from 'zod';
import { allergens, callCode } from './codes';
import { house, orderType, priority } from './house';
import { purpose } from './pins';

/**
 * The state of a line: held (its course waits), owed (fired, not started), started, ready (bumped), served, or
 * voided.
 */
export const ITEM_PHASES = ['held', 'owed', 'started', 'ready', 'served', 'voided'] as const;

const moment = z.int().min(0);

/** A line as it was resolved from the menu when it was placed; later menu changes do not affect it. */
export const resolvedItem = z.strictObject({
  itemId: z.string(),
  /** Absent for a line that is not on the menu. */
  menuItemId: z.string().optional(),
  name: z.string(),
  /** Cents for one, modifiers included. */
  price: z.int(),
  stations: z.array(z.string()),
  prepMinutes: z.number(),
  quantity: z.int(),
  seat: z.int().optional(),
  course: z.int(),
  modifiers: z.array(z.string()),
  allergens: allergens.optional(),
  /** Allergies without a code, as free text. Old journals have all allergies here. */
  allergies: z.array(z.string()),
  note: z.string().optional(),
});

export const item = resolvedItem.extend({
  phase: z.enum(ITEM_PHASES),
  /** When it was added to an existing ticket; shown as an ADD-ON. */
  addedAt: moment.optional(),
  /** When the kitchen was first told to cook it. Recall never changes it. */
  firedAt: moment.optional(),
  firedSequence: z.int().optional(),
  /** For a held line whose course is fired: when the line itself is fired, so that the course lands together. */
  fireAt: moment.optional(),
  /** On the fly: first on its ticket, and before other tickets. */
  rush: z.literal(true).optional(),
  startedAt: moment.optional(),
  /** For an owed line of several stations: when each station finished its part. */
  doneStations: z.record(z.string(), moment).optional(),
  readyAt: moment.optional(),
  /** When it was announced as ready to the server (`ticket.ready`). */
  passedAt: moment.optional(),
  /** When its server was first paged about it, and when the server heard the page. */
  pagedAt: moment.optional(),
  heardAt: moment.optional(),
  /** The server of that page, and its highest level: 2 sent again, 3 sent to the manager too. */
  pagedTo: z.string().optional(),
  pageLevel: z.int().min(2).max(3).optional(),
  servedAt: moment.optional(),
  voided: z.strictObject({ at: moment, reason: z.string(), by: z.string().optional() }).optional(),
  recalledAt: moment.optional(),
});

export const ticket = z.strictObject({
  id: z.string(),
  /** The number people call, counted from 1 each business day. */
  number: z.int(),
  orderType,
  table: z.string().optional(),
  guest: z.string().optional(),
  server: z.string(),
  covers: z.int().optional(),
  note: z.string().optional(),
  priority,
  placedAt: moment,
  promisedAt: moment.optional(),
  items: z.array(item),
  /** Its table or server before the last move, so that a screen can show old ▶ new. */
  movedFrom: z
    .strictObject({ table: z.string().optional(), server: z.string().optional(), at: moment })
    .optional(),
  acknowledged: z.strictObject({ allergies: moment.optional(), changes: moment.optional() }),
  /**
   * The last change to something that the kitchen had already seen. Within a ticket it grows even if the clock is set
   * back: compare it, do not subtract.
   */
  changedAt: moment.optional(),
  closed: z
    .strictObject({ as: z.enum(['served', 'voided', 'merged', 'split']), at: moment })
    .optional(),
});

export const page = z.strictObject({
  id: z.string(),
  ticketId: z.string().optional(),
  table: z.string().optional(),
  server: z.string(),
  call: callCode.optional(),
  text: z.string().optional(),
  /** The lines on the pass that the page is about. Empty for a call without food. */
  itemIds: z.array(z.string()),
  sentAt: moment,
  /** 1 sent, 2 sent again and louder, 3 sent to the manager too. */
  level: z.int().min(1).max(3),
  lastSentAt: moment,
  heard: z.strictObject({ at: moment }).optional(),
});

/** An answered call without food. */
export const answeredCall = page
  .omit({ itemIds: true, lastSentAt: true, heard: true })
  .extend({ heardAt: moment });

export const eightySixed = z.strictObject({ remaining: z.int().min(0), since: moment });
export const shift = z.strictObject({ since: moment, zones: z.array(z.string()) });

/** A span in which a dish could not be sold. Without `to` it still lasts. */
export const outage = z.strictObject({
  menuItemId: z.string(),
  name: z.string(),
  from: moment,
  to: moment.optional(),
});

/** What happened at a PIN pad, or to a PIN. */
export const approval = z.strictObject({
  at: moment,
  what: z.enum(['approved', 'refused', 'pin-set', 'pin-removed', 'pins-reset']),
  who: z.string().optional(),
  by: z.string().optional(),
  purpose: purpose.optional(),
  window: z.string().optional(),
});

const bucket = z.record(z.string(), ticket);
export const CLOSED_BUCKETS = 256;

/** Tickets in a list of buckets (see `bucketOf`), so that a change copies one bucket and not the day. */
export const closedTickets = z.array(bucket).max(CLOSED_BUCKETS);

/** The whole state that the hub and every window hold: the fold of the events so far. */
export const houseState = z.strictObject({
  sequence: z.int().min(0),
  house,
  day: z.strictObject({ date: z.string(), openedAt: moment, lastNumber: z.int().min(0) }),
  /** Open tickets by id. */
  tickets: z.record(z.string(), ticket),
  /** The day's closed tickets, for recall and look-up. */
  closed: closedTickets,
  /** Open pages by id. */
  pages: z.record(z.string(), page),
  /**
   * Calls without food that were answered today, in that order; bounded. Lines record the outcome of pages with food.
   */
  answeredCalls: z.array(answeredCall).optional(),
  /** Dishes that are out or counted down, by menu item id. */
  eightySixed: z.record(z.string(), eightySixed),
  /** Today's outages of dishes, in the order in which they began. */
  outages: z.array(outage).optional(),
  /** Today's PIN approvals and refusals, the latest last; bounded. */
  approvals: z.array(approval).optional(),
  /** Who is on shift, by server name. */
  shifts: z.record(z.string(), shift),
});

export type ItemPhase = (typeof ITEM_PHASES)[number];
export type ResolvedItem = z.infer<typeof resolvedItem>;
export type Item = z.infer<typeof item>;
export type Ticket = z.infer<typeof ticket>;
export type Page = z.infer<typeof page>;
export type AnsweredCall = z.infer<typeof answeredCall>;
export type Outage = z.infer<typeof outage>;
export type Approval = z.infer<typeof approval>;
export type ClosedTickets = z.infer<typeof closedTickets>;
export type HouseState = z.infer<typeof houseState>;

/**
 * The bucket of a closed ticket, from 0: by the last two characters of its id, which are random. With 256 buckets, a
 * change copies under 50 entries on a day of 10,000 tickets.
 */
export function bucketOf(ticketId: string): number {
  const { length } = ticketId;
  // Masked, not divided, because a character before the digits would make the remainder negative.
  return (
    (digitAt(ticketId, length - 2) * 16 + digitAt(ticketId, length - 1)) & (CLOSED_BUCKETS - 1)
  );
}

/** The value of a hex digit; any other character gets a stable value. */
function digitAt(text: string, at: number): number {
  const code = at < 0 ? 0 : text.charCodeAt(at);
  return code >= 97 ? code - 87 : code - 48;
}
