import type { Item, Ticket } from '../../contract/state';

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
