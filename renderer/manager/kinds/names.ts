import { z } from 'zod';
import type { House } from '../../../shared/contract/house';
import type { Read } from './kind';
import { zonesOf } from './places';
import { Reader } from './problems';

/** A name in a list that is put in order; `was` is what it is called now, absent for a new one. */
export const nameRow = z.object({ was: z.string().optional(), name: z.string() });
export const namesForm = z.object({ rows: z.array(nameRow) });
export type NameRow = z.infer<typeof nameRow>;
export type NamesForm = z.infer<typeof namesForm>;

/** Names that other things carry: renaming one renames it in all of them. Pure. */
export type Names = {
  name: 'categories' | 'zones';
  all(house: House): string[];
  /** Whether names can be added and removed here; zones come and go with their tables. */
  isOpen: boolean;
  /** What carries the name, so that it cannot be removed. */
  carriers(house: House, name: string): string[];
  withAll(house: House, rows: readonly Required<NameRow>[] | readonly NameRow[]): House;
};

const CATEGORIES_MAX = 60;

const newNameIn = (rows: readonly NameRow[]) => {
  const to = new Map(rows.map(({ was, name }) => [was, name]));
  return (name: string): string => to.get(name) ?? name;
};

export const categories: Names = {
  name: 'categories',
  // A dish may be in a category that is not listed, by an import: it is one all the same.
  all: ({ menu }) => [...new Set([...menu.categories, ...menu.items.map((dish) => dish.category)])],
  isOpen: true,
  carriers: ({ menu }, name) =>
    menu.items.filter(({ category }) => category === name).map((dish) => dish.name),
  withAll: (house, rows) => {
    const renamed = newNameIn(rows);
    const items = house.menu.items.map((dish) => ({ ...dish, category: renamed(dish.category) }));
    return { ...house, menu: { ...house.menu, categories: rows.map(({ name }) => name), items } };
  },
};

export const zones: Names = {
  name: 'zones',
  all: ({ tables }) => zonesOf(tables),
  isOpen: false,
  carriers: ({ tables }, name) =>
    tables.filter(({ zone }) => zone === name).map((table) => table.name),
  withAll: (house, rows) => {
    const renamed = newNameIn(rows);
    const order = rows.map(({ name }) => name);
    const tables = house.tables
      .map((table) => ({ ...table, zone: renamed(table.zone) }))
      .sort((a, b) => order.indexOf(a.zone) - order.indexOf(b.zone));
    return { ...house, tables };
  },
};

export const toNamesForm = (names: Names, house: House): NamesForm => ({
  rows: names.all(house).map((name) => ({ was: name, name })),
});

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
  const known = names.all(house);
  // Removed here, or added by somebody else meanwhile: what carries it must not lose it.
  const left = known.filter(
    (name) => !read.some(({ was }) => was === name) && names.carriers(house, name).length > 0,
  );
  const kept = read.filter(({ was }) => was === undefined || known.includes(was));
  const all = [...kept, ...left.map((name) => ({ was: name, name }))];
  if (all.length > CATEGORIES_MAX) reader.fault('rows', 'tooMany', { max: CATEGORIES_MAX });
  return reader.result(names.withAll(house, all));
}
