import type { CommandOf } from '../../contract/commands';
import type { HouseState, Item, ResolvedItem, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { nameOf } from './lines';
import { refusePart } from './refuse-items';
import { tooMany } from './void';

/**
 * Decides `item.remake`: a line that is ready or was served is made again, also of a closed ticket, which opens again.
 * The new line is fired at once, on the fly unless the command says otherwise, and free of charge; the old one keeps
 * its history. Refuses with `conflict` a line that is still to be made, a voided one, and more than the line has; with
 * `invalid` a part in which the dish is not sold.
 */
export function remake(
  { house }: Pick<HouseState, 'house'>,
  ticket: Ticket,
  { data }: CommandOf<'item.remake'>,
): Decision {
  const item = ticket.items.find(({ itemId }) => itemId === data.itemId);
  if (!item) return reject('not-found', 'no-line', nameOf(ticket), 'data.itemId');
  const named = { ...nameOf(ticket), item: item.name };
  if (item.phase === 'voided') {
    return reject('conflict', 'line-is', { ...named, phase: item.phase }, 'data.itemId');
  }
  if (item.phase !== 'ready' && item.phase !== 'served') {
    return reject('conflict', 'being-made', named, 'data.itemId');
  }
  if (ticket.items.some(({ itemId }) => itemId === data.newItemId)) {
    return reject('conflict', 'line-exists', {}, 'data.newItemId');
  }
  const { quantity = item.quantity } = data;
  if (quantity > item.quantity) return tooMany(ticket, item, 'data.quantity');
  const odd = refusePart(house, item, quantity, 'data.quantity');
  if (odd) return odd;
  const again: ResolvedItem = {
    ...orderedOf(item),
    itemId: data.newItemId,
    quantity,
    price: 0,
    remake: { of: item.itemId, reason: data.reason },
  };
  return accept(
    fact('item.remade', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      item: again,
      rush: data.rush ?? true,
    }),
  );
}

/** What was ordered, without what happened to it. It is no part of a combo: the combo is counted with the first one. */
function orderedOf(item: Item): ResolvedItem {
  const ordered: ResolvedItem = {
    itemId: item.itemId,
    name: item.name,
    price: item.price,
    stations: item.stations,
    prepMinutes: item.prepMinutes,
    quantity: item.quantity,
    course: item.course,
    modifiers: item.modifiers,
    allergies: item.allergies,
  };
  if (item.menuItemId !== undefined) ordered.menuItemId = item.menuItemId;
  if (item.seat !== undefined) ordered.seat = item.seat;
  if (item.choices !== undefined) ordered.choices = item.choices;
  if (item.allergens !== undefined) ordered.allergens = item.allergens;
  if (item.note !== undefined) ordered.note = item.note;
  if (item.kitchenName !== undefined) ordered.kitchenName = item.kitchenName;
  if (item.ingredients !== undefined) ordered.ingredients = item.ingredients;
  if (item.toGo !== undefined) ordered.toGo = item.toGo;
  return ordered;
}
