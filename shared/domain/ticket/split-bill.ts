import type { CommandOf } from '../../contract/commands';
import type { Bill, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { nameOf } from './lines';
import { tooMany } from './void';

/** Parts of a line are rounded, so their sum may be over it by less than this. */
const ROUNDING = 1e-6;

/**
 * Decides `ticket.split-bill`: how the guests of an open or served ticket pay. The kitchen sees nothing of it. One bill
 * is no split. Refuses with `not-found` a line that the ticket does not have, and with `conflict` more of a line than
 * it has, in all bills together.
 */
export function splitBill(ticket: Ticket, { data }: CommandOf<'ticket.split-bill'>): Decision {
  const sums = new Map<string, number>();
  for (const [index, { lines }] of data.bills.entries()) {
    for (const [place, { itemId, quantity }] of lines.entries()) {
      const field = `data.bills.${index}.lines.${place}`;
      const item = ticket.items.find((line) => line.itemId === itemId);
      if (!item) return reject('not-found', 'no-line', nameOf(ticket), `${field}.itemId`);
      const sum = (sums.get(itemId) ?? 0) + quantity;
      sums.set(itemId, sum);
      if (sum > item.quantity + ROUNDING) return tooMany(ticket, item, `${field}.quantity`);
    }
  }
  const bills = data.bills.length < 2 ? [] : data.bills;
  return isSame(bills, ticket.bills ?? [])
    ? accept()
    : accept(fact('ticket.bill-split', `ticket/${ticket.id}`, { ticketId: ticket.id, bills }));
}

const isSame = (one: readonly Bill[], two: readonly Bill[]): boolean =>
  one.length === two.length &&
  one.every(({ lines }, index) => {
    const others = two[index]?.lines ?? [];
    return (
      lines.length === others.length &&
      lines.every(
        ({ itemId, quantity }, place) =>
          itemId === others[place]?.itemId && quantity === others[place]?.quantity,
      )
    );
  });
