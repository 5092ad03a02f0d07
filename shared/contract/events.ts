import { z } from 'zod';
import { callCode } from './codes';
import { house, orderType, priority } from './house';
import { pinUse, purpose } from './pins';
import { ROLES, type Role } from './roles';
import { bill, houseState, lineValues, page, resolvedItem, ticketValues } from './state';
import { closedTicketsAsList } from './upcast/day-opened';

const ticketId = z.string();
const pageId = z.string();
const itemRef = z.strictObject({ ticketId, itemId: z.string() });
const itemIds = z.array(z.string());
const by = z.string().optional();
/** Dishes that go back into the count, because what was taken back was not cooked. */
const restock = z
  .array(z.strictObject({ menuItemId: z.string(), quantity: z.number() }))
  .optional();

/** What was started is not lost: it goes back into the count too. */
const cooked = z.literal(false).optional();

type Versioned = {
  /** The version that is written now, from 1. */
  version: number;
  /** The schema of `data` in that version. */
  data: z.ZodType;
  /** By older version: turns its data into data of the next version. Pure; one function for each older version. */
  upcast?: Record<number, (data: never) => unknown>;
};

/**
 * Every event by its name: the version that is written now, the schema of its data, and how to read data of older
 * versions. The wire type is `app.heard.<name>.v<version>`.
 */
export const events = {
  'ticket.placed': {
    version: 1,
    data: z.strictObject({
      ticketId,
      number: z.int(),
      orderType,
      table: z.string().optional(),
      guest: z.string().optional(),
      server: z.string(),
      covers: z.int().optional(),
      note: z.string().optional(),
      priority,
      promisedAt: z.string().optional(),
      /** The course that is fired with the order; later courses are held. 0: all are held. */
      firedCourse: z.int(),
      /** An order for later: when it fires by itself. */
      fireAt: z.string().optional(),
      /** Lines of that course that wait, so that the course lands together. */
      pacedItemIds: itemIds.optional(),
      items: z.array(resolvedItem),
    }),
  },
  /** `heldItemIds`: added lines whose course has not been fired yet. */
  'ticket.items-added': {
    version: 1,
    data: z.strictObject({
      ticketId,
      items: z.array(resolvedItem),
      heldItemIds: itemIds,
    }),
  },
  /** `itemIds` go to the kitchen now; `pacedItemIds` wait, so that the course lands together. */
  'ticket.course-fired': {
    version: 1,
    data: z.strictObject({
      ticketId,
      course: z.int(),
      itemIds,
      pacedItemIds: itemIds.optional(),
    }),
  },
  /** `by`, here and below: who approved it with a PIN, if the house asks for one. */
  'ticket.voided': {
    version: 1,
    data: z.strictObject({ ticketId, reason: z.string(), by, restock, cooked }),
  },
  'ticket.prioritised': {
    version: 1,
    data: z.strictObject({ ticketId, priority }),
  },
  'ticket.moved': {
    version: 1,
    /** `table` absent: it stays where it is; null: it is at no table. */
    data: z.strictObject({
      ticketId,
      table: z.string().nullable().optional(),
      server: z.string().optional(),
      from: z.strictObject({ table: z.string().optional(), server: z.string() }),
    }),
  },
  'item.voided': {
    version: 1,
    /** With `struckItemId`, only `quantity` of the line is struck, as a line of its own with that id. */
    data: itemRef.extend({
      name: z.string(),
      quantity: z.number(),
      reason: z.string(),
      by,
      struckItemId: z.string().optional(),
      restock,
      cooked,
    }),
  },
  'item.prioritised': {
    version: 1,
    data: itemRef.extend({ priority: z.enum(['normal', 'rush']) }),
  },
  'item.started': {
    version: 1,
    data: itemRef,
  },
  /** One of the line's stations did its part; others still owe theirs. The last part is `item.ready`. */
  'item.station-done': {
    version: 1,
    data: itemRef.extend({ station: z.string() }),
  },
  'item.ready': {
    version: 1,
    data: itemRef,
  },
  'item.recalled': {
    version: 1,
    data: itemRef,
  },
  'ticket.ready': {
    version: 1,
    data: z.strictObject({ ticketId, itemIds, override: z.boolean() }),
  },
  'ticket.served': {
    version: 1,
    data: z.strictObject({ ticketId, itemIds }),
  },
  'ticket.acknowledged': {
    version: 1,
    /** Without a station, for every station. */
    data: z.strictObject({
      ticketId,
      what: z.enum(['allergies', 'changes']),
      station: z.string().optional(),
    }),
  },
  'ticket.merged': {
    version: 1,
    /** `becomes`: what the joined ticket changes to. Absent in events from before covers and priority were joined. */
    data: z.strictObject({
      ticketId,
      into: z.string(),
      becomes: ticketValues.extend({ priority: priority.optional() }).optional(),
    }),
  },
  'ticket.split': {
    version: 1,
    /**
     * `itemIds` move whole. Of a line in `portions`, `quantity` moves as a line with the new id. `covers` are shared
     * out; absent: both tickets keep them.
     */
    data: z.strictObject({
      ticketId,
      itemIds,
      newTicketId: z.string(),
      number: z.int(),
      portions: z
        .array(z.strictObject({ itemId: z.string(), quantity: z.number(), newItemId: z.string() }))
        .optional(),
      covers: z.strictObject({ stay: z.int().optional(), move: z.int().optional() }).optional(),
    }),
  },
  /** A sent line is changed: old and new values of the fields that differ. */
  'item.changed': {
    version: 1,
    data: itemRef.extend({ from: lineValues, to: lineValues }),
  },
  /** What the guest or the promise of a sent ticket changes to; `fireAt` if an order for later fires at another time. */
  'ticket.changed': {
    version: 1,
    data: z.strictObject({
      ticketId,
      from: ticketValues,
      to: ticketValues,
      fireAt: z.string().nullable().optional(),
    }),
  },
  /** A line is made again, as a new line that is fired at once. */
  'item.remade': {
    version: 1,
    data: z.strictObject({ ticketId, item: resolvedItem, rush: z.boolean() }),
  },
  /** Fired lines that nobody started wait again. */
  'ticket.held': {
    version: 1,
    data: z.strictObject({ ticketId, itemIds }),
  },
  /** Served lines are on the pass after all, with their old times. */
  'ticket.unserved': {
    version: 1,
    data: z.strictObject({ ticketId, itemIds }),
  },
  /** Voided lines are owed after all, with their old times. `taken`: dishes that leave the count again. */
  'ticket.unvoided': {
    version: 1,
    data: z.strictObject({ ticketId, itemIds, taken: restock }),
  },
  /** A merged ticket is taken out of the other one again, with its lines as they are now. */
  'ticket.unmerged': {
    version: 1,
    data: z.strictObject({ ticketId, from: z.string() }),
  },
  /** How the guests pay; an empty list is one bill. */
  'ticket.bill-split': {
    version: 1,
    data: z.strictObject({ ticketId, bills: z.array(bill) }),
  },
  'ticket.pinned': {
    version: 1,
    data: z.strictObject({ ticketId, pinned: z.boolean() }),
  },
  /** The guests of these served tickets have left. */
  'table.freed': {
    version: 1,
    data: z.strictObject({ table: z.string(), ticketIds: z.array(z.string()) }),
  },
  'page.sent': {
    version: 1,
    data: z.strictObject({
      pageId,
      ticketId: ticketId.optional(),
      table: z.string().optional(),
      server: z.string(),
      call: callCode.optional(),
      text: z.string().optional(),
      itemIds,
    }),
  },
  'page.heard': {
    version: 1,
    data: z.strictObject({ pageId }),
  },
  'page.escalated': {
    version: 1,
    data: z.strictObject({ pageId, level: z.int() }),
  },
  'page.handed-over': {
    version: 1,
    data: z.strictObject({ pageId, from: z.string(), to: z.string() }),
  },
  'page.cleared': {
    version: 1,
    data: z.strictObject({
      pageId,
      reason: z.enum(['picked-up', 'recalled', 'voided', 'merged', 'answered']),
    }),
  },
  /** A page that was over is open again, as it was. */
  'page.restored': {
    version: 1,
    data: z.strictObject({ page }),
  },
  'shift.started': {
    version: 1,
    data: z.strictObject({ server: z.string(), zones: z.array(z.string()) }),
  },
  'shift.ended': {
    version: 1,
    data: z.strictObject({ server: z.string() }),
  },
  /** A break: the server's tables and pages are with `to` meanwhile. */
  'shift.paused': {
    version: 1,
    data: z.strictObject({ server: z.string(), to: z.string().optional() }),
  },
  'shift.resumed': {
    version: 1,
    data: z.strictObject({ server: z.string() }),
  },
  'menu.item-eighty-sixed': {
    version: 1,
    data: z.strictObject({
      menuItemId: z.string(),
      name: z.string(),
      remaining: z.number(),
      /** Absent: until a person restores it. */
      until: z.literal('day-turn').optional(),
      by,
    }),
  },
  'ingredient.eighty-sixed': {
    version: 1,
    data: z.strictObject({ name: z.string(), until: z.literal('day-turn').optional(), by }),
  },
  'ingredient.restored': {
    version: 1,
    data: z.strictObject({ name: z.string(), by }),
  },
  'menu.item-restored': {
    version: 1,
    data: z.strictObject({ menuItemId: z.string(), name: z.string(), by }),
  },
  'house.changed': {
    version: 1,
    data: house.omit({ id: true }).partial().extend({ by }),
  },
  'staff.approved': {
    version: 1,
    data: z.strictObject({ who: z.string(), purpose, window: z.string() }),
  },
  /** A PIN was refused: it is wrong, or it does not open what was asked for. */
  'staff.refused': {
    version: 1,
    data: z.strictObject({ purpose: pinUse, window: z.string() }),
  },
  /** `by` is absent for the first PIN of the house. */
  'staff.pin-set': {
    version: 1,
    data: z.strictObject({ who: z.string(), by }),
  },
  'staff.pin-removed': {
    version: 1,
    data: z.strictObject({ who: z.string(), by: z.string() }),
  },
  /** All PINs were removed, at the hub's computer itself. */
  'staff.pins-reset': {
    version: 1,
    data: z.strictObject({ people: z.array(z.string()) }),
  },
  /** A business day begins: the first record of a part of the journal. */
  'day.opened': {
    version: 2,
    data: z.strictObject({
      date: z.iso.date(),
      /** In the first event of a journal: the house before any event. */
      house: house.optional(),
      /** The numbers of the open tickets. Absent: none is open, or in older events numbers go on after the highest. */
      taken: z.array(z.int()).optional(),
      /** In version 1 only: the whole carried-over state. Snapshots hold it now. */
      state: houseState.omit({ sequence: true }).optional(),
    }),
    upcast: { 1: closedTicketsAsList },
  },
} as const satisfies Record<string, Versioned>;

export type EventName = keyof typeof events;
export const EVENT_NAMES = Object.keys(events) as EventName[];
export type EventData<N extends EventName = EventName> = z.infer<(typeof events)[N]['data']>;
export type EventType<N extends EventName = EventName> = {
  [K in N]: `app.heard.${K}.v${(typeof events)[K]['version']}`;
}[N];

/** Digits of `sequence`: with 13, text order is number order for more events than any house will have. */
export const SEQUENCE_DIGITS = 13;

/** A decided change that has no sequence yet. */
export type Fact = {
  [N in EventName]: { name: N; subject: string; data: EventData<N> };
}[EventName];

/** The prefix of a house's id in `source`. */
export const SOURCE_PREFIX = 'urn:heard:';

const envelope = {
  specversion: z.literal('1.0'),
  /** The command's id and the event's index under it. */
  id: z.string(),
  source: z.string().startsWith(SOURCE_PREFIX),
  subject: z.string(),
  /** The hub's time, RFC 3339 in UTC with milliseconds. */
  time: z.iso.datetime({ precision: 3 }),
  sequence: z.string().regex(new RegExp(`^\\d{${SEQUENCE_DIGITS}}$`, 'u')),
  /** The id of the command that caused it. */
  correlationid: z.string(),
  /** The id of the event that caused a subscriber to send that command. */
  causationid: z.string().optional(),
  /** The sender's role, its station or device, and the person who approved the command with a PIN. */
  actor: z.enum(ROLES).optional(),
  actorname: z.string().optional(),
  actorperson: z.string().optional(),
};

/** A CloudEvents 1.0 event in JSON, as it is stored, pushed and exported. */
export type HeardEvent = {
  [N in EventName]: {
    specversion: '1.0';
    id: string;
    source: string;
    type: EventType<N>;
    subject: string;
    time: string;
    sequence: string;
    correlationid: string;
    causationid?: string | undefined;
    /** Absent in events from before this field existed. */
    actor?: Role | undefined;
    actorname?: string | undefined;
    actorperson?: string | undefined;
    data: EventData<N>;
  };
}[EventName];
export type EventOf<N extends EventName> = Extract<HeardEvent, { type: EventType<N> }>;

/** The wire type of an event in the given version. */
export const typeAs = (name: EventName, version: number): string => `app.heard.${name}.v${version}`;

/** Built once, because folds ask for a type several times per event. */
const TYPES = Object.fromEntries(
  EVENT_NAMES.map((name) => [name, typeAs(name, events[name].version)]),
) as Record<EventName, EventType>;
const NAMES = Object.fromEntries(EVENT_NAMES.map((name) => [TYPES[name], name])) as Record<
  EventType,
  EventName
>;

const eventSchemas = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    typeOf(name),
    z.strictObject({ ...envelope, type: z.literal(typeOf(name)), data: events[name].data }),
  ]),
) as unknown as Record<EventType, z.ZodType<HeardEvent>>;

/** The schema of one event type in its current version; undefined for any other type. */
export const schemaOfEvent = (type: string): z.ZodType<HeardEvent> | undefined =>
  Object.hasOwn(eventSchemas, type) ? eventSchemas[type as EventType] : undefined;

/** Any event; `type` discriminates. */
export const heardEvent: z.ZodType<HeardEvent> = z
  .looseObject({ type: z.string() })
  .transform((value, context): HeardEvent => {
    const parsed = schemaOfEvent(value.type)?.safeParse(value);
    if (parsed?.success) return parsed.data;
    const issues = parsed?.error.issues ?? [{ path: ['type'], message: 'unknown event type' }];
    for (const { path, message } of issues) {
      context.addIssue({ code: 'custom', path, message });
    }
    return z.NEVER;
  }) as unknown as z.ZodType<HeardEvent>;

/** The wire type of an event in its current version, by its short name. */
export function typeOf<N extends EventName>(name: N): EventType<N> {
  return TYPES[name] as EventType<N>;
}

/** The short name of an event, like `ticket.placed`. */
export const eventName = ({ type }: Pick<HeardEvent, 'type'>): EventName => NAMES[type];

/** The id of the house that an event belongs to. */
export const houseOf = ({ source }: { source: string }): string =>
  source.slice(SOURCE_PREFIX.length);

/** The sequence of an event in the one total order, from 1. */
export const sequenceOf = (event: { sequence: string }): number => Number(event.sequence);

/** A sequence as events carry it: SEQUENCE_DIGITS digits with leading zeros, so that text order is number order. */
export const formatSequence = (sequence: number): string =>
  String(sequence).padStart(SEQUENCE_DIGITS, '0');

/** Narrows an event by its short name. */
export const isEvent = <N extends EventName>(event: HeardEvent, name: N): event is EventOf<N> =>
  event.type === typeOf(name);
