import type { CommandOf, OrderItem } from '../../../shared/contract/commands';
import type { DishCourse, Menu, ModifierGroup } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { splitAllergies } from '../../../shared/domain/allergies';
import { partsOf } from '../../../shared/domain/groups';
import { findMenuItem } from '../../../shared/domain/menu';
import { currentCourse } from '../../../shared/domain/ticket/lines';
import { centsOfOrderItem } from '../../../shared/domain/ticket/resolve';
import { groupsOfLine, missingGroups, withChoices } from './choices';
import type { Draft, DraftLine } from './draft';

/** The commands that send an order. */
export type OrderCommand = CommandOf<'ticket.place'> | CommandOf<'ticket.add-items'>;

/** The command of a draft. Both ids stay the same however often it is sent. `hold`: nothing is fired yet. */
export function commandOf(
  draft: Draft,
  ids: { command: string; ticket: string },
  hold = false,
): OrderCommand {
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
      ...(hold ? { hold } : {}),
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
    ...(line.course === undefined ? {} : { course: line.course }),
    ...(line.seat === undefined ? {} : { seat: line.seat }),
    ...(line.choices.length > 0 ? { choices: line.choices } : {}),
    ...(line.modifiers.length > 0 ? { modifiers: line.modifiers } : {}),
    ...(allergens.length > 0 ? { allergens } : {}),
    ...(allergies.length > 0 ? { allergies } : {}),
    ...(written(line.note) ? { note: written(line.note) } : {}),
    ...(line.toGo ? { toGo: true } : {}),
    ...(line.price === undefined ? {} : { price: line.price }),
  };
  return line.menuItemId === undefined
    ? { ...common, name: written(line.name), station: line.station ?? '' }
    : { ...common, menuItemId: line.menuItemId, ...(line.anyway ? { anyway: true } : {}) };
}

const written = (text: string): string => text.trim();

/** The price of a line in cents. A line without its price, off the menu or of the market, counts its choices only. */
export const centsOfLine = (menu: Menu, line: DraftLine): number =>
  centsOfOrderItem(menu, orderItem(asksPrice(menu, line) ? { ...line, price: 0 } : line));

/** The price of all lines in cents. */
export const centsOfDraft = (menu: Menu, draft: Draft): number =>
  draft.lines.reduce((sum, line) => sum + centsOfLine(menu, line), 0);

/** The groups of a line with too few choices, like the flavour of a soda. */
export const missingOf = (menu: Menu, line: DraftLine): ModifierGroup[] =>
  missingGroups(groupsOfLine(menu, line), withChoices(menu, line).choices);

/** True if the dish has a market price that nobody has entered yet. */
export const asksPrice = (menu: Menu, { menuItemId, price }: DraftLine): boolean =>
  menuItemId !== undefined &&
  price === undefined &&
  findMenuItem(menu, menuItemId)?.asksPrice === true;

/** The course of a line: the one that a person chose, the dish's, its category's, or else the first one to come. */
export function courseOfLine(
  menu: Menu,
  { menuItemId, course }: Pick<DraftLine, 'menuItemId' | 'course'>,
  ticket: Ticket | undefined,
): DishCourse {
  const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
  // A combo stands with its first part.
  const own = dish && partsOf(menu, dish)[0]?.course;
  return course ?? own ?? (ticket ? currentCourse(ticket) : 1);
}
