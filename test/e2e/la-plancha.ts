import type { CommandData } from '../../shared/contract/commands';
import type { MenuItem, ModifierGroup } from '../../shared/contract/house';

/** A restaurant as an owner sets it up: five stations, five courses, a bar, a terrace, an expediter. */

type Dish = [name: string, price: number, prepMinutes: number, more?: Partial<MenuItem>];

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-');

/** The dishes of one category, made at one station. */
const made = (category: string, station: string, ...dishes: Dish[]): MenuItem[] =>
  dishes.map(([name, price, prepMinutes, more]) => ({
    id: slugOf(name),
    name,
    category,
    price,
    stations: [station],
    prepMinutes,
    modifierGroups: [],
    ...more,
  }));

const doneness: ModifierGroup = {
  id: 'doneness',
  name: 'Doneness',
  min: 1,
  max: 1,
  countsAllDay: true,
  modifiers: ['Rare', 'Medium', 'Well done'].map((name) => ({ name, price: 0 })),
};
const toppings: ModifierGroup = {
  id: 'toppings',
  name: 'Toppings',
  min: 0,
  max: 6,
  modifiers: [
    { name: 'Bacon', price: 150, ingredients: ['Bacon'] },
    { name: 'Cheese', price: 100 },
    { name: 'Jalapeños', price: 50 },
    { name: 'Caramelized onion', price: 50 },
    { name: 'Salt', price: 0, kind: 'no' },
  ],
};

const meat: Partial<MenuItem> = { modifierGroups: ['doneness'] };

const items: MenuItem[] = [
  ...made(
    'Starters',
    'cold',
    ['Octopus', 1400, 6],
    ['Burrata', 1200, 4],
    ['Gazpacho', 800, 3],
    ['Steak tartare', 1500, 7],
    ['Cured ham', 1600, 3],
  ),
  ...made(
    'Starters',
    'fry',
    ['Croquettes', 900, 6],
    ['Calamari', 1100, 6],
    ['Padron peppers', 800, 5],
    ['Patatas bravas', 750, 7],
  ),
  ...made(
    'Salads',
    'cold',
    ['Caesar salad', 1100, 5],
    ['Tomato salad', 900, 4],
    ['Niçoise', 1250, 6],
    ['Green salad', 700, 3],
  ),
  ...made(
    'Pasta',
    'pasta',
    ['Carbonara', 1300, 9],
    ['Pesto linguine', 1250, 8],
    ['Seafood paella', 1900, 22],
    ['Mushroom risotto', 1450, 18],
  ),
  ...made(
    'Mains',
    'grill',
    ['Ribeye', 2800, 14, meat],
    ['Lamb chops', 2400, 13, meat],
    ['Burger', 1500, 16, { modifierGroups: ['doneness', 'toppings'] }],
    ['Sea bass', 2200, 12],
    ['Half chicken', 1600, 20],
    ['Pork belly', 1750, 15],
    ['Cod', 2100, 12],
    ['Aubergine', 1400, 11],
  ),
  ...made(
    'Sides',
    'fry',
    ['Fries', 450, 5],
    ['Sweet potato fries', 550, 6],
    ['Onion rings', 500, 5],
  ),
  ...made('Sides', 'grill', ['Asparagus', 600, 6], ['Baked potato', 450, 5]),
  ...made(
    'Desserts',
    'cold',
    ['Cheesecake', 700, 2],
    ['Crema catalana', 650, 3],
    ['Chocolate tart', 750, 2],
    ['Ice cream', 500, 2],
  ),
  ...made(
    'Drinks',
    'bar',
    ['House wine', 500, 1],
    ['Draft beer', 450, 1],
    ['Negroni', 950, 3],
    ['Lemonade', 400, 2],
    ['Sparkling water', 300, 1],
    ['Espresso', 250, 2],
  ),
];

const numbered = (zone: string, from: number, to: number, prefix = '') =>
  Array.from({ length: to - from + 1 }, (_, place) => ({
    name: `${prefix}${from + place}`,
    zone,
  }));

/** The command that turns a new house into La Plancha. */
export const laPlancha: CommandData<'house.change'> = {
  name: 'La Plancha',
  menu: {
    categories: ['Starters', 'Salads', 'Pasta', 'Mains', 'Sides', 'Desserts', 'Drinks'],
    categoryDefaults: {
      Starters: { course: 1 },
      Salads: { course: 1 },
      Pasta: { course: 2 },
      Mains: { course: 3 },
      Sides: { course: 3 },
      Desserts: { course: 5 },
      Drinks: { course: 'now' },
    },
    modifierGroups: [doneness, toppings],
    items,
  },
  stations: [
    { id: 'grill', name: 'Grill', groups: true },
    { id: 'fry', name: 'Fry' },
    { id: 'cold', name: 'Cold', groups: true },
    { id: 'pasta', name: 'Pasta' },
    { id: 'bar', name: 'Bar', elsewhere: false },
  ],
  zones: [{ name: 'Room' }, { name: 'Bar' }, { name: 'Terrace' }],
  tables: [
    ...numbered('Room', 1, 12),
    ...numbered('Bar', 1, 6, 'Bar '),
    ...numbered('Terrace', 21, 28),
  ],
  staff: [
    { name: 'Carmen', manager: false },
    { name: 'Diego', manager: false },
    { name: 'Marta', manager: false },
    { name: 'Tom', manager: false },
    { name: 'Lucía', manager: false },
    { name: 'Rosa', manager: true },
  ],
  settings: {
    language: 'en',
    currency: 'EUR',
    dayTurnHour: 4,
    defaultStation: 'grill',
    expo: true,
    pageAgainAfterSeconds: 30,
    courses: ['Starters', 'Pasta', 'Mains', 'Sides', 'Desserts'],
    clock: '24',
    isSetUp: true,
    thresholds: {
      'dine-in': { ageing: 10, late: 15 },
      takeout: { ageing: 5, late: 8 },
      delivery: { ageing: 5, late: 8 },
      'drive-thru': { ageing: 5, late: 8 },
    },
  },
};
