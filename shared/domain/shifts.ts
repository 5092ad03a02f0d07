import type { CommandOf } from '../contract/commands';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { foldWith, ignores } from './fold';

type Shifts = HouseState['shifts'];

/**
 * Decides `shift.start` and `shift.end`. Starting a shift again changes only its zones. Refuses with `conflict` to
 * end the shift of a server who is not on.
 */
export function changeShift(
  state: HouseState,
  { type, data }: CommandOf<'shift.start'> | CommandOf<'shift.end'>,
): Decision {
  const on = Object.hasOwn(state.shifts, data.server) ? state.shifts[data.server] : undefined;
  if (type === 'shift.start') {
    const zones = data.zones ?? on?.zones ?? [];
    const isSame = on?.zones.length === zones.length && zones.every((z) => on.zones.includes(z));
    return isSame
      ? accept()
      : accept(fact('shift.started', 'house', { server: data.server, zones }));
  }
  return on
    ? accept(fact('shift.ended', 'house', { server: data.server }))
    : reject('conflict', 'not-on-shift', { server: data.server }, 'data.server');
}

/** Folds the servers on shift. */
export const evolveShifts = foldWith<Shifts>({
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
  'shift.started': (shifts, { data: { server, zones } }, { at }) => {
    const before = Object.hasOwn(shifts, server) ? shifts[server] : undefined;
    return { ...shifts, [server]: { since: before?.since ?? at, zones } };
  },
  'shift.ended': (shifts, { data }) => {
    const { [data.server]: _ended, ...rest } = shifts;
    return rest;
  },
  'menu.item-eighty-sixed': ignores,
  'menu.item-restored': ignores,
  'house.changed': ignores,
  'staff.approved': ignores,
  'staff.refused': ignores,
  'staff.pin-set': ignores,
  'staff.pin-removed': ignores,
  'staff.pins-reset': ignores,
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
