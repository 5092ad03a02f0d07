import type { CommandOf, CommandType } from '../contract/commands';
import type { Approval, HouseState } from '../contract/state';
import { accept, type Decision, fact } from './decision';
import { foldWith, ignores } from './fold';

/** Most approvals of a day in the state. A busy house has a few dozen. */
export const APPROVALS_MAX = 200;

export type StaffCommand = CommandOf<Extract<CommandType, `staff.${string}`>>;

/** Decides what the hub reports about PINs. It has happened already, so nothing is refused. */
export function decideStaff(command: StaffCommand): Decision {
  switch (command.type) {
    case 'staff.approve':
      return accept(fact('staff.approved', 'house', command.data));
    case 'staff.refuse':
      return accept(fact('staff.refused', 'house', command.data));
    case 'staff.set-pin':
      return accept(fact('staff.pin-set', 'house', command.data));
    case 'staff.remove-pin':
      return accept(fact('staff.pin-removed', 'house', command.data));
    case 'staff.reset-pins':
      return accept(fact('staff.pins-reset', 'house', command.data));
  }
}

type Approvals = HouseState['approvals'];

const withEntry = (approvals: Approvals, entry: Approval): Approvals =>
  [...(approvals ?? []), entry].slice(-APPROVALS_MAX);

/** Folds the day's approvals, the latest last. Those before the last APPROVALS_MAX are only in the journal. */
export const evolveApprovals = foldWith<Approvals>({
  'item.station-done': ignores,
  'item.ready': ignores,
  'item.recalled': ignores,
  'ticket.ready': ignores,
  'ticket.served': ignores,
  'ticket.acknowledged': ignores,
  'ticket.merged': ignores,
  'ticket.split': ignores,
  'page.sent': ignores,
  'ticket.placed': ignores,
  'ticket.items-added': ignores,
  'ticket.course-fired': ignores,
  'ticket.voided': ignores,
  'ticket.prioritised': ignores,
  'ticket.moved': ignores,
  'item.voided': ignores,
  'item.prioritised': ignores,
  'item.started': ignores,
  'page.heard': ignores,
  'page.escalated': ignores,
  'page.handed-over': ignores,
  'page.cleared': ignores,
  'shift.started': ignores,
  'shift.ended': ignores,
  'menu.item-eighty-sixed': ignores,
  'menu.item-restored': ignores,
  'house.changed': ignores,
  'staff.approved': (approvals, { data }, { at }) =>
    withEntry(approvals, { at, what: 'approved', ...data }),
  'staff.refused': (approvals, { data }, { at }) =>
    withEntry(approvals, { at, what: 'refused', ...data }),
  'staff.pin-set': (approvals, { data }, { at }) =>
    withEntry(approvals, { at, what: 'pin-set', ...data }),
  'staff.pin-removed': (approvals, { data }, { at }) =>
    withEntry(approvals, { at, what: 'pin-removed', ...data }),
  'staff.pins-reset': (approvals, _event, { at }) =>
    withEntry(approvals, { at, what: 'pins-reset' }),
  'day.opened': ignores,
  'item.changed': ignores,
  'ticket.changed': ignores,
  'item.remade': ignores,
  'ticket.held': ignores,
  'ticket.unserved': ignores,
  'ticket.unvoided': ignores,
  'ticket.unmerged': ignores,
  'ticket.bill-split': ignores,
  'ticket.pinned': ignores,
  'table.freed': ignores,
  'page.restored': ignores,
  'shift.paused': ignores,
  'shift.resumed': ignores,
  'ingredient.eighty-sixed': ignores,
  'ingredient.restored': ignores,
});
