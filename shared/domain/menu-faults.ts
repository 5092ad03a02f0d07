import type { Menu, MenuItem } from '../contract/house';
import { type Decision, reject } from './decision';

/** What the parts of a menu refer to, by id. */
type Known = Record<'stations' | 'groups' | 'dayparts', ReadonlySet<string>> & {
  dishes: ReadonlyMap<string, MenuItem>;
};

/**
 * The first thing that is wrong with a menu, as a refusal with its field: an id that is there twice, a reference to
 * something that does not exist, a group that asks for more than it has, a combo in a combo, and a stock that is counted
 * with itself or with a dish that is itself counted with another one.
 */
export function faultOfMenu(menu: Menu, stations: ReadonlySet<string>): Decision | undefined {
  const { items, modifierGroups, dayparts = [] } = menu;
  const known: Known = {
    stations,
    groups: new Set(modifierGroups.map(({ id }) => id)),
    dayparts: new Set(dayparts.map(({ id }) => id)),
    dishes: new Map(items.map((item) => [item.id, item])),
  };
  return (
    twice(modifierGroups, 'data.menu.modifierGroups') ??
    twice(items, 'data.menu.items') ??
    twice(dayparts, 'data.menu.dayparts') ??
    first(modifierGroups, (group, n) =>
      faultOfGroup(group, known, `data.menu.modifierGroups.${n}`),
    ) ??
    first(items, (item, n) => faultOfItem(item, known, `data.menu.items.${n}`)) ??
    first(Object.entries(menu.categoryDefaults ?? {}), ([category, defaults]) =>
      faultOfDayparts(category, defaults, known, `data.menu.categoryDefaults.${category}`),
    )
  );
}

/** Refuses with `invalid` if two things of a list have the same id. */
export function twice(
  things: readonly { id: string }[],
  list: string,
  key: 'id' | 'name' = 'id',
): Decision | undefined {
  const seen = new Set<string>();
  return first(things, ({ id }, n) => {
    if (!seen.has(id)) {
      seen.add(id);
      return undefined;
    }
    return reject('invalid', 'twice', { name: id }, `${list}.${n}.${key}`);
  });
}

function faultOfGroup(
  { name, min, max, repeats, modifiers }: Menu['modifierGroups'][number],
  { stations }: Known,
  field: string,
): Decision | undefined {
  if (min > max) return reject('invalid', 'min-over-max', { name, min, max }, `${field}.min`);
  if (repeats === false && min > modifiers.length) {
    const values = { name, min, choices: modifiers.length };
    return reject('invalid', 'min-over-choices', values, `${field}.min`);
  }
  return first(modifiers, (modifier, n) => {
    const lost = modifier.stations?.find((station) => !stations.has(station));
    if (lost === undefined) return undefined;
    const values = { item: modifier.name, station: lost };
    return reject('invalid', 'no-station', values, `${field}.modifiers.${n}.stations`);
  });
}

function faultOfItem(item: MenuItem, known: Known, field: string): Decision | undefined {
  const { stations, groups } = known;
  const lost = item.stations.find((station) => !stations.has(station));
  if (lost !== undefined) {
    const values = { item: item.name, station: lost };
    return reject('invalid', 'no-station', values, `${field}.stations`);
  }
  const missing = item.modifierGroups.find((group) => !groups.has(group));
  if (missing !== undefined) {
    const values = { item: item.name, group: missing };
    return reject('invalid', 'no-modifier-group', values, `${field}.modifierGroups`);
  }
  return (
    faultOfDayparts(item.name, item, known, field) ??
    faultOfCombo(item, known, field) ??
    faultOfStock(item, known, field)
  );
}

function faultOfDayparts(
  item: string,
  { dayparts = [] }: Pick<MenuItem, 'dayparts'>,
  known: Known,
  field: string,
): Decision | undefined {
  const daypart = dayparts.find((id) => !known.dayparts.has(id));
  return daypart === undefined
    ? undefined
    : reject('invalid', 'no-daypart', { item, daypart }, `${field}.dayparts`);
}

function faultOfCombo({ name, combo = [] }: MenuItem, known: Known, field: string) {
  return first(combo, ({ menuItemId }, n) => {
    const part = known.dishes.get(menuItemId);
    const at = `${field}.combo.${n}.menuItemId`;
    if (!part) return reject('invalid', 'no-such-dish', { item: name, dish: menuItemId }, at);
    if (!part.combo) return undefined;
    return reject('invalid', 'combo-in-combo', { item: name, dish: part.name }, at);
  });
}

function faultOfStock({ id, name, stock }: MenuItem, known: Known, field: string) {
  if (stock === undefined) return undefined;
  const of = known.dishes.get(stock.of);
  const at = `${field}.stock.of`;
  if (!of) return reject('invalid', 'no-such-dish', { item: name, dish: stock.of }, at);
  if (of.id === id) return reject('invalid', 'stock-of-itself', { item: name }, at);
  return of.stock && reject('invalid', 'stock-of-stock', { item: name, dish: of.name }, at);
}

/** The first fault of a list. */
function first<T>(
  things: readonly T[],
  faultOf: (thing: T, place: number) => Decision | undefined,
): Decision | undefined {
  for (const [place, thing] of things.entries()) {
    const fault = faultOf(thing, place);
    if (fault) return fault;
  }
  return undefined;
}
