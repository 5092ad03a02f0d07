import type { Item, Ticket } from '../../contract/state';

/**
 * The time of a change that a cook must see: always later than the acknowledgements and bumps before it, even in the
 * same millisecond or after the clock was set back. So times within a ticket give the order.
 */
export function changeTime(ticket: Ticket, at: number): number {
  const bumps = ticket.items.map((item) => item.readyAt ?? -1);
  return Math.max(at, 1 + Math.max(ticket.acknowledged.changes ?? -1, ...bumps));
}

/** The acknowledgements of a ticket with allergies that a cook has not seen. */
export function allergiesUnseen(ticket: Ticket): Ticket['acknowledged'] {
  const { allergies: _seen, ...acknowledged } = ticket.acknowledged;
  return acknowledged;
}

/** Closes a ticket when all its lines are served or voided, and opens it again when one is not. */
export function settled(ticket: Ticket, at: number): Ticket {
  const live = ticket.items.filter((item) => item.phase !== 'voided');
  const isOver = live.every((item) => item.phase === 'served');
  if (!isOver) {
    const { closed: _closed, ...open } = ticket;
    return ticket.closed === undefined ? ticket : open;
  }
  return ticket.closed
    ? ticket
    : { ...ticket, closed: { as: live.length > 0 ? 'served' : 'voided', at } };
}

/** The ticket with these lines changed. */
export function changeItems(
  ticket: Ticket,
  itemIds: readonly string[],
  update: (item: Item) => Item,
): Ticket {
  const ids = new Set(itemIds);
  return {
    ...ticket,
    items: ticket.items.map((item) => (ids.has(item.itemId) ? update(item) : item)),
  };
}
