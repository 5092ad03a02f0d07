import type { Command, CommandOf, CommandType } from '../../contract/commands';
import type { HouseState, Ticket } from '../../contract/state';
import { type Decision, reject } from '../decision';
import { changeItem, changeTicket } from './change';
import { acknowledge, bumpTicket, passTicket, recallTicket, workOnItem } from './kitchen';
import { findTicket, nameOf } from './lines';
import { merge, unmerge } from './merge';
import { addItems } from './place';
import { remake } from './remake';
import { fireCourse, hold, move, pin, prioritise, prioritiseItem, serve, unserve } from './service';
import { split } from './split';
import { splitBill } from './split-bill';
import { unvoid, voidItem, voidTicket } from './void';

/** Commands about an existing ticket. */
export type TicketCommand = Extract<
  Command,
  { type: Exclude<`ticket.${string}` & CommandType, 'ticket.place'> | `item.${string}` }
>;

/** Commands that also apply to closed tickets, whatever they are about. */
type ClosedToo =
  | RecallCommand
  | CommandOf<'ticket.unvoid' | 'ticket.unserve' | 'ticket.unmerge' | 'item.remake'>;
type RecallCommand = CommandOf<'item.recall'> | CommandOf<'ticket.recall'>;

/**
 * Decides a command about an existing ticket. Refuses with `not-found` a ticket that the day does not have, and with
 * `conflict` a closed one, with how it was closed.
 */
export function decideTicket(state: HouseState, command: TicketCommand, now: number): Decision {
  const ticket = findTicket(state, command.data.ticketId);
  if (!ticket) return reject('not-found', 'no-ticket', {}, 'data.ticketId');
  switch (command.type) {
    case 'item.recall':
    case 'ticket.recall':
      return recall(state, ticket, command);
    case 'ticket.unvoid':
      return unvoid(state, ticket, command, now);
    case 'ticket.unserve':
      return unserve(state, ticket, command, now);
    case 'item.remake':
      return remake(state, ticket, command);
    case 'ticket.unmerge':
      return unmerge(state, ticket);
    default:
      break;
  }
  // A ticket may be voided while it is cooked, so a cook can acknowledge the void of a closed ticket.
  if (command.type === 'ticket.acknowledge' && command.data.what === 'changes') {
    return acknowledge(ticket, command);
  }
  if (command.type === 'ticket.split-bill' && ticket.closed?.as === 'served') {
    return splitBill(ticket, command);
  }
  // The guests of a served ticket still sit there, so that a dessert joins it.
  const isSeated = state.seated !== undefined && Object.hasOwn(state.seated, ticket.id);
  if (ticket.closed && !(isSeated && command.type === 'ticket.add-items')) {
    const values = { ...nameOf(ticket), as: ticket.closed.as };
    return reject('conflict', 'ticket-closed', values, 'data.ticketId');
  }
  return decideOpen(state, ticket, command, now);
}

function recall(state: HouseState, ticket: Ticket, command: RecallCommand): Decision {
  if (ticket.closed && ticket.closed.as !== 'served') {
    const values = { ...nameOf(ticket), as: ticket.closed.as };
    return reject('conflict', 'not-recallable', values, 'data.ticketId');
  }
  return command.type === 'item.recall'
    ? workOnItem(state, ticket, command)
    : recallTicket(state, ticket, command);
}

function decideOpen(
  state: HouseState,
  ticket: Ticket,
  command: Exclude<TicketCommand, ClosedToo>,
  now: number,
): Decision {
  switch (command.type) {
    case 'ticket.add-items':
      return addItems(state, ticket, command, now);
    case 'ticket.fire-course':
      return fireCourse(state, ticket, command);
    case 'ticket.void':
      return voidTicket(state, ticket, command);
    case 'item.void':
      return voidItem(state, ticket, command);
    case 'ticket.pin':
      return pin(ticket, command);
    case 'ticket.prioritise':
      return prioritise(ticket, command);
    case 'item.prioritise':
      return prioritiseItem(ticket, command);
    case 'ticket.move':
      return move(state, ticket, command);
    case 'item.start':
    case 'item.bump':
      return workOnItem(state, ticket, command);
    case 'ticket.bump':
      return bumpTicket(ticket, command);
    case 'ticket.pass':
      return passTicket(ticket, command);
    case 'ticket.acknowledge':
      return acknowledge(ticket, command);
    case 'ticket.merge':
      return merge(state, ticket, command);
    case 'ticket.split':
      return split(state, ticket, command);
    case 'ticket.split-bill':
      return splitBill(ticket, command);
    case 'ticket.serve':
      return serve(state, ticket, command);
    case 'item.change':
      return changeItem(state, ticket, command);
    case 'ticket.change':
      return changeTicket(state, ticket, command);
    case 'ticket.hold':
      return hold(ticket, command);
  }
}
