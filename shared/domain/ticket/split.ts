import type { CommandOf } from '../../contract/commands';
import type { HouseState, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { nextNumber } from '../open-day';
import { findTicket, isLive, nameOf } from './lines';

/**
 * Decides `ticket.split`: lines move unchanged to a new ticket. Refuses with `conflict` if either ticket would have
 * no live line.
 */
export function split(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.split'>,
): Decision {
  if (findTicket(state, data.newTicketId)) {
    return reject('conflict', 'ticket-exists', {}, 'data.newTicketId');
  }
  const ids = new Set(data.itemIds);
  const moving = ticket.items.filter((item) => ids.has(item.itemId));
  if (moving.length < ids.size) {
    return reject('not-found', 'not-all-lines', nameOf(ticket), 'data.itemIds');
  }
  if (!moving.some(isLive)) {
    return reject('conflict', 'split-voided', {}, 'data.itemIds');
  }
  if (!ticket.items.some((item) => isLive(item) && !ids.has(item.itemId))) {
    return reject('conflict', 'split-all', {}, 'data.itemIds');
  }
  return accept(
    fact('ticket.split', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: [...ids],
      newTicketId: data.newTicketId,
      number: nextNumber(state.day),
    }),
  );
}
