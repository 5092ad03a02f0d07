import type { CommandOf, OrderItem } from '../../../shared/contract/commands';
import type { Menu } from '../../../shared/contract/house';
import type { Choice, HouseState, Ticket } from '../../../shared/contract/state';
import { splitAllergies } from '../../../shared/domain/allergies';
import { resolveChoices } from '../../../shared/domain/choices';
import { missingChoices as missingGroups, partGroupsOf } from '../../../shared/domain/groups';
import { findMenuItem } from '../../../shared/domain/menu';
import { isCourseHeld } from '../../../shared/domain/ticket/lines';
import { centsOfOrderItem } from '../../../shared/domain/ticket/resolve';
import type { Draft, DraftLine } from './draft';

/** The commands that send an order. */
export type OrderCommand = CommandOf<'ticket.place'> | CommandOf<'ticket.add-items'>;

/** The command of a draft. Both ids stay the same however often it is sent. */
export function commandOf(draft: Draft, ids: { command: string; ticket: string }): OrderCommand {
  const items = draft.lines.map(orderItem);
  if (draft.addTo) {
    const { ticketId } = draft.addTo;
    return { id: ids.command, type: 'ticket.add-items', data: { ticketId, items } };
  }
  const { orderType, priority, covers } = draft;
  const promisedAt = promiseOf(draft);
  return {
    id: ids.command,
    type: 'ticket.place',
    data: {
      ticketId: ids.ticket,
      orderType,
      ...(written(draft.table) && orderType === 'dine-in' ? { table: written(draft.table) } : {}),
      ...(written(draft.guest) ? { guest: written(draft.guest) } : {}),
      server: written(draft.server),
      ...(covers === undefined ? {} : { covers }),
      ...(written(draft.note) ? { note: written(draft.note) } : {}),
      priority,
      ...(promisedAt === undefined ? {} : { promisedAt: new Date(promisedAt).toISOString() }),
      items,
    },
  };
}

/** The promised time. Orders at a table have none; an addition has its ticket's. */
export const promiseOf = ({ orderType, addTo, promisedAt }: Draft): number | undefined =>
  orderType === 'dine-in' || addTo ? undefined : promisedAt;

function orderItem(line: DraftLine): OrderItem {
  const { allergens, allergies } = splitAllergies(line.allergies);
  const common = {
    itemId: line.itemId,
    quantity: line.quantity,
    course: line.course,
    ...(line.seat === undefined ? {} : { seat: line.seat }),
    ...(line.modifiers.length > 0 ? { modifiers: line.modifiers } : {}),
    ...(allergens.length > 0 ? { allergens } : {}),
    ...(allergies.length > 0 ? { allergies } : {}),
    ...(written(line.note) ? { note: written(line.note) } : {}),
  };
  return line.menuItemId === undefined
    ? { ...common, name: written(line.name), station: line.station ?? '' }
    : { ...common, menuItemId: line.menuItemId };
}

const written = (text: string): string => text.trim();

/** The choices of a line, resolved as the hub will resolve them. */
export function choicesOfLine(menu: Menu, line: DraftLine): Choice[] {
  const dish = line.menuItemId === undefined ? undefined : findMenuItem(menu, line.menuItemId);
  return resolveChoices(dish ? partGroupsOf(menu, dish) : [], { modifiers: line.modifiers }).flat();
}

/** The price of a line in cents; 0 for a line off the menu, whose price is unknown. */
export const centsOfLine = (menu: Menu, line: DraftLine): number =>
  centsOfOrderItem(menu, orderItem(line));

/** The price of all lines in cents. */
export const centsOfDraft = (menu: Menu, draft: Draft): number =>
  draft.lines.reduce((sum, line) => sum + centsOfLine(menu, line), 0);

/** The modifier groups with too few choices, like the flavour of a soda. */
export function missingChoices(menu: Menu, line: DraftLine): string[] {
  const dish = line.menuItemId === undefined ? undefined : findMenuItem(menu, line.menuItemId);
  if (!dish) return [];
  return missingGroups(menu, dish, choicesOfLine(menu, line)).map((group) => group.name);
}

/** The courses of a draft in order, and whether each goes to the kitchen at once. */
export function coursesOf(
  draft: Draft,
  ticket: Ticket | undefined,
): { course: number; held: boolean; lines: DraftLine[] }[] {
  const courses = [...new Set(draft.lines.map((line) => line.course))].sort((a, b) => a - b);
  return courses.map((course, index) => ({
    course,
    held: ticket ? isCourseHeld(ticket, course) : index > 0,
    lines: draft.lines.filter((line) => line.course === course),
  }));
}

/** The open ticket with this id, if there is one. */
export const openTicket = (state: HouseState, ticketId: string | undefined): Ticket | undefined =>
  ticketId !== undefined && Object.hasOwn(state.tickets, ticketId)
    ? state.tickets[ticketId]
    : undefined;
