import type { Menu, MenuItem, Modifier, ModifierGroup } from '../../../shared/contract/house';
import { command } from './given';
import { testHouse } from './test-house';

const choice = (name: string, price = 0, more: Partial<Modifier> = {}): Modifier => ({
  name,
  price,
  ...more,
});
const group = (
  id: string,
  name: string,
  [min, max]: [number, number],
  modifiers: Modifier[],
  more: Partial<ModifierGroup> = {},
): ModifierGroup => ({ id, name, min, max, modifiers, ...more });

const dish = (
  id: string,
  name: string,
  price: number,
  stations: string[],
  modifierGroups: string[] = [],
  more: Partial<MenuItem> = {},
): MenuItem => ({
  id,
  name,
  category: 'Mains',
  price,
  stations,
  prepMinutes: 5,
  modifierGroups,
  ...more,
});

const sides = (price: number): Modifier[] =>
  ['Fries', 'Slaw', 'Greens'].map((name) => choice(name, price));

/** A menu with every way in which a choice, a price or a course may be written. */
export const richMenu: Menu = {
  categories: ['Mains', 'Drinks', 'Desserts'],
  categoryDefaults: { Drinks: { course: 'now' }, Desserts: { course: 3 } },
  modifierGroups: [
    group('side-1', 'First side', [1, 1], sides(0)),
    group('side-2', 'Second side', [1, 1], sides(100)),
    group('doneness', 'Doneness', [1, 1], [choice('Rare'), choice('Medium'), choice('Well done')], {
      countsAllDay: true,
    }),
    group(
      'heat',
      'Heat',
      [0, 1],
      [choice('Extra hot'), choice('No 5 chilli'), choice('Side salsa')],
    ),
    group('oil', 'Oil', [0, 2], [choice('Extra virgin olive oil', 50)]),
    group('toppings', 'Toppings', [0, 8], [choice('Bacon', 150), choice('Cheese', 99)], {
      halves: true,
    }),
    group('once', 'Sauces', [0, 3], [choice('Ketchup', 10), choice('Aioli', 20)], {
      repeats: false,
    }),
    group('size', 'Size', [0, 1], [choice('Small', -150), choice('Large', 200)], {
      countsAllDay: true,
    }),
    group('cup', 'Cup', [0, 1], [choice('Own cup', -30)]),
    group(
      'dressing',
      'Dressing',
      [1, 1],
      [choice('Ranch'), choice('No dressing', 0, { kind: 'no' })],
    ),
    group(
      'finish',
      'Finish',
      [0, 1],
      [choice('Carbonara style', 0, { ingredients: ['Bacon'] }), choice('Plain')],
    ),
    group(
      'burger-side',
      'Side',
      [0, 2],
      [
        choice('Chips', 250, { stations: ['fry'], kitchenName: { es: 'Papas' } }),
        choice('Salad', 200),
      ],
    ),
  ],
  items: [
    dish('rib-plate', 'Rib plate', 1800, ['grill', 'fry'], ['side-1', 'side-2']),
    dish('steak', 'Steak', 2600, ['grill'], ['doneness', 'oil']),
    dish('wings', 'Wings', 900, ['fry'], ['heat', 'toppings']),
    dish('pizza', 'Pizza', 1200, ['grill'], ['size', 'toppings', 'once']),
    dish('salad', 'House salad', 800, ['bar'], ['dressing']),
    dish('burger', 'Burger', 1100, ['grill'], ['doneness', 'burger-side'], {
      kitchenName: { es: 'Hamburguesa de la casa' },
    }),
    dish('soda', 'Soda', 300, ['bar'], ['cup', 'size'], { category: 'Drinks' }),
    dish('espresso', 'Espresso', 20, ['bar'], ['cup'], { category: 'Drinks', course: 3 }),
    dish('flan', 'Flan', 500, ['bar'], [], { category: 'Desserts' }),
    dish('bread', 'Bread', 200, ['bar'], [], { category: 'Desserts', course: 1 }),
    dish('taco', 'Taco', 350, ['grill'], ['heat']),
    dish('prawns', 'Prawns', 2005, ['fry'], [], { portions: 'halves' }),
    dish('cake', 'Cake', 999, ['bar'], [], { portions: 'quarters' }),
    dish('lobster', 'Lobster', 4000, ['grill'], [], { asksPrice: true }),
    dish('half-rack', 'Half rack', 1600, ['grill']),
    dish('rack', 'Whole rack', 2900, ['grill'], [], { stock: { of: 'half-rack', units: 2 } }),
    dish('blt', 'BLT', 950, ['grill'], ['toppings'], {
      ingredients: ['Bacon', 'Bread', 'Jalapeño'],
    }),
    dish('carbonara', 'Carbonara', 1400, ['fry'], ['finish'], { ingredients: ['guanciale'] }),
    dish('brunch', 'Brunch', 2000, ['bar'], [], {
      combo: [{ menuItemId: 'blt' }, { menuItemId: 'soda', quantity: 2 }],
    }),
    dish('lunch', 'Lunch menu', 1250, ['bar'], [], {
      combo: [{ menuItemId: 'soda' }, { menuItemId: 'burger' }],
    }),
    dish('taco-box', 'Taco box', 1000, ['grill'], ['once'], {
      combo: [
        { menuItemId: 'taco', quantity: 3 },
        { menuItemId: 'flan', course: 2 },
      ],
    }),
    dish('for-two', 'Dinner for two', 6000, ['grill'], [], {
      combo: [
        { menuItemId: 'steak' },
        { menuItemId: 'burger' },
        { menuItemId: 'soda', quantity: 2 },
      ],
    }),
  ],
};

/** The first step of a story in the test house with the rich menu. */
export const withRichMenu = (change: Partial<Menu> = {}) =>
  command('house.change', { menu: { ...richMenu, ...change } });

/** The rich menu inside of the test house, for pure functions. */
export const richHouse = { ...testHouse, menu: richMenu };
