import { z } from 'zod';
import type { CategoryDefaults, Daypart, House } from '../../../shared/contract/house';
import { dishesAt, type Reference } from '../house/references';
import { newSlug } from '../house/slug';
import { clockTimeOf } from './clock-time';
import { AS_CATEGORY, courseOf, courseToForm } from './course';
import type { Read } from './kind';
import { zonesOf } from './places';
import { Reader } from './problems';

/**
 * A name in an ordered list; `was` is its saved name, absent for a new one. `runner` is for a zone: who is paged for
 * its food, empty for the ticket's server. `course` and `dayparts` are what a category's dishes have by default; `from`
 * and `to` are the times of a daypart as typed.
 */
const nameRow = z.object({
  was: z.string().optional(),
  name: z.string(),
  runner: z.string().optional(),
  course: z.string().optional(),
  dayparts: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export const namesForm = z.object({ rows: z.array(nameRow) });
export type NameRow = z.infer<typeof nameRow>;
export type NamesForm = z.infer<typeof namesForm>;

/** Names that other things refer to: a rename changes all of them. Pure. */
export type Names = {
  name: 'categories' | 'zones' | 'dayparts';
  all(house: House): string[];
  /** A row with the house's values, or a new one. */
  rowOf(house: House, name: string): NameRow;
  max: number;
  /** What uses the name, so that it cannot be removed. */
  carriers(house: House, name: string): Reference[];
  withAll(house: House, rows: readonly NameRow[]): House;
  /** Problems of a row besides those of its name. */
  check?(reader: Reader, row: NameRow, index: number): void;
};

const newNameIn = (rows: readonly NameRow[]) => {
  const to = new Map(rows.map(({ was, name }) => [was, name]));
  return (name: string): string => to.get(name) ?? name;
};

export const categories: Names = {
  name: 'categories',
  // After an import, a dish may be in a category that is not listed; it counts all the same.
  all: ({ menu }) => [...new Set([...menu.categories, ...menu.items.map((dish) => dish.category)])],
  rowOf: ({ menu }, name) => {
    const own = Object.hasOwn(menu.categoryDefaults ?? {}, name)
      ? menu.categoryDefaults?.[name]
      : undefined;
    return { name, course: courseToForm(own?.course), dayparts: own?.dayparts ?? [] };
  },
  max: 60,
  carriers: (house, name) => dishesAt(house, ({ category }) => category === name),
  withAll: (house, rows) => {
    const renamed = newNameIn(rows);
    const items = house.menu.items.map((dish) => ({ ...dish, category: renamed(dish.category) }));
    const { categoryDefaults: before, ...menu } = house.menu;
    const said = rows.flatMap((row): [string, CategoryDefaults][] => {
      const defaults = defaultsOf(row, house);
      return Object.keys(defaults).length === 0 ? [] : [[row.name, defaults]];
    });
    const defaults =
      said.length === 0 && before === undefined
        ? {}
        : { categoryDefaults: Object.fromEntries(said) };
    return {
      ...house,
      menu: { ...menu, ...defaults, categories: rows.map(({ name }) => name), items },
    };
  },
};

function defaultsOf({ course: typed, dayparts = [] }: NameRow, { menu }: House): CategoryDefaults {
  const course = courseOf(typed ?? AS_CATEGORY);
  const known = (menu.dayparts ?? []).map(({ id }) => id).filter((id) => dayparts.includes(id));
  return {
    ...(course === undefined ? {} : { course }),
    ...(known.length === 0 ? {} : { dayparts: known }),
  };
}

const DAYPARTS_MAX = 12;

/** Parts of the day in which some dishes are sold. Dishes refer to their ids, so a new name changes nothing else. */
export const dayparts: Names = {
  name: 'dayparts',
  all: ({ menu }) => (menu.dayparts ?? []).map(({ name }) => name),
  rowOf: ({ menu }, name) => {
    const own = menu.dayparts?.find((daypart) => daypart.name === name);
    return { name, from: own?.from ?? '', to: own?.to ?? '' };
  },
  max: DAYPARTS_MAX,
  carriers: (house, name) => {
    const id = house.menu.dayparts?.find((daypart) => daypart.name === name)?.id ?? '';
    const categories = Object.entries(house.menu.categoryDefaults ?? {})
      .filter(([, defaults]) => defaults.dayparts?.includes(id))
      .map(([category]): Reference => ({ type: 'category', name: category }));
    return [...dishesAt(house, (dish) => dish.dayparts?.includes(id) === true), ...categories];
  },
  check: (reader, { from = '', to = '' }, index) => {
    const [start, end] = [clockTimeOf(from), clockTimeOf(to)];
    if (start === undefined || end === undefined || start === end)
      reader.fault(`rows.${index}`, 'notTime');
  },
  withAll: (house, rows) => {
    const before = house.menu.dayparts ?? [];
    const taken = before.map(({ id }) => id);
    const all = rows.map((row): Daypart => {
      const own = before.find((daypart) => daypart.name === row.was);
      const id = own?.id ?? newSlug(row.name, taken, 'daypart');
      taken.push(id);
      return {
        id,
        name: row.name,
        from: clockTimeOf(row.from ?? '') ?? own?.from ?? '00:00',
        to: clockTimeOf(row.to ?? '') ?? own?.to ?? '23:59',
      };
    });
    if (all.length === 0 && house.menu.dayparts === undefined) return house;
    return { ...house, menu: { ...house.menu, dayparts: all } };
  },
};

export const zones: Names = {
  name: 'zones',
  all: zonesOf,
  rowOf: (house, name) => ({
    name,
    runner: house.zones?.find((zone) => zone.name === name)?.runner ?? '',
  }),
  max: 100,
  carriers: ({ tables }, name) =>
    tables
      .filter(({ zone }) => zone === name)
      .map((table) => ({ type: 'table', name: table.name })),
  withAll: (house, rows) => {
    const renamed = newNameIn(rows);
    const order = rows.map(({ name }) => name);
    const tables = house.tables
      .map((table) => ({ ...table, zone: renamed(table.zone) }))
      .sort((a, b) => order.indexOf(a.zone) - order.indexOf(b.zone));
    const isSaid = rows.some(
      ({ name, runner }) => runner || !tables.some(({ zone }) => zone === name),
    );
    // If the tables alone define the zones, the house keeps no list of zones.
    if (!isSaid && house.zones === undefined) return { ...house, tables };
    const all = rows.map(({ name, runner }) => (runner ? { name, runner } : { name }));
    return { ...house, tables, zones: all };
  },
};

/** The form with the names that the house has. */
export const toNamesForm = (names: Names, house: House): NamesForm => ({
  rows: names.all(house).map((name) => ({ was: name, ...names.rowOf(house, name) })),
});

/** Reads the form into the house `house`, with renames carried out. A problem names its row (`rows.2`). */
export function readNames(names: Names, { rows }: NamesForm, house: House): Read<House> {
  const reader = new Reader();
  const read = rows.map((row, index) => ({
    ...row,
    name: reader.name(
      `rows.${index}`,
      row.name,
      rows.slice(0, index).map(({ name }) => name),
    ),
  }));
  for (const [index, row] of rows.entries()) names.check?.(reader, row, index);
  const known = names.all(house);
  // Names that were removed here, or added by another person meanwhile, stay while something uses them.
  const left = known.filter(
    (name) => !read.some(({ was }) => was === name) && names.carriers(house, name).length > 0,
  );
  const kept = read.filter(({ was }) => was === undefined || known.includes(was));
  const all = [...kept, ...left.map((name) => ({ was: name, ...names.rowOf(house, name) }))];
  if (all.length > names.max) reader.fault('rows', 'tooMany', { max: names.max });
  return reader.result(names.withAll(house, all));
}
