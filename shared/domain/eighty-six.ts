import type { CommandOf } from '../contract/commands';
import type { EventOf } from '../contract/events';
import type { Menu } from '../contract/house';
import type { HouseState, Item, ResolvedItem, Ticket } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { type Around, foldWith, ignores } from './fold';
import { countOf, findMenuItem, remainingOf, type Taken, takesOf } from './menu';

/**
 * Decides `menu.eighty-six`: the dish is out, or `remaining` are left to sell, until the day turns or until a person
 * restores it. Refuses with `not-found` a dish that is not on the menu. Makes no fact if it is so already.
 */
export function eightySix(state: HouseState, { data }: CommandOf<'menu.eighty-six'>): Decision {
  const dish = findMenuItem(state.house.menu, data.menuItemId);
  if (!dish) {
    return reject('not-found', 'not-on-menu', { item: data.menuItemId }, 'data.menuItemId');
  }
  const remaining = data.remaining ?? 0;
  const until = untilOf(data);
  const before = Object.hasOwn(state.eightySixed, dish.id) ? state.eightySixed[dish.id] : undefined;
  if (before?.remaining === remaining && before.until === until) return accept();
  return accept(
    fact('menu.item-eighty-sixed', `menu/${dish.id}`, {
      menuItemId: dish.id,
      name: dish.name,
      remaining,
      ...(until && { until }),
    }),
  );
}

/** Absent means until the day turns; `restored` has no end, and no field in the event. */
export const untilOf = ({
  until = 'day-turn',
}: {
  until?: 'day-turn' | 'restored' | undefined;
}): 'day-turn' | undefined => (until === 'day-turn' ? until : undefined);

/**
 * Decides `menu.restore`: the dish may be sold without a count again. Refuses with `conflict` a dish without a count,
 * and says what keeps it off sale, if anything does.
 */
export function restore(state: HouseState, { data }: CommandOf<'menu.restore'>): Decision {
  const { menuItemId } = data;
  const name = findMenuItem(state.house.menu, menuItemId)?.name ?? menuItemId;
  if (countOf(state, menuItemId) !== undefined) {
    return accept(fact('menu.item-restored', `menu/${menuItemId}`, { menuItemId, name }));
  }
  return remainingOf(state, menuItemId) === undefined
    ? reject('conflict', 'not-86d', { item: name }, 'data.menuItemId')
    : reject('conflict', 'out-with', { item: name }, 'data.menuItemId');
}

type Counts = HouseState['eightySixed'];

/** Folds the counts of dishes: set, restored, reduced by sales, and raised by what comes back. */
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
  'ticket.placed': soldIn,
  'ticket.items-added': soldIn,
  'ticket.course-fired': ignores,
  'ticket.voided': (counts, { data }) => change(counts, data.restock ?? [], 1),
  'ticket.prioritised': ignores,
  'ticket.moved': ignores,
  'item.voided': (counts, { data }) => change(counts, data.restock ?? [], 1),
  'item.prioritised': ignores,
  'item.started': ignores,
  'page.heard': ignores,
  'page.escalated': ignores,
  'page.handed-over': ignores,
  'page.cleared': ignores,
  'shift.started': ignores,
  'shift.ended': ignores,
  'menu.item-eighty-sixed': (counts, { data: { menuItemId, remaining, until } }, { at }) => ({
    ...counts,
    [menuItemId]: until ? { remaining, since: at, until } : { remaining, since: at },
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
  'item.remade': (counts, { data }, { state }) => sold(counts, [data.item], state),
  'ticket.held': ignores,
  'ticket.unserved': ignores,
  'ticket.unvoided': (counts, { data }) => change(counts, data.taken ?? [], -1),
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

function soldIn(
  counts: Counts,
  event: EventOf<'ticket.placed'> | EventOf<'ticket.items-added'>,
  { state }: Around,
): Counts {
  return sold(counts, event.data.items, state);
}

function sold(counts: Counts, items: readonly ResolvedItem[], { house }: HouseState): Counts {
  // Most houses count nothing, and every order passes here.
  for (const _counted in counts) return change(counts, takenBy(house.menu, items), -1);
  return counts;
}

/** What lines take from counts, line by line. Lines off the menu take nothing; the first part of a combo its combo. */
const takenBy = (menu: Menu, items: readonly ResolvedItem[]): Taken[] =>
  items.flatMap(({ itemId, menuItemId, quantity, combo }) => [
    ...(menuItemId === undefined ? [] : takesOf(menu, { menuItemId, quantity })),
    ...(combo?.id === itemId
      ? [{ menuItemId: combo.menuItemId, quantity: Math.min(combo.quantity, quantity) }]
      : []),
  ]);

/**
 * What goes back into the counts when these lines of a ticket are voided: of each dish with a count, what was not
 * started, and with `cooked: false` also what was. A count that a person set after the order does not contain the
 * line, so nothing goes back into it. Undefined if nothing does.
 */
export function restockOf(
  state: HouseState,
  ticket: Ticket,
  lines: readonly Item[],
  cooked: boolean | undefined,
): Taken[] | undefined {
  return summed(
    lines
      .filter((line) => isUntouched(line) || cooked === false)
      .flatMap((line) => ofToday(state, line.addedAt ?? ticket.placedAt, line)),
  );
}

/**
 * What voided lines take from the counts again when the void is taken back: what went back with it. Undefined if
 * nothing did.
 */
export function takenAgain(
  state: HouseState,
  ticket: Ticket,
  lines: readonly Item[],
): Taken[] | undefined {
  return summed(
    lines.flatMap((line) => {
      if (!line.voided || (!isUntouched(line) && line.voided.cooked !== false)) return [];
      const at = line.addedAt ?? ticket.placedAt;
      return ofToday(state, Math.min(at, line.voided.at), line);
    }),
  );
}

/** What a line of this time took from the counts that there are now. */
const ofToday = ({ house, eightySixed }: HouseState, at: number, line: Item): Taken[] =>
  takenBy(house.menu, [line]).filter(({ menuItemId }) => {
    const count = Object.hasOwn(eightySixed, menuItemId) ? eightySixed[menuItemId] : undefined;
    return count !== undefined && count.since <= at;
  });

/** True for a line that nobody has started: its food is still in the kitchen. */
const isUntouched = ({ startedAt, doneStations, readyAt }: Item): boolean =>
  startedAt === undefined && doneStations === undefined && readyAt === undefined;

function summed(all: readonly Taken[]): Taken[] | undefined {
  const sums = new Map<string, number>();
  for (const { menuItemId, quantity } of all) {
    sums.set(menuItemId, (sums.get(menuItemId) ?? 0) + quantity);
  }
  if (sums.size === 0) return undefined;
  return [...sums].map(([menuItemId, quantity]) => ({ menuItemId, quantity }));
}

/** Changes the counts of dishes that have one, never under 0. */
function change(counts: Counts, by: readonly Taken[], sign: 1 | -1): Counts {
  let next = counts;
  for (const { menuItemId, quantity } of by) {
    const count = Object.hasOwn(next, menuItemId) ? next[menuItemId] : undefined;
    if (count === undefined) continue;
    const remaining = Math.max(0, count.remaining + sign * quantity);
    next = { ...next, [menuItemId]: { ...count, remaining } };
  }
  return next;
}
