import type { CommandOf, CommandType } from '../contract/commands';
import type { HeardEvent } from '../contract/events';
import type { Approval, HouseState } from '../contract/state';
import { accept, type Decision, fact } from './decision';

/** As many as a day's page of approvals shows; a busy house has a few dozen. */
export const APPROVALS_MAX = 200;

export type StaffCommand = CommandOf<Extract<CommandType, `staff.${string}`>>;

/** Decides what the hub tells of its PIN pads. It happened already, so none of it is refused. */
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

/** Folds the day's approvals, the latest last; what is older than the last APPROVALS_MAX is in the journal. */
export function evolveApprovals(
  approvals: HouseState['approvals'],
  event: HeardEvent,
): HouseState['approvals'] {
  const entry = entryOf(event);
  if (!entry) return approvals;
  const at = Date.parse(event.time);
  return [...(approvals ?? []), { at, ...entry }].slice(-APPROVALS_MAX);
}

function entryOf(event: HeardEvent): Omit<Approval, 'at'> | undefined {
  switch (event.type) {
    case 'app.heard.staff.approved.v1':
      return { what: 'approved', ...event.data };
    case 'app.heard.staff.refused.v1':
      return { what: 'refused', ...event.data };
    case 'app.heard.staff.pin-set.v1':
      return { what: 'pin-set', ...event.data };
    case 'app.heard.staff.pin-removed.v1':
      return { what: 'pin-removed', ...event.data };
    case 'app.heard.staff.pins-reset.v1':
      return { what: 'pins-reset' };
    default:
      return undefined;
  }
}
