import type { CommandOf } from '../contract/commands';
import type { EventOf } from '../contract/events';
import type { Menu, MenuItem } from '../contract/house';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { foldWith, ignores } from './fold';

/** Dishes by id, for each menu. Cached by identity, because a menu is only ever replaced. */
const indexes = new WeakMap<Menu['items'], Map<string, MenuItem>>();

/** The dish with this id; the first one if an old menu has the id twice. */
export function findMenuItem({ items }: Menu, id: string): MenuItem | undefined {
  let index = indexes.get(items);
  if (!index) {
    index = new Map(items.toReversed().map((item) => [item.id, item]));
    indexes.set(items, index);
  }
  return index.get(id);
}

/** How many of a dish may still be sold: undefined for no limit. */
export const remainingOf = (state: HouseState, menuItemId: string): number | undefined =>
  Object.hasOwn(state.eightySixed, menuItemId)
    ? state.eightySixed[menuItemId]?.remaining
    : undefined;

/** Refuses with `conflict` if less of a dish is left than the quantity; `field` is the path of the order's field. */
export function refuseShortage(
  state: HouseState,
  dish: MenuItem,
  quantity: number,
  field: string,
): Decision | undefined {
  const left = remainingOf(state, dish.id);
  if (left === undefined || left >= quantity) return undefined;
  return left === 0
    ? reject('conflict', 'sold-out', { item: dish.name }, field)
    : reject('conflict', 'too-few-left', { item: dish.name, left }, field);
}

/** Decides `menu.eighty-six`: the dish is out, or `remaining` are left to sell. */
export function eightySix(state: HouseState, { data }: CommandOf<'menu.eighty-six'>): Decision {
  const dish = findMenuItem(state.house.menu, data.menuItemId);
  if (!dish) {
    return reject('not-found', 'not-on-menu', { item: data.menuItemId }, 'data.menuItemId');
  }
  const remaining = data.remaining ?? 0;
  if (remainingOf(state, dish.id) === remaining) return accept();
  return accept(
    fact('menu.item-eighty-sixed', `menu/${dish.id}`, {
      menuItemId: dish.id,
      name: dish.name,
      remaining,
    }),
  );
}

/** Decides `menu.restore`: the dish may be sold without a limit again. */
export function restore(state: HouseState, { data }: CommandOf<'menu.restore'>): Decision {
  const { menuItemId } = data;
  const name = findMenuItem(state.house.menu, menuItemId)?.name ?? menuItemId;
  return remainingOf(state, menuItemId) === undefined
    ? reject('conflict', 'not-86d', { item: name }, 'data.menuItemId')
    : accept(fact('menu.item-restored', `menu/${menuItemId}`, { menuItemId, name }));
}

type Counts = HouseState['eightySixed'];

/** Folds the counts of dishes: set, restored, or reduced by sales. */
export const evolveEightySixed = foldWith<Counts>({
  'item.station-done': ignores,
  'item.ready': ignores,
  'item.recalled': ignores,
  'ticket.ready': ignores,
  'ticket.served': ignores,
  'ticket.acknowledged': ignores,
  'ticket.merged': ignores,
  'ticket.split': ignores,
  'page.sent': ignores,
  'ticket.placed': countDown,
  'ticket.items-added': countDown,
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
  'menu.item-eighty-sixed': (counts, { data: { menuItemId, remaining } }, { at }) => ({
    ...counts,
    [menuItemId]: { remaining, since: at },
  }),
  'menu.item-restored': (counts, { data }) => {
    const { [data.menuItemId]: _restored, ...rest } = counts;
    return rest;
  },
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

function countDown(
  counts: Counts,
  event: EventOf<'ticket.placed'> | EventOf<'ticket.items-added'>,
): Counts {
  let next = counts;
  for (const { menuItemId, quantity } of event.data.items) {
    if (menuItemId === undefined || !Object.hasOwn(next, menuItemId)) continue;
    const count = next[menuItemId];
    if (count === undefined) continue;
    next = {
      ...next,
      [menuItemId]: { ...count, remaining: Math.max(0, count.remaining - quantity) },
    };
  }
  return next;
}
