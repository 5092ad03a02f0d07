import type { House, MenuItem } from '../../../shared/contract/house';
import { foldedText } from '../../../shared/domain/folded-text';
import { courseOf, courseToForm } from '../kinds/course';
import { ingredientsOf } from '../kinds/made-of';
import { isSameName, type Reader } from '../kinds/problems';

/** Columns that a file may have: without one, dishes keep their values; an empty cell removes the value. */
export const OPTIONAL_COLUMNS = [
  'course',
  'portions',
  'market price',
  'dayparts',
  'kitchen name en',
  'kitchen name es',
  'ingredients',
  'counted with',
  'combo',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

export const BETWEEN = /\s*[;|]\s*/u;
const YES = ['yes', 'y', 'true', '1', 'x', 'si', 's', 'on'];
const NO = ['', 'no', 'n', 'false', '0', 'off'];

type Named = { id: string; name: string };
type Cell = (column: OptionalColumn) => string | undefined;

/** Names, or keys where a name alone is ambiguous. */
export const labels = (ids: readonly string[], all: readonly Named[]): string =>
  ids.map((id) => label(id, all)).join('; ');

function label(id: string, all: readonly Named[]): string {
  const name = all.find((one) => one.id === id)?.name ?? id;
  const isClear = all.filter((one) => isSameName(one.name, name)).length === 1;
  return isClear && !/[;|]/u.test(name) ? name : id;
}

/** A dish of a combo as `2 x Burger @ now`; a name that reads like this itself is written as its key. */
const partLabel = (id: string, all: readonly Named[]): string => {
  const name = label(id, all);
  return /@|^\d+\s*[x×]\s/u.test(name) ? id : name;
};

/** What a file says about a dish in each optional column. */
export const optionalCells = (dish: MenuItem, { menu }: House): Record<OptionalColumn, string> => ({
  course: dish.course === undefined ? '' : courseToForm(dish.course),
  portions: dish.portions ?? '',
  'market price': dish.asksPrice ? 'yes' : '',
  dayparts: labels(dish.dayparts ?? [], menu.dayparts ?? []),
  'kitchen name en': dish.kitchenName?.en ?? '',
  'kitchen name es': dish.kitchenName?.es ?? '',
  ingredients: (dish.ingredients ?? []).join('; '),
  'counted with': dish.stock ? `${dish.stock.units} x ${partLabel(dish.stock.of, menu.items)}` : '',
  combo: (dish.combo ?? [])
    .map(({ menuItemId, quantity = 1, course }) => {
      const part = partLabel(menuItemId, menu.items);
      const count = quantity === 1 ? '' : `${quantity} x `;
      return `${count}${part}${course === undefined ? '' : ` @ ${course}`}`;
    })
    .join('; '),
});

/** The dish with the values of a row's optional columns; those that refer to dishes are read by `readReferences`. */
export function withOptional(dish: MenuItem, cell: Cell, house: House, reader: Reader): MenuItem {
  const next = { ...dish };
  const read = (column: OptionalColumn, field: keyof MenuItem, set: (text: string) => void) => {
    const text = cell(column);
    if (text === undefined) return;
    delete next[field];
    if (text !== '') set(text);
  };
  read('course', 'course', (text) => {
    const course = courseOf(text.toLowerCase());
    if (course === undefined) reader.fault('course', 'unknown', { name: text });
    else next.course = course;
  });
  read('portions', 'portions', (text) => {
    const portions = (['halves', 'quarters'] as const).find((one) => one === text.toLowerCase());
    if (portions) next.portions = portions;
    else if (!['whole', ...NO].includes(foldedText(text)))
      reader.fault('portions', 'unknown', { name: text });
  });
  read('market price', 'asksPrice', (text) => {
    if (YES.includes(foldedText(text))) next.asksPrice = true;
    else if (!NO.includes(foldedText(text)))
      reader.fault('market price', 'unknown', { name: text });
  });
  read('dayparts', 'dayparts', (text) => {
    next.dayparts = keysIn(reader, 'dayparts', text, house.menu.dayparts ?? [], 12);
  });
  read('ingredients', 'ingredients', (text) => {
    next.ingredients = ingredientsOf(reader, 'ingredients', text.replaceAll('|', ';'));
  });
  for (const language of ['en', 'es'] as const) {
    const text = cell(`kitchen name ${language}`);
    if (text === undefined) continue;
    const { [language]: _before, ...others } = next.kitchenName ?? {};
    const names =
      text === ''
        ? others
        : { ...others, [language]: reader.name(`kitchen name ${language}`, text) };
    delete next.kitchenName;
    if (Object.keys(names).length > 0) next.kitchenName = names;
  }
  return next;
}

const PART = /^(?:(\d{1,3})\s*[x×]\s+)?(.+?)(?:\s*@\s*(now|\d))?$/iu;

/** Reads the columns that name other dishes, once every dish of the file is known. */
export function withReferences(
  dish: MenuItem,
  cell: Cell,
  all: readonly MenuItem[],
  reader: Reader,
): MenuItem {
  const next = { ...dish };
  const parts = (column: 'combo' | 'counted with', text: string) =>
    text
      .split(BETWEEN)
      .filter((part) => part !== '')
      .flatMap((part) => {
        // A name may read like a count; the whole text as a name wins.
        const whole = all.some(({ id, name }) => id === part || isSameName(name, part));
        const [, count, name = part, course] = whole ? [] : (PART.exec(part) ?? []);
        const [id] = keysIn(reader, column, name, all, 1);
        const quantity = Number(count ?? 1);
        if (id === undefined) return [];
        if (id === dish.id) reader.fault(column, 'notPart');
        if (quantity < 1) reader.fault(column, 'range', { min: 1, max: 100 });
        return [{ id, quantity, course: courseOf((course ?? '').toLowerCase()) }];
      });
  const combo = cell('combo');
  if (combo !== undefined) {
    delete next.combo;
    const of = parts('combo', combo);
    if (of.length > 12) reader.fault('combo', 'tooMany', { max: 12 });
    if (of.some(({ quantity }) => quantity > 20))
      reader.fault('combo', 'range', { min: 1, max: 20 });
    if (of.length > 0) {
      next.combo = of.map(({ id, quantity, course }) => ({
        menuItemId: id,
        ...(quantity === 1 ? {} : { quantity }),
        ...(course === undefined ? {} : { course }),
      }));
    }
  }
  const counted = cell('counted with');
  if (counted !== undefined) {
    delete next.stock;
    const [first, ...others] = parts('counted with', counted);
    if (others.length > 0) reader.fault('counted with', 'tooMany', { max: 1 });
    if (first && first.quantity > 100) reader.fault('counted with', 'range', { min: 1, max: 100 });
    if (first) next.stock = { of: first.id, units: first.quantity };
  }
  return next;
}

/** The keys of the things in a cell, given by name or by key. */
export function keysIn(
  reader: Reader,
  field: string,
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
