import type { Modifier, ModifierGroup } from '../contract/house';

/** Modifiers that cost nothing. */
const free = (...names: string[]): Modifier[] => names.map((name) => ({ name, price: 0 }));

/** A modifier with its price in cents. */
const at = (price: number, name: string): Modifier => ({ name, price });

/** Modifiers that leave something out. */
const without = (...names: string[]): Modifier[] =>
  names.map((name) => ({ name, price: 0, kind: 'no' }));

/** More of something, with its price in cents. */
const more = (price: number, name: string): Modifier => ({ ...at(price, name), kind: 'add' });

const group = (
  id: string,
  name: string,
  [min, max]: [number, number],
  modifiers: Modifier[],
): ModifierGroup => ({ id, name, min, max, modifiers });

/** Sizes of a dish, by which all day counts it too. */
const sizes = (id: string, modifiers: Modifier[]): ModifierGroup => ({
  ...group(id, 'Size', [0, 1], modifiers),
  countsAllDay: true,
});

/** The guests' choices, in the order in which the line asks. Prices in cents. */
export const modifierGroups: ModifierGroup[] = [
  group(
    'rice',
    'Rice',
    [0, 2],
    [...free('Rice', 'White Rice', 'Brown Rice', 'Cilantro-Lime Rice'), ...without('No Rice')],
  ),
  group('beans', 'Beans', [0, 2], [...free('Black Beans', 'Pinto Beans'), ...without('No Beans')]),
  group('filling', 'Filling', [1, 2], free('Chicken', 'Steak', 'Barbacoa', 'Carnitas', 'Veggie')),
  group(
    'salsa',
    'Salsas',
    [0, 4],
    [
      ...free(
        'Fresh Tomato Salsa',
        'Roasted Chili Corn Salsa',
        'Tomatillo Green Chili Salsa',
        'Tomatillo Red Chili Salsa',
      ),
      { name: 'Salsa on the Side', price: 0, kind: 'side' },
    ],
  ),
  group(
    'toppings',
    'Toppings',
    [0, 7],
    free(
      'Fajita Vegetables',
      'Cheese',
      'Sour Cream',
      'Lettuce',
      'Cilantro',
      'Pickled Onion',
      'Jalapeños',
    ),
  ),
  group(
    'extras',
    'Extras',
    [0, 5],
    [
      at(240, 'Guacamole'),
      at(160, 'Queso'),
      at(325, 'Double Meat'),
      more(90, 'Extra Cheese'),
      more(60, 'Extra Tortilla'),
    ],
  ),
  group(
    'dressing',
    'Dressing',
    [0, 1],
    [...free('Honey Vinaigrette', 'Lime Crema'), ...without('No Dressing')],
  ),
  group('tortilla', 'Tortilla', [0, 1], free('Flour Tortilla', 'Whole Wheat Tortilla', 'Corn')),
  group(
    'hold',
    'Leave out',
    [0, 6],
    without('No Cheese', 'No Sour Cream', 'No Lettuce', 'No Cilantro', 'No Onion', 'No Salsa'),
  ),
  sizes('chip-size', [at(0, 'Regular'), at(130, 'Large')]),
  group(
    'soda',
    'Flavor',
    [1, 1],
    free(
      'Cola',
      'Diet Cola',
      'Lemon-Lime',
      'Lemonade',
      'Iced Tea',
      'Pepper Soda',
      'Diet Pepper Soda',
      'Citrus Soda',
    ),
  ),
  group('sparkling', 'Flavor', [1, 1], free('Blackberry', 'Clementine', 'Grapefruit')),
  group(
    'nectar',
    'Flavor',
    [1, 1],
    free('Apple', 'Peach Orange', 'Pineapple Orange Banana', 'Pomegranate Cherry'),
  ),
  group('fresca', 'Flavor', [1, 1], free('Hibiscus', 'Tamarind', 'Watermelon')),
  sizes('cup-size', [at(0, 'Small'), at(60, 'Medium'), at(110, 'Large')]),
  group('ice', 'Ice', [0, 1], [...without('No Ice'), ...free('Light Ice')]),
  group('rim', 'Rim', [0, 1], [...free('Salt Rim', 'Chili Rim'), ...without('No Rim')]),
  group('dip', 'Dip', [0, 2], [at(0, 'Chocolate'), at(0, 'Cajeta'), more(80, 'Extra Dip')]),
  group('kids-drink', 'Drink', [1, 1], free('Milk', 'Apple Juice', 'Water')),
];
