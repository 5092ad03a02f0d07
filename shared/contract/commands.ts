import { z } from 'zod';
import { allergens, callCode } from './codes';
import { course, house, modifierKind, orderType, position, priority, slug } from './house';
import { pinUse, purpose } from './pins';
import type { Role } from './roles';
import { half } from './state';
import { because, cents, id, name, note, time } from './text';

/** Most lines on one ticket. The longest known real tickets have 60 lines (independents) and 23 (chains). */
export const ITEMS_MAX = 100;
/** Most bytes of a command as JSON; a ticket of 100 full lines is about 40 kB. `house.change` has its own limit. */
export const COMMAND_BYTES_MAX = 256 * 1024;
export const HOUSE_CHANGE_BYTES_MAX = 4 * 1024 * 1024;

export const QUANTITY_MAX = 999;
/** The smallest part of a dish that can be ordered, where the dish allows it. */
export const QUANTITY_STEP = 0.25;
const quantity = z.number().multipleOf(QUANTITY_STEP).min(QUANTITY_STEP).max(QUANTITY_MAX);

/** A choice of one of the dish's groups. The hub resolves its kind, price, stations and kitchen name. */
export const orderChoice = z.strictObject({
  /** Absent: a request in the guest's own words, with the kind that is given. */
  group: slug.optional(),
  name,
  /** Asks for it in another way than the menu's, like `no`. */
  kind: modifierKind.optional(),
  quantity: z.int().min(1).max(20).optional(),
  half: half.optional(),
});

const itemCommon = {
  itemId: id,
  quantity,
  seat: z.int().min(1).max(99).optional(),
  course: course.optional(),
  /** Requests as text. One that is the name of a choice of the dish is that choice. */
  modifiers: z.array(name).max(30).optional(),
  choices: z.array(orderChoice).max(60).optional(),
  allergens: allergens.optional(),
  /** Allergies without a code, as free text. */
  allergies: z.array(name).max(10).optional(),
  note: note.optional(),
  /** It leaves the house, on a ticket whose other lines do not. */
  toGo: z.boolean().optional(),
};

/** A line from the menu; the hub resolves name, price, stations and prep minutes. */
export const menuOrderItem = z.strictObject({
  ...itemCommon,
  menuItemId: name,
  /** The market price, for a dish that asks for it. */
  price: cents.optional(),
  /** Sells it outside of its dayparts. */
  anyway: z.boolean().optional(),
});
/** A line that is not on the menu; an unknown station becomes the default station. */
export const offMenuOrderItem = z.strictObject({
  ...itemCommon,
  name,
  station: name,
  price: cents.optional(),
});
export const orderItem = z.union([menuOrderItem, offMenuOrderItem]);

const items = z.array(orderItem).min(1).max(ITEMS_MAX);
const itemIds = z.array(id).min(1).max(ITEMS_MAX);
const ticketId = id;

/** The data of every command, by its type. */
export const commandData = {
  'ticket.place': z.strictObject({
    ticketId,
    orderType,
    table: name.optional(),
    guest: name.optional(),
    server: name,
    covers: z.int().min(1).max(500).optional(),
    note: note.optional(),
    priority,
    /** When the order was promised to the guest: at the pick-up or at the door. */
    promisedAt: time.optional(),
    /** Fires nothing yet; a person fires each course. */
    hold: z.boolean().optional(),
    items,
  }),
  'ticket.add-items': z.strictObject({ ticketId, items }),
  /** With `itemIds`, only those lines of the course. */
  'ticket.fire-course': z.strictObject({ ticketId, course, itemIds: itemIds.optional() }),
  /** `cooked`: what was started is lost, so it does not go back into the count. Absent: as the lines say. */
  'ticket.void': z.strictObject({ ticketId, reason: note, cooked: z.boolean().optional() }),
  /** With a quantity, only so many of the line. */
  'item.void': z.strictObject({
    ticketId,
    itemId: id,
    reason: note,
    quantity: quantity.optional(),
    cooked: z.boolean().optional(),
  }),
  /** Takes a void back; without `itemIds`, of every voided line of the ticket. */
  'ticket.unvoid': z.strictObject({ ticketId, itemIds: itemIds.optional() }),
  /** Changes a sent line. Absent fields stay; null removes. */
  'item.change': z.strictObject({
    ticketId,
    itemId: id,
    modifiers: z.array(name).max(30).optional(),
    choices: z.array(orderChoice).max(60).optional(),
    allergens: allergens.optional(),
    allergies: z.array(name).max(10).optional(),
    note: note.nullable().optional(),
    seat: z.int().min(1).max(99).nullable().optional(),
    course: course.optional(),
    toGo: z.boolean().optional(),
  }),
  /** Changes a sent ticket. Absent fields stay; null removes. */
  'ticket.change': z.strictObject({
    ticketId,
    orderType: orderType.optional(),
    guest: name.nullable().optional(),
    covers: z.int().min(1).max(500).nullable().optional(),
    note: note.nullable().optional(),
    promisedAt: time.nullable().optional(),
  }),
  /** Makes a line again, free of charge and at once: also a served one, and one of a closed ticket. */
  'item.remake': z.strictObject({
    ticketId,
    itemId: id,
    newItemId: id,
    reason: note,
    quantity: quantity.optional(),
    /** Absent: true. */
    rush: z.boolean().optional(),
  }),
  /** Puts fired lines that nobody started on hold again: of a course, those named, or all. */
  'ticket.hold': z.strictObject({
    ticketId,
    course: course.optional(),
    itemIds: itemIds.optional(),
  }),
  /** Puts a ticket before the others, or lets it go back to its place. */
  'ticket.pin': z.strictObject({ ticketId, pinned: z.boolean() }),
  'ticket.prioritise': z.strictObject({ ticketId, priority }),
  /** Puts one line on the fly, or takes it off. */
  'item.prioritise': z.strictObject({ ticketId, itemId: id, priority: z.enum(['normal', 'rush']) }),
  /** `table: null`: to no table, like takeout that leaves the one it was at. */
  'ticket.move': z
    .strictObject({ ticketId, table: name.nullable().optional(), server: name.optional() })
    .refine((to) => to.table !== undefined || to.server !== undefined, {
      ...because('move-nowhere', 'needs a table or a server to move to'),
      path: ['table'],
    }),
  'item.start': z.strictObject({ ticketId, itemId: id }),
  /** With a station, only its part of the line is done; without one, the whole line. */
  'item.bump': z.strictObject({ ticketId, itemId: id, station: name.optional() }),
  'item.recall': z.strictObject({ ticketId, itemId: id }),
  'ticket.bump': z.strictObject({ ticketId, station: name.optional() }),
  'ticket.recall': z.strictObject({ ticketId, station: name.optional() }),
  'ticket.pass': z.strictObject({ ticketId, override: z.boolean().optional() }),
  /** With a station, only for its cooks; without one, for every station. */
  'ticket.acknowledge': z.strictObject({
    ticketId,
    what: z.enum(['allergies', 'changes']),
    station: name.optional(),
  }),
  /** `orderType`: which one the joined ticket has, if the two differ. */
  'ticket.merge': z.strictObject({ ticketId, into: id, orderType: orderType.optional() }),
  /** Takes a merged ticket out again. */
  'ticket.unmerge': z.strictObject({ ticketId }),
  /** `portions`: of these lines only so many, as new lines. */
  'ticket.split': z.strictObject({
    ticketId,
    itemIds: z.array(id).max(ITEMS_MAX),
    newTicketId: id,
    portions: z
      .array(z.strictObject({ itemId: id, quantity, newItemId: id }))
      .max(ITEMS_MAX)
      .optional(),
    covers: z.int().min(1).max(500).optional(),
  }),
  /** Splits what the guests pay, not what the kitchen cooks. Lines in no bill are on the first one. */
  'ticket.split-bill': z.strictObject({
    ticketId,
    bills: z
      .array(
        z.strictObject({
          lines: z
            .array(
              z.strictObject({ itemId: id, quantity: z.number().positive().max(QUANTITY_MAX) }),
            )
            .max(ITEMS_MAX),
        }),
      )
      .max(50),
  }),
  /** The guests have left. */
  'table.free': z.strictObject({ table: name }),
  'page.send': z
    .strictObject({
      ticketId: ticketId.optional(),
      table: name.optional(),
      server: name,
      call: callCode.optional(),
      text: note.optional(),
    })
    .refine((page) => (page.ticketId ?? page.table ?? page.call ?? page.text) !== undefined, {
      ...because('page-about-nothing', 'needs a ticket, a table or words to page about'),
      path: ['ticketId'],
    }),
  'page.escalate': z.strictObject({ pageId: id, level: z.int().min(2).max(3) }),
  'page.hear': z.strictObject({ pageId: id }),
  'page.hand-over': z.strictObject({ pageIds: z.array(id).min(1).max(500), to: name }),
  'shift.start': z.strictObject({ server: name, zones: z.array(name).max(50).optional() }),
  /** `to`: takes over the server's tickets and pages. */
  'shift.end': z.strictObject({ server: name, to: name.optional() }),
  /** A break. `to`: takes over the server's tickets and pages meanwhile. */
  'shift.pause': z.strictObject({ server: name, to: name.optional() }),
  'shift.resume': z.strictObject({ server: name }),
  'ticket.serve': z.strictObject({ ticketId, itemIds: itemIds.optional() }),
  /** Takes a "served" back: the lines are on the pass again, with their old times. */
  'ticket.unserve': z.strictObject({ ticketId, itemIds: itemIds.optional() }),
  /** `until` absent: until the day turns. `restored`: until a person restores it. */
  'menu.eighty-six': z.strictObject({
    menuItemId: name,
    remaining: z.number().multipleOf(QUANTITY_STEP).min(0).max(9999).optional(),
    until: z.enum(['day-turn', 'restored']).optional(),
  }),
  /** An ingredient or a choice, by its name. */
  'ingredient.eighty-six': z.strictObject({
    name,
    until: z.enum(['day-turn', 'restored']).optional(),
  }),
  'ingredient.restore': z.strictObject({ name }),
  'menu.restore': z.strictObject({ menuItemId: name }),
  /** Places tables on the floor plan. Tables that are not listed keep their positions. */
  'floor.arrange': z.strictObject({
    tables: z.array(z.strictObject({ name, position })).min(1).max(500),
  }),
  'house.change': house.omit({ id: true }).partial(),
  // What happens at the PIN pads, for the manager. No digits.
  'staff.approve': z.strictObject({ who: name, purpose, window: name }),
  'staff.refuse': z.strictObject({ purpose: pinUse, window: name }),
  'staff.set-pin': z.strictObject({ who: name, by: name.optional() }),
  'staff.remove-pin': z.strictObject({ who: name, by: name }),
  'staff.reset-pins': z.strictObject({ people: z.array(name).max(500) }),
} as const;

export type CommandType = keyof typeof commandData;
export const COMMAND_TYPES = Object.keys(commandData) as CommandType[];

/** The roles that may send each command. `system` is the hub itself and its subscribers; no session may claim it. */
export const commandRoles: Record<CommandType, readonly Role[]> = {
  'ticket.place': ['front-of-house'],
  'ticket.add-items': ['front-of-house'],
  'ticket.fire-course': ['front-of-house', 'kitchen', 'pager', 'system'],
  'ticket.void': ['front-of-house'],
  'item.void': ['front-of-house'],
  'ticket.unvoid': ['front-of-house'],
  'item.change': ['front-of-house'],
  'ticket.change': ['front-of-house'],
  'item.remake': ['front-of-house', 'kitchen'],
  'ticket.hold': ['front-of-house', 'kitchen'],
  'ticket.pin': ['kitchen'],
  'ticket.prioritise': ['front-of-house', 'kitchen'],
  /** A pager hands tables over, and takes that back. */
  'ticket.move': ['front-of-house', 'pager'],
  'item.prioritise': ['front-of-house', 'kitchen'],
  'item.start': ['kitchen'],
  'item.bump': ['kitchen'],
  'item.recall': ['kitchen'],
  'ticket.bump': ['kitchen'],
  'ticket.recall': ['kitchen'],
  'ticket.pass': ['kitchen', 'system'],
  'ticket.acknowledge': ['kitchen'],
  'ticket.merge': ['front-of-house'],
  'ticket.unmerge': ['front-of-house'],
  'ticket.split': ['front-of-house'],
  'ticket.split-bill': ['front-of-house'],
  'table.free': ['front-of-house', 'system'],
  'page.send': ['kitchen', 'system'],
  'page.escalate': ['system'],
  'page.hear': ['pager'],
  'page.hand-over': ['pager', 'manager'],
  'shift.start': ['pager', 'manager'],
  'shift.end': ['pager', 'manager'],
  'shift.pause': ['pager', 'manager'],
  'shift.resume': ['pager', 'manager'],
  'ticket.serve': ['pager', 'front-of-house'],
  'ticket.unserve': ['pager', 'front-of-house'],
  'menu.eighty-six': ['front-of-house', 'kitchen'],
  'menu.restore': ['front-of-house', 'kitchen'],
  'ingredient.eighty-six': ['front-of-house', 'kitchen'],
  'ingredient.restore': ['front-of-house', 'kitchen'],
  'floor.arrange': ['front-of-house', 'manager'],
  'house.change': ['manager'],
  'staff.approve': ['system'],
  'staff.refuse': ['system'],
  'staff.set-pin': ['system'],
  'staff.remove-pin': ['system'],
  'staff.reset-pins': ['system'],
};

export type CommandData<T extends CommandType = CommandType> = z.infer<(typeof commandData)[T]>;
/** A command on the wire: an id from the sender, a type and data. The same id gets the same answer. */
export type Command = {
  [T in CommandType]: { id: string; type: T; data: CommandData<T> };
}[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type OrderItem = z.infer<typeof orderItem>;
export type OrderChoice = z.infer<typeof orderChoice>;
