import { z } from 'zod';
import { house, orderType, priority } from './house';
import { purpose } from './pins';
import { houseState, resolvedItem } from './state';

const ticketId = z.string();
const pageId = z.string();
const itemRef = z.strictObject({ ticketId, itemId: z.string() });
const itemIds = z.array(z.string());
const by = z.string().optional();

/** The data of every event, by its name. The wire type is `app.heard.<name>.v1`. */
export const eventData = {
  'ticket.placed': z.strictObject({
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
    /** The course that is fired with the order; later ones are held. */
    firedCourse: z.int(),
    /** Lines of that course that wait, so that it lands together. */
    pacedItemIds: itemIds.optional(),
    items: z.array(resolvedItem),
  }),
  /** `heldItemIds`: added lines whose course has not been fired yet. */
  'ticket.items-added': z.strictObject({
    ticketId,
    items: z.array(resolvedItem),
    heldItemIds: itemIds,
  }),
  /** `itemIds` go to the kitchen now; `pacedItemIds` wait, so that the course lands together. */
  'ticket.course-fired': z.strictObject({
    ticketId,
    course: z.int(),
    itemIds,
    pacedItemIds: itemIds.optional(),
  }),
  /** `by`, here and below: who approved it with a PIN, where the house asks for one. */
  'ticket.voided': z.strictObject({ ticketId, reason: z.string(), by }),
  'ticket.prioritised': z.strictObject({ ticketId, priority }),
  'ticket.moved': z.strictObject({
    ticketId,
    table: z.string().optional(),
    server: z.string().optional(),
    from: z.strictObject({ table: z.string().optional(), server: z.string() }),
  }),
  'item.voided': itemRef.extend({ name: z.string(), quantity: z.int(), reason: z.string(), by }),
  'item.prioritised': itemRef.extend({ priority: z.enum(['normal', 'rush']) }),
  'item.started': itemRef,
  /** One of the line's stations did its part; others still owe theirs. The last part is `item.ready`. */
  'item.station-done': itemRef.extend({ station: z.string() }),
  'item.ready': itemRef,
  'item.recalled': itemRef,
  'ticket.ready': z.strictObject({ ticketId, itemIds, override: z.boolean() }),
  'ticket.served': z.strictObject({ ticketId, itemIds }),
  'ticket.acknowledged': z.strictObject({ ticketId, what: z.enum(['allergies', 'changes']) }),
  'ticket.merged': z.strictObject({ ticketId, into: z.string() }),
  'ticket.split': z.strictObject({ ticketId, itemIds, newTicketId: z.string(), number: z.int() }),
  'page.sent': z.strictObject({
    pageId,
    ticketId: ticketId.optional(),
    table: z.string().optional(),
    server: z.string(),
    text: z.string().optional(),
    itemIds,
  }),
  'page.heard': z.strictObject({ pageId }),
  'page.escalated': z.strictObject({ pageId, level: z.int() }),
  'page.handed-over': z.strictObject({ pageId, from: z.string(), to: z.string() }),
  'page.cleared': z.strictObject({
    pageId,
    reason: z.enum(['picked-up', 'recalled', 'voided', 'merged', 'answered']),
  }),
  'shift.started': z.strictObject({ server: z.string(), zones: z.array(z.string()) }),
  'shift.ended': z.strictObject({ server: z.string() }),
  'menu.item-eighty-sixed': z.strictObject({
    menuItemId: z.string(),
    name: z.string(),
    remaining: z.int(),
    by,
  }),
  'menu.item-restored': z.strictObject({ menuItemId: z.string(), name: z.string(), by }),
  'house.changed': house.omit({ id: true }).partial().extend({ by }),
  'staff.approved': z.strictObject({ who: z.string(), purpose, window: z.string() }),
  /** Somebody gave a PIN that does not open what they asked for. */
  'staff.refused': z.strictObject({ purpose, window: z.string() }),
  /** Without `by` it is the house's first. */
  'staff.pin-set': z.strictObject({ who: z.string(), by }),
  'staff.pin-removed': z.strictObject({ who: z.string(), by: z.string() }),
  /** All of them, by somebody at the computer itself. */
  'staff.pins-reset': z.strictObject({ people: z.array(z.string()) }),
  /** A day's first record: the state carried over, so that a start reads one file only. */
  'day.opened': z.strictObject({ date: z.iso.date(), state: houseState.omit({ sequence: true }) }),
} as const;

export type EventName = keyof typeof eventData;
export const EVENT_NAMES = Object.keys(eventData) as EventName[];
export type EventData<N extends EventName = EventName> = z.infer<(typeof eventData)[N]>;
export type EventType<N extends EventName = EventName> = `app.heard.${N}.v1`;

/** Digits of `sequence`: 13 sort as text past any count that a house will reach. */
export const SEQUENCE_DIGITS = 13;

/** Decided, but not yet given its place in the order. */
export type Fact = {
  [N in EventName]: { name: N; subject: string; data: EventData<N> };
}[EventName];

/** What stands before a house's id in `source`. */
export const SOURCE_PREFIX = 'urn:heard:';

const envelope = {
  specversion: z.literal('1.0'),
  /** Command id and the event's index under it. */
  id: z.string(),
  source: z.string().startsWith(SOURCE_PREFIX),
  subject: z.string(),
  /** The hub's time, RFC 3339 in UTC with milliseconds. */
  time: z.iso.datetime({ precision: 3 }),
  sequence: z.string().regex(new RegExp(`^\\d{${SEQUENCE_DIGITS}}$`, 'u')),
  /** The id of the command that caused it. */
  correlationid: z.string(),
  /** The id of the event that made a subscriber send that command. */
  causationid: z.string().optional(),
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
    data: EventData<N>;
  };
}[EventName];
export type EventOf<N extends EventName> = Extract<HeardEvent, { type: EventType<N> }>;

/** Written out once: every fold asks for a dozen of them. */
const TYPES = Object.fromEntries(
  EVENT_NAMES.map((name) => [name, `app.heard.${name}.v1`]),
) as Record<EventName, EventType>;

const eventSchemas = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    typeOf(name),
    z.strictObject({ ...envelope, type: z.literal(typeOf(name)), data: eventData[name] }),
  ]),
) as unknown as Record<EventType, z.ZodType<HeardEvent>>;

/** The schema of one event type, or undefined for a type this version does not know. */
export const schemaOfEvent = (type: string): z.ZodType<HeardEvent> | undefined =>
  Object.hasOwn(eventSchemas, type) ? eventSchemas[type as EventType] : undefined;

/** Any event, told apart by its `type`. */
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

/** The full type of an event, by its short name. */
export function typeOf<N extends EventName>(name: N): EventType<N> {
  return TYPES[name] as EventType<N>;
}

/** The id of the house that an event is of. */
export const houseOf = ({ source }: { source: string }): string =>
  source.slice(SOURCE_PREFIX.length);

/** The place of an event in the one total order, from 1. */
export const sequenceOf = (event: { sequence: string }): number => Number(event.sequence);

export const formatSequence = (sequence: number): string =>
  String(sequence).padStart(SEQUENCE_DIGITS, '0');

/** Narrows an event by its short name. */
export const isEvent = <N extends EventName>(event: HeardEvent, name: N): event is EventOf<N> =>
  event.type === typeOf(name);
