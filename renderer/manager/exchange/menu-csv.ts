import type { House, MenuItem } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { newSlug } from '../house/slug';
import { dishes } from '../kinds/dish';
import { isSameName, moneyText, Reader } from '../kinds/problems';
import { type CsvRow, fromCsv, toCsv } from './csv';
import { checked, type FileProblem, type FileRead, wrong } from './read';

const COLUMNS = [
  'category',
  'name',
  'price',
  'stations',
  'prep minutes',
  'modifier groups',
] as const;
type Column = (typeof COLUMNS)[number];
/**
 * The columns that a file must have. Without one of the others, dishes keep their values and new dishes get the
 * defaults.
 */
const NEEDED: readonly Column[] = ['category', 'name', 'price'];

const DISHES_MAX = 2000;
const BETWEEN = /\s*[;|]\s*/u;

type Named = { id: string; name: string };

/** The menu as a table, one row per dish, in the order of the menu. */
export function menuToCsv({ menu, stations }: House): string {
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
    ]);
  return toCsv([COLUMNS, ...rows]);
}

/** Names, or keys if a name alone is ambiguous. */
const labels = (ids: readonly string[], all: readonly Named[]): string =>
  ids
    .map((id) => {
      const name = all.find((one) => one.id === id)?.name ?? id;
      const isClear = all.filter((one) => isSameName(one.name, name)).length === 1;
      return isClear && !/[;|]/u.test(name) ? name : id;
    })
    .join('; ');

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
  for (const row of rows) {
    const cellOf = (column: Column): string | undefined => {
      const place = columns.get(column);
      return place === undefined ? undefined : (row.cells[place] ?? '');
    };
    const known = takeKnown(left, cellOf('category') ?? '', cellOf('name') ?? '');
    const dish = readRow(cellOf, known, house, items);
    if (dish.ok) {
      const id = known?.id ?? newSlug(dish.thing.name, ids, 'dish');
      ids.add(id);
      items.push({ ...known, ...dish.thing, id });
    } else {
      problems.push(...inRow(row, dish.problems));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return checked(state, {
    ...house,
    menu: { ...house.menu, items, categories: categoriesOf(house, items) },
  });
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
  const blank = dishes.blank(house);
  const category = reader.name('category', cellOf('category') ?? '');
  const others = before.filter((dish) => isSameName(dish.category, category));
  const name = reader.name(
    'name',
    cellOf('name') ?? '',
    others.map((dish) => dish.name),
  );
  const price = reader.money('price', (cellOf('price') ?? '').replace(/\p{Sc}/gu, ''));
  const prep = cellOf('prep minutes') || String(known?.prepMinutes ?? blank.prepMinutes);
  const stations = cellOf('stations');
  const groups = cellOf('modifier groups');
  return reader.result({
    name,
    category,
    price,
    prepMinutes: reader.number('prep minutes', prep, { min: 0, max: 240 }),
    stations: stations
      ? keys(reader, 'stations', stations, house.stations, 6)
      : (known?.stations ?? [house.settings.defaultStation]),
    modifierGroups:
      groups === undefined
        ? (known?.modifierGroups ?? [])
        : keys(reader, 'modifier groups', groups, house.menu.modifierGroups, 12),
  });
}

/** The keys of the things in a cell, given by name or by key. */
function keys(
  reader: Reader,
  field: Column,
  text: string,
  all: readonly Named[],
  max: number,
): string[] {
  const found = text
    .split(BETWEEN)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const byKey = all.find(({ id }) => id === part);
      const byName = byKey ? [byKey] : all.filter(({ name }) => isSameName(name, part));
      if (byName.length === 0) reader.fault(field, 'unknown', { name: part });
      if (byName.length > 1) {
        reader.fault(field, 'alike', { name: part, keys: byName.map(({ id }) => id).join(', ') });
      }
      return byName.slice(0, 1).map(({ id }) => id);
    });
  const unique = [...new Set(found)];
  if (unique.length > max) reader.fault(field, 'tooMany', { max });
  return unique;
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
