import type { House, MenuItem } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { newSlug } from '../house/slug';
import { isSameName, moneyText, Reader } from '../kinds/problems';
import { type CsvRow, fromCsv, toCsv } from './csv';
import {
  keysIn,
  labels,
  OPTIONAL_COLUMNS,
  type OptionalColumn,
  optionalCells,
  withOptional,
  withReferences,
} from './dish-columns';
import { checked, type FileProblem, type FileRead, wrong } from './read';

const COLUMNS = [
  'category',
  'name',
  'price',
  'stations',
  'prep minutes',
  'modifier groups',
] as const;
type Column = (typeof COLUMNS)[number] | OptionalColumn;
/**
 * The columns that a file must have. Without one of the others, dishes keep their values and new dishes get the
 * defaults.
 */
const NEEDED: readonly Column[] = ['category', 'name', 'price'];

const DISHES_MAX = 2000;
/** Minutes that a new dish takes if the file does not say. */
const PREP_USUAL = 5;

/**
 * The menu as a table, one row per dish, in the order of the menu. A column that no dish needs is left out, so that a
 * simple menu is a simple table.
 */
export function menuToCsv(house: House): string {
  const { menu, stations } = house;
  const said = menu.items.map((dish) => optionalCells(dish, house));
  const extra = OPTIONAL_COLUMNS.filter((column) => said.some((cells) => cells[column] !== ''));
  const order = (category: string): number =>
    (menu.categories.indexOf(category) + 1 || menu.categories.length + 1) - 1;
  const rows = [...menu.items]
    .sort((a, b) => order(a.category) - order(b.category))
    .map((dish) => [
      dish.category,
      dish.name,
      moneyText(dish.price),
      labels(dish.stations, stations),
      String(dish.prepMinutes),
      labels(dish.modifierGroups, menu.modifierGroups),
      ...extra.map((column) => optionalCells(dish, house)[column]),
    ]);
  return toCsv([[...COLUMNS, ...extra], ...rows]);
}

/** The house with the file's menu instead of its own. Dishes are matched by name. */
export function menuFromCsv(text: string, state: HouseState): FileRead {
  const { house } = state;
  const csv = fromCsv(text);
  if (!csv.ok) return wrong('notCsv', { row: csv.row });
  const [head, ...rows] = csv.rows;
  const columns = new Map(head?.cells.map((cell, place) => [cell.toLowerCase(), place] as const));
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    return wrong('columns', { row: 1, values: { missing: missing.join(', ') } });
  }
  if (rows.length === 0) return wrong('noRows', { row: 1 });
  if (rows.length > DISHES_MAX) return wrong('tooManyRows', { values: { max: DISHES_MAX } });

  const left = [...house.menu.items];
  const ids = new Set(left.map(({ id }) => id));
  const items: MenuItem[] = [];
  const problems: FileProblem[] = [];
  const cellsOf =
    (row: CsvRow) =>
    (column: Column): string | undefined => {
      const place = columns.get(column);
      return place === undefined ? undefined : (row.cells[place] ?? '');
    };
  const rowOf = new Map<string, CsvRow>();
  for (const row of rows) {
    const cellOf = cellsOf(row);
    const known = takeKnown(left, cellOf('category') ?? '', cellOf('name') ?? '');
    const dish = readRow(cellOf, known, house, items);
    if (dish.ok) {
      const id = known?.id ?? newSlug(dish.thing.name, ids, 'dish');
      ids.add(id);
      items.push({ ...dish.thing, id });
      rowOf.set(id, row);
    } else {
      problems.push(...inRow(row, dish.problems));
    }
  }
  const linked = items.map((dish) => {
    const row = rowOf.get(dish.id);
    if (!row) return dish;
    const reader = new Reader();
    const next = reader.result(withReferences(dish, cellsOf(row), items, reader));
    if (!next.ok) problems.push(...inRow(row, next.problems));
    return next.ok ? next.thing : dish;
  });
  if (problems.length > 0) return { ok: false, problems };
  const categories = categoriesOf(house, linked);
  return checked(state, {
    ...house,
    menu: { ...withoutLost(house, categories), items: linked, categories },
  });
}

/** The menu without the defaults of categories that are gone. */
function withoutLost({ menu }: House, categories: readonly string[]): House['menu'] {
  const { categoryDefaults, ...rest } = menu;
  if (categoryDefaults === undefined) return rest;
  const kept = Object.entries(categoryDefaults).filter(([name]) => categories.includes(name));
  return { ...rest, categoryDefaults: Object.fromEntries(kept) };
}

const inRow = ({ row }: CsvRow, problems: readonly FileProblem[]): FileProblem[] =>
  problems.map((problem) => ({ ...problem, row }));

/** The known dish of a row: by category and name, else by its name alone. */
function takeKnown(left: MenuItem[], category: string, name: string): MenuItem | undefined {
  const isNamed = (dish: MenuItem): boolean => isSameName(dish.name, name);
  const exact = left.findIndex((dish) => isNamed(dish) && isSameName(dish.category, category));
  const place = exact >= 0 ? exact : left.findIndex(isNamed);
  return place < 0 ? undefined : left.splice(place, 1)[0];
}

function readRow(
  cellOf: (column: Column) => string | undefined,
  known: MenuItem | undefined,
  house: House,
  before: readonly MenuItem[],
) {
  const reader = new Reader();
  const category = reader.name('category', cellOf('category') ?? '');
  const others = before.filter((dish) => isSameName(dish.category, category));
  const name = reader.name(
    'name',
    cellOf('name') ?? '',
    others.map((dish) => dish.name),
  );
  const price = reader.money('price', (cellOf('price') ?? '').replace(/\p{Sc}/gu, ''));
  const prep = cellOf('prep minutes') || String(known?.prepMinutes ?? PREP_USUAL);
  const stations = cellOf('stations');
  const groups = cellOf('modifier groups');
  const dish: MenuItem = {
    ...(known ?? { id: '' }),
    name,
    category,
    price,
    prepMinutes: reader.number('prep minutes', prep, { min: 0, max: 240 }),
    stations: stations
      ? keysIn(reader, 'stations', stations, house.stations, 6)
      : (known?.stations ?? [house.settings.defaultStation]),
    modifierGroups:
      groups === undefined
        ? (known?.modifierGroups ?? [])
        : keysIn(reader, 'modifier groups', groups, house.menu.modifierGroups, 12),
  };
  return reader.result(withOptional(dish, cellOf, house, reader));
}

/**
 * Categories in the house's order, then new ones in the file's order; those that lost their last dish are removed.
 */
function categoriesOf({ menu }: House, items: readonly MenuItem[]): string[] {
  const isFilled = (list: readonly MenuItem[], name: string): boolean =>
    list.some(({ category }) => category === name);
  const kept = menu.categories.filter(
    (name) => isFilled(items, name) || !isFilled(menu.items, name),
  );
  return [...new Set([...kept, ...items.map(({ category }) => category)])];
}
