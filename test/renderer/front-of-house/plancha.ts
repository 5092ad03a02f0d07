import type { House, MenuItem, ModifierGroup } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';

type Group = Partial<ModifierGroup> & Pick<ModifierGroup, 'id' | 'name' | 'min' | 'max'>;

const group = (of: Group, ...choices: (string | [string, number])[]): ModifierGroup => ({
  ...of,
  modifiers: choices.map((choice) => {
    const [name, price] = typeof choice === 'string' ? [choice, 0] : choice;
    return { name, price };
  }),
});

const dish = (
  name: string,
  category: string,
  modifierGroups: string[] = [],
  more: Partial<MenuItem> = {},
): MenuItem => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  category,
  price: 1000,
  stations: ['grill'],
  prepMinutes: 5,
  modifierGroups,
  ...more,
});

/** A house with named courses, required choices, halves, market prices and dishes for breakfast only. */
export const plancha: House = {
  ...sampleHouse,
  id: 'la-plancha',
  name: 'La Plancha',
  menu: {
    categories: ['Starters', 'Mains', 'Breakfast', 'Drinks'],
    categoryDefaults: {
      Starters: { course: 1 },
      Mains: { course: 2 },
      Breakfast: { dayparts: ['breakfast'] },
      Drinks: { course: 'now' },
    },
    dayparts: [{ id: 'breakfast', name: 'Breakfast', from: '07:00', to: '11:00' }],
    modifierGroups: [
      group({ id: 'doneness', name: 'Doneness', min: 1, max: 1 }, 'Rare', 'Medium', 'Well done'),
      group({ id: 'side-1', name: 'First side', min: 1, max: 1 }, 'Fries', 'Slaw'),
      group({ id: 'side-2', name: 'Second side', min: 1, max: 1 }, ['Fries', 50], ['Slaw', 70]),
      group({ id: 'extras', name: 'Extras', min: 0, max: 3 }, ['Bacon', 150], ['Small', -300]),
      group(
        { id: 'style', name: 'Style', min: 0, max: 5, repeats: false },
        'Extra hot',
        'No 5 chilli',
        'Extra virgin olive oil',
      ),
      group(
        { id: 'toppings', name: 'Toppings', min: 0, max: 4, halves: true },
        ['Olives', 101],
        ['Mushrooms', 120],
      ),
    ],
    items: [
      dish('Octopus', 'Starters'),
      dish('Burrata', 'Starters'),
      dish('Wings', 'Starters', ['extras']),
      dish('Ribeye', 'Mains', ['doneness']),
      dish('Lamb chops', 'Mains', ['extras', 'doneness']),
      dish('Rib plate', 'Mains', ['side-1', 'side-2']),
      dish('Risotto', 'Mains', ['style']),
      dish('Pizza', 'Mains', ['toppings']),
      dish('Prawns', 'Mains', [], { portions: 'halves' }),
      dish('Catch of the day', 'Mains', [], { asksPrice: true }),
      dish('Pancakes', 'Breakfast'),
      dish('Steak menu', 'Mains', [], {
        price: 2200,
        combo: [{ menuItemId: 'octopus' }, { menuItemId: 'ribeye' }, { menuItemId: 'wine' }],
      }),
      dish('Wine', 'Drinks'),
    ],
  },
  settings: { ...sampleHouse.settings, courses: ['Starters', 'Mains'], timeZone: 'UTC' },
};
