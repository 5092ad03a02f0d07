import { z } from 'zod';
import { MODIFIER_KINDS, type Modifier, type ModifierGroup } from '../../../shared/contract/house';
import { dishesAt } from '../house/references';
import { newSlug } from '../house/slug';
import type { Kind } from './kind';
import { madeOfForm, madeOfToForm, NOTHING_MADE_OF, readMadeOf } from './made-of';
import { isSameName, moneyText, Reader } from './problems';

// Newer fields have a default, so that drafts from older versions are not lost.
const modifierRow = z.object({
  name: z.string(),
  price: z.string(),
  kind: z.enum(MODIFIER_KINDS).default('plain'),
  stations: z.array(z.string()).default([]),
  ...madeOfForm,
});
const groupForm = z.object({
  name: z.string(),
  min: z.string(),
  max: z.string(),
  modifiers: z.array(modifierRow),
  /** The ids of the dishes that ask for it. */
  dishes: z.array(z.string()).default([]),
  repeats: z.boolean().default(true),
  countsAllDay: z.boolean().default(false),
  halves: z.boolean().default(false),
});
export type ModifierRow = z.infer<typeof modifierRow>;
export type GroupForm = z.infer<typeof groupForm>;

export const MODIFIERS_MAX = 60;
const CHOICES_MAX = 20;
const STATIONS_MAX = 6;
/** Most groups of a dish. */
const GROUPS_MAX = 12;

/** A choice that nobody has written yet. */
export const blankModifier = (): ModifierRow => ({
  name: '',
  price: '0.00',
  kind: 'plain',
  stations: [],
  ...NOTHING_MADE_OF,
});

/** Distinguishes groups with the same name by their first choices. */
export function groupLabel({ id, name, modifiers }: ModifierGroup, all: readonly ModifierGroup[]) {
  const isAlike = all.some((other) => other.id !== id && isSameName(other.name, name));
  const first = modifiers.slice(0, 2).map((modifier) => modifier.name);
  return isAlike ? `${name} (${first.join(', ')}…)` : name;
}

export const groups: Kind<ModifierGroup, GroupForm> = {
  name: 'group',
  form: groupForm,
  all: ({ menu }) => menu.modifierGroups,
  withAll: (house, modifierGroups) => ({ ...house, menu: { ...house.menu, modifierGroups } }),
  keyOf: ({ id }) => id,
  toForm: ({ id, name, min, max, modifiers, repeats, countsAllDay, halves }, { menu }) => ({
    name,
    min: String(min),
    max: String(max),
    modifiers: modifiers.map((one) => ({
      name: one.name,
      price: moneyText(one.price),
      kind: one.kind ?? 'plain',
      stations: one.stations ?? [],
      ...madeOfToForm(one),
    })),
    dishes: menu.items.filter((dish) => dish.modifierGroups.includes(id)).map((dish) => dish.id),
    repeats: repeats !== false,
    countsAllDay: countsAllDay === true,
    halves: halves === true,
  }),
  blank: () => ({
    name: '',
    min: '0',
    max: '1',
    modifiers: [blankModifier()],
    dishes: [],
    repeats: true,
    countsAllDay: false,
    halves: false,
  }),
  optional: ['repeats', 'countsAllDay', 'halves'],
  read: (form, { menu, stations }, key) => {
    const reader = new Reader();
    // Two groups may have the same name: a soda's flavors are not a shake's.
    const name = reader.name('name', form.name);
    const min = reader.number('min', form.min, { min: 0, max: CHOICES_MAX, whole: true });
    const max = reader.number('max', form.max, { min: 1, max: CHOICES_MAX, whole: true });
    if (min > max) reader.fault('min', 'minOverMax', { max });
    if (form.modifiers.length === 0) reader.fault('modifiers', 'chooseOne');
    if (form.modifiers.length > MODIFIERS_MAX)
      reader.fault('modifiers', 'tooMany', { max: MODIFIERS_MAX });
    const modifiers = form.modifiers.map((row, index): Modifier => {
      // A station that was removed meanwhile is left out.
      const made = stations.map(({ id }) => id).filter((id) => row.stations.includes(id));
      if (made.length > STATIONS_MAX)
        reader.fault(`modifiers.${index}.stations`, 'tooMany', { max: STATIONS_MAX });
      return {
        name: reader.name(
          `modifiers.${index}.name`,
          row.name,
          form.modifiers.slice(0, index).map((before) => before.name),
        ),
        price: reader.money(`modifiers.${index}.price`, row.price, true),
        ...(row.kind === 'plain' ? {} : { kind: row.kind }),
        ...(made.length === 0 ? {} : { stations: made }),
        ...readMadeOf(reader, row, `modifiers.${index}.`),
      };
    });
    const isFull = menu.items.some(
      (dish) =>
        form.dishes.includes(dish.id) &&
        dish.modifierGroups.filter((group) => group !== key).length >= GROUPS_MAX,
    );
    if (isFull) reader.fault('dishes', 'groupsFull', { max: GROUPS_MAX });
    const id =
      key ??
      newSlug(
        name,
        menu.modifierGroups.map((group) => group.id),
        'group',
      );
    const { repeats, countsAllDay, halves } = form;
    return reader.result({
      id,
      name,
      min,
      max,
      modifiers,
      ...(repeats ? {} : { repeats }),
      ...(countsAllDay ? { countsAllDay } : {}),
      ...(halves ? { halves } : {}),
    });
  },
  // Only dishes that differ change, so that their other groups keep their order.
  apply: (house, { id }, { dishes: chosen }) => ({
    ...house,
    menu: {
      ...house.menu,
      items: house.menu.items.map((dish) => {
        const asks = dish.modifierGroups.includes(id);
        if (asks === chosen.includes(dish.id)) return dish;
        const others = dish.modifierGroups.filter((group) => group !== id);
        return { ...dish, modifierGroups: asks ? others : [...others, id] };
      }),
    },
  }),
  usesOf: ({ house }, { id }) => dishesAt(house, (dish) => dish.modifierGroups.includes(id)),
};
