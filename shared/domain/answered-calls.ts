import type { AnsweredCall } from '../contract/state';
import { foldWith, ignores } from './fold';

/** Most answered calls in the state, more than a shift has. The oldest are dropped. */
export const ANSWERED_CALLS_MAX = 200;

/** Folds the answered calls without food, for the history of the shift, because no line can record them. */
export const evolveAnsweredCalls = foldWith<AnsweredCall[] | undefined>({
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
  'page.cleared': (answeredCalls, { data }, { state: { pages }, at }) => {
    if (data.reason !== 'answered') return answeredCalls;
    const page = Object.hasOwn(pages, data.pageId) ? pages[data.pageId] : undefined;
    if (!page) return answeredCalls;
    const { itemIds: _items, lastSentAt: _last, heard, ...call } = page;
    const answered = { ...call, heardAt: heard?.at ?? at };
    return [...(answeredCalls ?? []), answered].slice(-ANSWERED_CALLS_MAX);
  },
  'shift.started': ignores,
  'shift.ended': ignores,
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
