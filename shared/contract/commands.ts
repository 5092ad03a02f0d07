import { z } from 'zod';
import { allergens, callCode } from './codes';
import { course, house, orderType, position, priority } from './house';
import { purpose } from './pins';
import type { Role } from './roles';
import { because, id, name, note } from './text';

/** Most lines on one ticket. The longest known real tickets have 60 lines (independents) and 23 (chains). */
export const ITEMS_MAX = 100;
/** Most bytes of a command as JSON; a ticket of 100 full lines is about 40 kB. `house.change` has its own limit. */
export const COMMAND_BYTES_MAX = 256 * 1024;
export const HOUSE_CHANGE_BYTES_MAX = 4 * 1024 * 1024;

export const QUANTITY_MAX = 99;
const quantity = z.int().min(1).max(QUANTITY_MAX);

const itemCommon = {
  itemId: id,
  quantity,
  seat: z.int().min(1).max(99).optional(),
  course: course.optional(),
  modifiers: z.array(name).max(30).optional(),
  allergens: allergens.optional(),
  /** Allergies without a code, as free text. */
  allergies: z.array(name).max(10).optional(),
  note: note.optional(),
};

/** A line from the menu; the hub resolves name, price, stations and prep minutes. */
export const menuOrderItem = z.strictObject({ ...itemCommon, menuItemId: name });
/** A line that is not on the menu; an unknown station becomes the default station. */
export const offMenuOrderItem = z.strictObject({
  ...itemCommon,
  name,
  station: name,
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
    promisedAt: z.iso.datetime().optional(),
    items,
  }),
  'ticket.add-items': z.strictObject({ ticketId, items }),
  /** With `itemIds`, only those lines of the course. */
  'ticket.fire-course': z.strictObject({ ticketId, course, itemIds: itemIds.optional() }),
  'ticket.void': z.strictObject({ ticketId, reason: note }),
  'item.void': z.strictObject({ ticketId, itemId: id, reason: note }),
  'ticket.prioritise': z.strictObject({ ticketId, priority }),
  /** Puts one line on the fly, or takes it off. */
  'item.prioritise': z.strictObject({ ticketId, itemId: id, priority: z.enum(['normal', 'rush']) }),
  'ticket.move': z
    .strictObject({ ticketId, table: name.optional(), server: name.optional() })
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
  'ticket.acknowledge': z.strictObject({ ticketId, what: z.enum(['allergies', 'changes']) }),
  'ticket.merge': z.strictObject({ ticketId, into: id }),
  'ticket.split': z.strictObject({ ticketId, itemIds, newTicketId: id }),
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
  'shift.end': z.strictObject({ server: name }),
  'ticket.serve': z.strictObject({ ticketId, itemIds: itemIds.optional() }),
  'menu.eighty-six': z.strictObject({
    menuItemId: name,
    remaining: z.int().min(0).max(9999).optional(),
  }),
  'menu.restore': z.strictObject({ menuItemId: name }),
  /** Places tables on the floor plan. Tables that are not listed keep their positions. */
  'floor.arrange': z.strictObject({
    tables: z.array(z.strictObject({ name, position })).min(1).max(500),
  }),
  'house.change': house.omit({ id: true }).partial(),
  // What happens at the PIN pads, for the manager. No digits.
  'staff.approve': z.strictObject({ who: name, purpose, window: name }),
  'staff.refuse': z.strictObject({ purpose, window: name }),
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
  'ticket.fire-course': ['front-of-house', 'kitchen', 'system'],
  'ticket.void': ['front-of-house'],
  'item.void': ['front-of-house'],
  'ticket.prioritise': ['front-of-house', 'kitchen'],
  'ticket.move': ['front-of-house'],
  'item.prioritise': ['front-of-house', 'kitchen'],
  'item.start': ['kitchen'],
  'item.bump': ['kitchen'],
  'item.recall': ['kitchen'],
  'ticket.bump': ['kitchen'],
  'ticket.recall': ['kitchen'],
  'ticket.pass': ['kitchen', 'system'],
  'ticket.acknowledge': ['kitchen'],
  'ticket.merge': ['front-of-house'],
  'ticket.split': ['front-of-house'],
  'page.send': ['kitchen', 'system'],
  'page.escalate': ['system'],
  'page.hear': ['pager'],
  'page.hand-over': ['pager', 'manager'],
  'shift.start': ['pager', 'manager'],
  'shift.end': ['pager', 'manager'],
  'ticket.serve': ['pager', 'front-of-house'],
  'menu.eighty-six': ['front-of-house', 'kitchen'],
  'menu.restore': ['front-of-house', 'kitchen'],
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
