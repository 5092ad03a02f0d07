import type { CommandOf } from '../contract/commands';
import type { House, Menu } from '../contract/house';
import type { HouseState } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';

type Fault = { message: string; field: string };

/**
 * Decides `house.change`. Refuses with `invalid`, naming the field, a house that does not hang
 * together: a name given twice, a dish for a station or with a modifier group that does not exist.
 */
export function changeHouse(state: HouseState, { data }: CommandOf<'house.change'>): Decision {
  if (Object.values(data).every((value) => value === undefined)) return accept();
  const next = withChange(state.house, data);
  const fault = faultOf(next);
  return fault
    ? reject('invalid', fault.message, fault.field)
    : accept(fact('house.changed', 'house', data));
}

/** What is absent, or undefined, in the change stays as it is. */
export function withChange(
  house: House,
  change: Partial<{ [K in keyof House]: House[K] | undefined }>,
): House {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...house, ...Object.fromEntries(given) };
}

function faultOf({ stations, tables, staff, settings, menu }: House): Fault | undefined {
  const stationIds = new Set(stations.map((station) => station.id));
  return (
    twice(
      stations.map(({ id }) => id),
      'data.stations',
      'id',
    ) ??
    twice(
      tables.map(({ name }) => name),
      'data.tables',
      'name',
    ) ??
    twice(
      staff.map(({ name }) => name),
      'data.staff',
      'name',
    ) ??
    (stationIds.has(settings.defaultStation)
      ? undefined
      : {
          message: `The default station "${settings.defaultStation}" is not one of the stations.`,
          field: 'data.settings.defaultStation',
        }) ??
    faultOfThresholds(settings.thresholds) ??
    faultOfMenu(menu, stationIds)
  );
}

function faultOfThresholds(thresholds: House['settings']['thresholds']): Fault | undefined {
  const wrong = Object.entries(thresholds).find(([, { ageing, late }]) => ageing > late);
  return (
    wrong && {
      message: `A ${wrong[0]} ticket cannot be late before it is ageing.`,
      field: `data.settings.thresholds.${wrong[0]}`,
    }
  );
}

function faultOfMenu({ items, modifierGroups }: Menu, stations: Set<string>): Fault | undefined {
  const groups = new Set(modifierGroups.map((group) => group.id));
  const doubled =
    twice(
      modifierGroups.map(({ id }) => id),
      'data.menu.modifierGroups',
      'id',
    ) ??
    twice(
      items.map(({ id }) => id),
      'data.menu.items',
      'id',
    );
  if (doubled) return doubled;
  for (const [index, group] of modifierGroups.entries()) {
    if (group.min <= group.max) continue;
    const message = `${group.name} asks for at least ${group.min} of at most ${group.max}.`;
    return { message, field: `data.menu.modifierGroups.${index}.min` };
  }
  for (const [index, item] of items.entries()) {
    const field = `data.menu.items.${index}`;
    const lost = item.stations.find((station) => !stations.has(station));
    if (lost !== undefined) {
      const message = `${item.name} goes to "${lost}", which is not a station.`;
      return { message, field: `${field}.stations` };
    }
    const missing = item.modifierGroups.find((group) => !groups.has(group));
    if (missing !== undefined) {
      const message = `${item.name} has the modifier group "${missing}", which does not exist.`;
      return { message, field: `${field}.modifierGroups` };
    }
  }
  return undefined;
}

function twice(keys: readonly string[], list: string, key: string): Fault | undefined {
  const index = keys.findIndex((one, place) => keys.indexOf(one) < place);
  return index < 0
    ? undefined
    : { message: `"${keys[index]}" is there twice.`, field: `${list}.${index}.${key}` };
}
