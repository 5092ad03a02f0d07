import { z } from 'zod';
import type { MenuItem } from '../../../shared/contract/house';
import { newSlug } from '../house/slug';
import type { Kind } from './kind';
import { moneyText, Reader } from './problems';

const dishForm = z.object({
  name: z.string(),
  category: z.string(),
  price: z.string(),
  stations: z.array(z.string()),
  prepMinutes: z.string(),
  modifierGroups: z.array(z.string()),
});
export type DishForm = z.infer<typeof dishForm>;

const STATIONS_MAX = 6;
const GROUPS_MAX = 12;
const PREP_MAX = 240;

export const dishes: Kind<MenuItem, DishForm> = {
  name: 'dish',
  form: dishForm,
  all: ({ menu }) => menu.items,
  withAll: (house, items) => ({ ...house, menu: { ...house.menu, items } }),
  keyOf: ({ id }) => id,
  toForm: ({ name, category, price, stations, prepMinutes, modifierGroups }) => ({
    name,
    category,
    price: moneyText(price),
    stations,
    prepMinutes: String(prepMinutes),
    modifierGroups,
  }),
  blank: ({ menu, settings }) => ({
    name: '',
    category: menu.categories[0] ?? '',
    price: '',
    stations: [settings.defaultStation],
    prepMinutes: '5',
    modifierGroups: [],
  }),
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
      price: reader.money('price', form.price),
      prepMinutes: reader.number('prepMinutes', form.prepMinutes, { min: 0, max: PREP_MAX }),
      // In the house's order; a station that was removed meanwhile is left out.
      stations: house.stations.map(({ id }) => id).filter((id) => form.stations.includes(id)),
      modifierGroups: form.modifierGroups.filter((id) =>
        modifierGroups.some((group) => group.id === id),
      ),
    };
    if (dish.stations.length === 0) reader.fault('stations', 'chooseOne');
    if (dish.stations.length > STATIONS_MAX)
      reader.fault('stations', 'tooMany', { max: STATIONS_MAX });
    if (dish.modifierGroups.length > GROUPS_MAX)
      reader.fault('modifierGroups', 'tooMany', { max: GROUPS_MAX });
    return reader.result(dish);
  },
  // A ticket holds its own copy of a dish's data, so a dish can be removed at any time.
  usesOf: () => [],
};
