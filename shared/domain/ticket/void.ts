import type { CommandOf } from '../../contract/commands';
import type { EventData } from '../../contract/events';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { restockOf, takenAgain } from '../eighty-six';
import { derivedId } from '../line';
import { pageCleared, pagesAbout, pagesCleared } from '../page';
import { pagesRestored } from '../restored-pages';
import { isLive, nameOf } from './lines';
import { refusePart } from './refuse-items';

/**
 * Added to the sequence for the id of a struck part, so that it is no id of a part of a combo, which counts from 1.
 */
const STRUCK_FROM = 1_000;

/**
 * Decides `ticket.void`: the kitchen makes and serves nothing more of the ticket. What was not started goes back into
 * the counts of its dishes; with `cooked: false`, what was started does too.
 */
export function voidTicket(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.void'>,
): Decision {
  const lines = ticket.items.filter((item) => isLive(item) && item.phase !== 'served');
  return accept(
    fact('ticket.voided', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      reason: data.reason,
      ...backInCount(state, ticket, lines, data),
    }),
    ...pagesAbout(state, ticket).map((page) => pageCleared(page, 'voided')),
  );
}

/**
 * Decides `item.void`: strikes the line through, with the reason. With a quantity, so many of it are struck as a line
 * of their own, and the others keep the line's id and clock. A combo is sold whole, so its parts that are not served
 * are struck with it. The counts of dishes are as for `ticket.void`. Refuses with `conflict` a line that is voided or
 * served, and more than the line has, and with `invalid` a part in which the dish is not sold.
 */
export function voidItem(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'item.void'>,
): Decision {
  const item = ticket.items.find(({ itemId }) => itemId === data.itemId);
  if (!item) {
    return reject('not-found', 'no-line', nameOf(ticket), 'data.itemId');
  }
  if (!isLive(item) || item.phase === 'served') {
    const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
    return reject('conflict', 'line-is-already', values, 'data.itemId');
  }
  const { quantity = item.quantity } = data;
  if (quantity > item.quantity) return tooMany(ticket, item, 'data.quantity');
  const odd = refusePart(state.house, item, quantity, 'data.quantity');
  if (odd) return odd;
  const struck = [{ item, quantity }, ...withItsCombo(ticket, item, quantity / item.quantity)];
  const whole = struck.filter((one) => one.quantity === one.item.quantity);
  return accept(
    ...struck.map((one) =>
      fact('item.voided', `ticket/${ticket.id}`, {
        ticketId: ticket.id,
        itemId: one.item.itemId,
        name: one.item.name,
        quantity: one.quantity,
        reason: data.reason,
        ...(whole.includes(one)
          ? {}
          : { struckItemId: derivedId(one.item.itemId, STRUCK_FROM + state.sequence) }),
        ...backInCount(state, ticket, [{ ...one.item, quantity: one.quantity }], data),
      }),
    ),
    ...pagesCleared(state, ticket, new Set(whole.map((one) => one.item.itemId)), 'voided'),
  );
}

type Struck = { item: Item; quantity: number };

/** The same share of the other parts of the line's combo; a part of which that is no whole number stays. */
const withItsCombo = (ticket: Ticket, { itemId, combo }: Item, share: number): Struck[] =>
  combo === undefined
    ? []
    : ticket.items
        .filter((item) => item.combo?.id === combo.id && item.itemId !== itemId)
        .filter((item) => isLive(item) && item.phase !== 'served')
        .map((item) => ({ item, quantity: item.quantity * share }))
        .filter(({ quantity }) => Number.isInteger(quantity));

/**
 * Decides `ticket.unvoid`: voided lines are as they were before, and a closed ticket is open again. Without `itemIds`,
 * all voided lines. What was paged is paged again without a new ring if it was heard. Refuses a line that is not
 * voided with `conflict`.
 */
export function unvoid(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.unvoid'>,
  now: number,
): Decision {
  const voided = ticket.items.filter((item) => !isLive(item));
  const wanted = new Set(data.itemIds ?? voided.map(({ itemId }) => itemId));
  if (wanted.size === 0) {
    return reject('conflict', 'nothing-voided', nameOf(ticket), 'data.ticketId');
  }
  for (const itemId of wanted) {
    const item = ticket.items.find((line) => line.itemId === itemId);
    if (!item) return reject('not-found', 'no-line', nameOf(ticket), 'data.itemIds');
    if (isLive(item)) {
      const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
      return reject('conflict', 'line-is', values, 'data.itemIds');
    }
  }
  const back = voided.filter(({ itemId }) => wanted.has(itemId));
  const taken = takenAgain(state, ticket, back);
  const onPass = back.filter((item) => item.readyAt !== undefined);
  return accept(
    fact('ticket.unvoided', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: back.map(({ itemId }) => itemId),
      ...(taken && { taken }),
    }),
    ...pagesRestored(state, ticket, onPass, now),
  );
}

/** What a void tells the counts of dishes. */
function backInCount(
  state: HouseState,
  ticket: Ticket,
  lines: readonly Item[],
  { cooked }: { cooked?: boolean | undefined },
): Pick<EventData<'item.voided'>, 'restock' | 'cooked'> {
  const restock = restockOf(state, ticket, lines, cooked);
  return { ...(restock && { restock }), ...(cooked === false && { cooked }) };
}

/** Refuses with `conflict` more than a line has. */
export const tooMany = (ticket: Ticket, item: Item, field: string): Decision =>
  reject(
    'conflict',
    'too-many-of-line',
    { ...nameOf(ticket), item: item.name, quantity: item.quantity },
    field,
  );
