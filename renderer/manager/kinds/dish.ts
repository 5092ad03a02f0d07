import { z } from 'zod';
import type { House, MenuItem } from '../../../shared/contract/house';
import { dishesAt } from '../house/references';
import { newSlug } from '../house/slug';
import { AS_CATEGORY, courseOf, courseToForm } from './course';
import type { Kind } from './kind';
import { type MadeOfForm, madeOfForm, madeOfToForm, NOTHING_MADE_OF, readMadeOf } from './made-of';
import { moneyText, Reader } from './problems';

const comboRow = z.object({ dish: z.string(), quantity: z.string(), course: z.string() });
export type ComboRow = z.infer<typeof comboRow>;

/** How a dish is divided. */
export const PORTIONS = ['whole', 'halves', 'quarters'] as const;

// Newer fields have a default, so that drafts from older versions are not lost.
const dishForm = z.object({
  name: z.string(),
  category: z.string(),
  price: z.string(),
  stations: z.array(z.string()),
  prepMinutes: z.string(),
  modifierGroups: z.array(z.string()),
  course: z.string().default(AS_CATEGORY),
  portions: z.enum(PORTIONS).default('whole'),
  asksPrice: z.boolean().default(false),
  dayparts: z.array(z.string()).default([]),
  stockOf: z.string().default(''),
  stockUnits: z.string().default('2'),
  combo: z.array(comboRow).default([]),
  ...madeOfForm,
});
export type DishForm = z.infer<typeof dishForm> & MadeOfForm;

const STATIONS_MAX = 6;
const GROUPS_MAX = 12;
const DAYPARTS_MAX = 12;
const PREP_MAX = 240;
const UNITS_MAX = 100;
export const COMBO_MAX = 12;
const COMBO_QUANTITY_MAX = 20;

export const dishes: Kind<MenuItem, DishForm> = {
  name: 'dish',
  form: dishForm,
  all: ({ menu }) => menu.items,
  withAll: (house, items) => ({ ...house, menu: { ...house.menu, items } }),
  keyOf: ({ id }) => id,
  toForm: (dish) => ({
    name: dish.name,
    category: dish.category,
    price: moneyText(dish.price),
    stations: dish.stations,
    prepMinutes: String(dish.prepMinutes),
    modifierGroups: dish.modifierGroups,
    course: courseToForm(dish.course),
    portions: dish.portions ?? 'whole',
    asksPrice: dish.asksPrice === true,
    dayparts: dish.dayparts ?? [],
    stockOf: dish.stock?.of ?? '',
    stockUnits: String(dish.stock?.units ?? 2),
    combo: (dish.combo ?? []).map(({ menuItemId, quantity, course }) => ({
      dish: menuItemId,
      quantity: String(quantity ?? 1),
      course: courseToForm(course),
    })),
    ...madeOfToForm(dish),
  }),
  blank: ({ menu }) => ({
    name: '',
    category: menu.categories[0] ?? '',
    price: '',
    stations: [],
    prepMinutes: '5',
    modifierGroups: [],
    course: AS_CATEGORY,
    portions: 'whole',
    asksPrice: false,
    dayparts: [],
    stockOf: '',
    stockUnits: '2',
    combo: [],
    ...NOTHING_MADE_OF,
  }),
  optional: [
    'course',
    'portions',
    'asksPrice',
    'dayparts',
    'stock',
    'combo',
    'kitchenName',
    'ingredients',
  ],
  read: (form, house, key) => {
    const reader = new Reader();
    const { items, modifierGroups } = house.menu;
    const own = items.find(({ id }) => id === key);
    // A house with two equal names already may save the other fields of those dishes.
    const isMoved = own?.name !== form.name.trim() || own.category !== form.category;
    const others = items.filter(({ id }) => isMoved && id !== key);
    const name = reader.name(
      'name',
      form.name,
      others.filter((item) => item.category === form.category).map((item) => item.name),
    );
    // In the house's order; a station that was removed meanwhile is left out.
    const stations = house.stations.map(({ id }) => id).filter((id) => form.stations.includes(id));
    // A new dish without a station is made where every dish without one is.
    if (stations.length === 0 && key === undefined) stations.push(house.settings.defaultStation);
    const course = courseOf(form.course);
    const dish: MenuItem = {
      id:
        key ??
        newSlug(
          name,
          items.map(({ id }) => id),
          'dish',
        ),
      name,
      category: reader.name('category', form.category),
      price: reader.money('price', form.asksPrice && form.price.trim() === '' ? '0' : form.price),
      prepMinutes: reader.number('prepMinutes', form.prepMinutes, { min: 0, max: PREP_MAX }),
      stations,
      modifierGroups: form.modifierGroups.filter((id) =>
        modifierGroups.some((group) => group.id === id),
      ),
      ...(course === undefined ? {} : { course }),
      ...(form.portions === 'whole' ? {} : { portions: form.portions }),
      ...(form.asksPrice ? { asksPrice: true } : {}),
      ...daypartsOf(form, house),
      ...stockOf(reader, form, house, key),
      ...comboOf(reader, form, house, key),
      ...readMadeOf(reader, form),
    };
    if (dish.stations.length === 0) reader.fault('stations', 'chooseOne');
    if (dish.stations.length > STATIONS_MAX)
      reader.fault('stations', 'tooMany', { max: STATIONS_MAX });
    if (dish.modifierGroups.length > GROUPS_MAX)
      reader.fault('modifierGroups', 'tooMany', { max: GROUPS_MAX });
    return reader.result(dish);
  },
  // A ticket holds its own copy of a dish's data; only other dishes refer to a dish.
  usesOf: ({ house }, { id }) =>
    dishesAt(
      house,
      ({ combo, stock }) =>
        stock?.of === id || combo?.some((part) => part.menuItemId === id) === true,
    ),
};

function daypartsOf({ dayparts }: DishForm, { menu }: House): Pick<MenuItem, 'dayparts'> {
  const known = (menu.dayparts ?? []).map(({ id }) => id).filter((id) => dayparts.includes(id));
  return known.length === 0 ? {} : { dayparts: known.slice(0, DAYPARTS_MAX) };
}

function stockOf(
  reader: Reader,
  { stockOf: of, stockUnits }: DishForm,
  { menu }: House,
  key: string | undefined,
): Pick<MenuItem, 'stock'> {
  if (of === '') return {};
  const other = menu.items.find(({ id }) => id === of);
  if (!other || of === key || other.stock) reader.fault('stockOf', 'notCounted');
  const units = reader.number('stockUnits', stockUnits, { min: 1, max: UNITS_MAX, whole: true });
  return { stock: { of, units } };
}

function comboOf(
  reader: Reader,
  { combo }: DishForm,
  { menu }: House,
  key: string | undefined,
): Pick<MenuItem, 'combo'> {
  if (combo.length === 0) return {};
  if (combo.length > COMBO_MAX) reader.fault('combo', 'tooMany', { max: COMBO_MAX });
  const parts = combo.map(({ dish, quantity, course: typed }, index) => {
    const part = menu.items.find(({ id }) => id === dish);
    if (!part || dish === key || part.combo) reader.fault(`combo.${index}`, 'notPart');
    const bounds = { min: 1, max: COMBO_QUANTITY_MAX, whole: true };
    const count = reader.number(`combo.${index}`, quantity, bounds);
    const course = courseOf(typed);
    return {
      menuItemId: dish,
      ...(count === 1 ? {} : { quantity: count }),
      ...(course === undefined ? {} : { course }),
    };
  });
  return { combo: parts };
}
