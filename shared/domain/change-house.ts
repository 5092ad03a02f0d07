import type { CommandOf } from '../contract/commands';
import type { House } from '../contract/house';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { foldWith, ignores } from './fold';
import { foldedText } from './folded-text';
import { faultOfMenu, twice } from './menu-faults';
import { isTimeZone } from './wall-clock';

/**
 * Decides `house.change`. Refuses with `invalid` and the field: a duplicate name, a fault of the menu (see
 * `faultOfMenu`), two tables whose names differ only in case, accents or spaces, thresholds in the wrong order, a time zone that is not in the IANA database.
 */
export function changeHouse(state: HouseState, { data }: CommandOf<'house.change'>): Decision {
  if (Object.values(data).every((value) => value === undefined)) return accept();
  const next = withChange(state.house, data);
  return (
    faultOf(next) ??
    faultOfNewTables(state.house, next) ??
    accept(fact('house.changed', 'house', data))
  );
}

/** The house with the change applied. Fields that the change leaves out or sets to undefined stay as they are. */
export function withChange(
  house: House,
  change: Partial<{ [K in keyof House]: House[K] | undefined }>,
): House {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...house, ...Object.fromEntries(given) };
}

/** Folds the house's configuration. Who approved a change is in its event, not in the house. */
export const evolveHouse = foldWith<House>({
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
  'house.changed': (house, { data: { by: _by, ...change } }) => withChange(house, change),
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

function faultOf({ stations, tables, staff, settings, menu }: House): Decision | undefined {
  const stationIds = new Set(stations.map((station) => station.id));
  return (
    twice(stations, 'data.stations') ??
    twice(named(tables), 'data.tables', 'name') ??
    twice(named(staff), 'data.staff', 'name') ??
    (stationIds.has(settings.defaultStation)
      ? undefined
      : reject(
          'invalid',
          'no-default-station',
          { station: settings.defaultStation },
          'data.settings.defaultStation',
        )) ??
    faultOfTimeZone(settings) ??
    faultOfThresholds(settings.thresholds) ??
    faultOfMenu(menu, stationIds)
  );
}

/**
 * Orders find tables without case and accents, so two such names are one table. Names that an older house has already
 * stay, so that it can still be changed.
 */
function faultOfNewTables(before: House, { tables }: House): Decision | undefined {
  if (tables === before.tables) return undefined;
  const known = new Set(before.tables.map(({ name }) => name));
  const seen = new Map<string, string>();
  for (const [n, { name }] of tables.entries()) {
    const key = foldedText(name);
    const other = seen.get(key);
    seen.set(key, other ?? name);
    if (other === undefined || (known.has(name) && known.has(other))) continue;
    return reject('invalid', 'twice', { name }, `data.tables.${n}.name`);
  }
  return undefined;
}

function faultOfTimeZone({ timeZone }: House['settings']): Decision | undefined {
  if (timeZone === undefined || isTimeZone(timeZone)) return undefined;
  return reject('invalid', 'no-time-zone', { timeZone }, 'data.settings.timeZone');
}

function faultOfThresholds(thresholds: House['settings']['thresholds']): Decision | undefined {
  const wrong = Object.entries(thresholds).find(([, { ageing, late }]) => ageing > late);
  if (!wrong) return undefined;
  const [orderType] = wrong;
  const field = `data.settings.thresholds.${orderType}`;
  return reject('invalid', 'late-before-ageing', { orderType }, field);
}

/** Things that have only a name, with it as their id. */
const named = (things: readonly { name: string }[]): { id: string }[] =>
  things.map(({ name }) => ({ id: name }));
