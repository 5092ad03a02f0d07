import { z } from 'zod';
import { allergens, callCode } from './codes';
import { house, kitchenName, modifierKind, orderType, priority } from './house';
import { pinUse } from './pins';

/**
 * The state of a line: held (its course waits), owed (fired, not started), started, ready (bumped), served, or
 * voided.
 */
export const ITEM_PHASES = ['held', 'owed', 'started', 'ready', 'served', 'voided'] as const;

const moment = z.int().min(0);

/** The half of a dish that a choice is for; absent: the whole dish. */
export const half = z.enum(['first', 'second']);

/** A choice of a line as it was resolved from its group. */
export const choice = z.strictObject({
  /** The group's id and name; both absent for a request that is in no group. */
  group: z.string().optional(),
  groupName: z.string().optional(),
  name: z.string(),
  kind: modifierKind,
  quantity: z.int(),
  half: half.optional(),
  /** Cents for one. */
  price: z.int(),
  stations: z.array(z.string()).optional(),
  kitchenName: kitchenName.optional(),
  ingredients: z.array(z.string()).optional(),
  /** All day counts the dish by it. */
  countsAllDay: z.literal(true).optional(),
});

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
  /** A whole number, or halves and quarters where the dish allows them. */
  quantity: z.number(),
  seat: z.int().optional(),
  course: z.int(),
  /** Everything that was asked for, as flat English text, for readers that do not know `choices`. */
  modifiers: z.array(z.string()),
  /** The same with its group, kind and price. Absent on lines from before choices had these. */
  choices: z.array(choice).optional(),
  allergens: allergens.optional(),
  /** Allergies without a code, as free text. Old journals have all allergies here. */
  allergies: z.array(z.string()),
  note: z.string().optional(),
  kitchenName: kitchenName.optional(),
  ingredients: z.array(z.string()).optional(),
  /** It leaves the house, on a ticket whose other lines do not. */
  toGo: z.literal(true).optional(),
  /** The combo that it is a part of: the id that its parts share, and the combo's name and menu item. */
  combo: z
    .strictObject({ id: z.string(), menuItemId: z.string(), name: z.string(), quantity: z.int() })
    .optional(),
  /** Made again: the line that it replaces, and why. It is free of charge. */
  remake: z.strictObject({ of: z.string(), reason: z.string() }).optional(),
});

/** The fields of a line that may change after it was sent; null means absent. */
export const lineValues = z
  .strictObject({
    modifiers: z.array(z.string()),
    choices: z.array(choice).nullable(),
    allergens: allergens.nullable(),
    allergies: z.array(z.string()),
    note: z.string().nullable(),
    seat: z.int().nullable(),
    course: z.int(),
    toGo: z.boolean(),
    price: z.int(),
    stations: z.array(z.string()),
  })
  .partial();

/** The fields of a ticket that may change after it was sent; null means absent. */
export const ticketValues = z
  .strictObject({
    orderType,
    guest: z.string().nullable(),
    covers: z.int().nullable(),
    note: z.string().nullable(),
    promisedAt: moment.nullable(),
  })
  .partial();

export const item = resolvedItem.extend({
  /** What it costs, if it is a part of a line whose cents its price times its quantity would not add up to. */
  cents: z.int().min(0).optional(),
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
  /** `cooked: false`: it was started and not lost, so it went back into the count of its dish. */
  voided: z
    .strictObject({
      at: moment,
      reason: z.string(),
      by: z.string().optional(),
      cooked: z.literal(false).optional(),
    })
    .optional(),
  /** When its void was taken back, so that a cook sees that it is to be made after all. */
  unvoidedAt: moment.optional(),
  recalledAt: moment.optional(),
  /** Its values before the changes that no cook has seen, and the time of the last one. */
  changed: z.strictObject({ at: moment, was: lineValues }).optional(),
  /** When it was fired and then put on hold again. */
  heldAgainAt: moment.optional(),
  /** Calls about it that were over before it was made again, so that the pager's history keeps them. */
  pastPages: z
    .array(
      z.strictObject({
        pagedAt: moment,
        pagedTo: z.string().optional(),
        heardAt: moment.optional(),
        pageLevel: z.int().optional(),
      }),
    )
    .optional(),
});

/** What one paying guest or group pays: lines, and how many of each. */
export const bill = z.strictObject({
  lines: z.array(z.strictObject({ itemId: z.string(), quantity: z.number() })),
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
  /** An order for later: when it fires by itself. Absent once it is fired, and on any other order. */
  fireAt: moment.optional(),
  /** A person put it before the others, at this time; the earliest pin is the first. */
  pinnedAt: moment.optional(),
  items: z.array(item),
  /** How the guests pay; absent: one bill. The kitchen does not see it. */
  bills: z.array(bill).optional(),
  /** Its values before the changes that no cook has seen, and the time of the last one. */
  changed: z.strictObject({ at: moment, was: ticketValues }).optional(),
  /** Tickets that were merged into it, with what is needed to undo that. */
  merged: z
    .array(
      z.strictObject({
        ticketId: z.string(),
        at: moment,
        itemIds: z.array(z.string()),
        was: ticketValues.extend({ priority: priority.optional() }),
        /** It was an order for later that would fire then. */
        fireAt: moment.optional(),
      }),
    )
    .optional(),
  /** Its table or server before the last move, so that a screen can show old ▶ new. */
  movedFrom: z
    .strictObject({ table: z.string().optional(), server: z.string().optional(), at: moment })
    .optional(),
  acknowledged: z.strictObject({
    allergies: moment.optional(),
    changes: moment.optional(),
    /** What single stations have confirmed, by station id. The fields above hold for every station. */
    stations: z
      .record(
        z.string(),
        z.strictObject({ allergies: moment.optional(), changes: moment.optional() }),
      )
      .optional(),
  }),
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

/** `until`: when it is sold again by itself. Absent: only when a person says so. */
export const eightySixed = z.strictObject({
  remaining: z.number().min(0),
  since: moment,
  until: z.literal('day-turn').optional(),
});
/** An ingredient or a choice that is out. */
export const outIngredient = z.strictObject({
  name: z.string(),
  since: moment,
  until: z.literal('day-turn').optional(),
});
/** `paused`: on a break since then, and who carries the pages meanwhile. */
export const shift = z.strictObject({
  since: moment,
  zones: z.array(z.string()),
  paused: z.strictObject({ at: moment, to: z.string().optional() }).optional(),
});

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
  purpose: pinUse.optional(),
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
  day: z.strictObject({
    date: z.string(),
    openedAt: moment,
    lastNumber: z.int().min(0),
    /** Numbers of tickets from earlier days that were open when the day began: no other ticket gets them today. */
    taken: z.array(z.int()).optional(),
  }),
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
  /** Ingredients and choices that are out, by folded name. */
  outIngredients: z.record(z.string(), outIngredient).optional(),
  /** Served tickets whose guests still sit at their table, by ticket id, and since when all was served. */
  seated: z.record(z.string(), z.strictObject({ table: z.string(), since: moment })).optional(),
  /** Today's PIN approvals and refusals, the latest last; bounded. */
  approvals: z.array(approval).optional(),
  /** Who is on shift, by server name. */
  shifts: z.record(z.string(), shift),
  /** When the last shift of today ended, while nobody is on shift: then nobody carries a pager. */
  shiftsOverAt: moment.optional(),
});

export type ItemPhase = (typeof ITEM_PHASES)[number];
export type ResolvedItem = z.infer<typeof resolvedItem>;
export type Choice = z.infer<typeof choice>;
export type Half = z.infer<typeof half>;
export type LineValues = z.infer<typeof lineValues>;
export type TicketValues = z.infer<typeof ticketValues>;
export type Bill = z.infer<typeof bill>;
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
