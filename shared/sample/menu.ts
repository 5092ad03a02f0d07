import type { Menu, MenuItem } from '../contract/house';
import { modifierGroups } from './modifiers';

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

type Dish = [name: string, cents: number, minutes: number, groups?: string[]];

/** Dishes of one category that are made at the same stations. */
const made = (category: string, stations: string[], ...dishes: Dish[]): MenuItem[] =>
  dishes.map(([name, price, prepMinutes, groups = []]) => ({
    id: slugOf(name),
    name,
    category,
    price,
    stations,
    prepMinutes,
    modifierGroups: groups,
  }));

const BUILD = ['rice', 'beans', 'salsa', 'toppings', 'extras'];
const TACO = ['salsa', 'toppings', 'extras', 'rice', 'beans'];
const SALAD = ['dressing', 'beans', 'salsa', 'toppings', 'extras', 'rice'];
const HOUSE_DISH = ['hold', 'salsa', 'extras'];

/** The fillings of every form of dish; `more` is cents above the cheapest. */
const FILLINGS = [
  { filling: 'Chicken', more: 0, station: 'grill' },
  { filling: 'Steak', more: 70, station: 'grill' },
  { filling: 'Barbacoa', more: 70, station: 'line' },
  { filling: 'Carnitas', more: 60, station: 'line' },
  { filling: 'Veggie', more: 0, station: 'line' },
];

/** One dish per filling. Without a `station`, it is made where its filling is. */
const filled = (
  category: string,
  form: string,
  cents: number,
  minutes: number,
  groups: string[],
  station?: string,
): MenuItem[] =>
  FILLINGS.flatMap(({ filling, more, station: own }) =>
    made(category, [station ?? own], [`${filling} ${form}`, cents + more, minutes, groups]),
  );

/**
 * The sample menu. Prices are cents; prep minutes are the authors' estimate for an assembly line with fillings cooked
 * in advance.
 */
export const sampleMenu: Menu = {
  categories: [
    'Bowls',
    'Burritos',
    'Tacos',
    'Salads',
    'House Specials',
    'Kids',
    'Chips & Sides',
    'Drinks',
    'Bar',
    'Desserts',
  ],
  // Drinks do not wait for the food of a later course.
  categoryDefaults: { Drinks: { course: 'now' }, Bar: { course: 'now' } },
  modifierGroups,
  items: [
    ...filled('Bowls', 'Bowl', 975, 2.5, BUILD),
    ...made('Bowls', ['grill'], ['Breakfast Bowl', 895, 4, ['hold', 'salsa', 'extras', 'beans']]),
    ...filled('Burritos', 'Burrito', 975, 3, [...BUILD, 'tortilla']),
    ...filled('Tacos', 'Soft Tacos', 950, 3, [...TACO, 'tortilla']),
    ...filled('Tacos', 'Crispy Tacos', 950, 3.5, TACO, 'fry'),
    ...made('Tacos', ['fry'], ['Baja Fish Tacos', 1150, 5, HOUSE_DISH]),
    ...filled('Salads', 'Salad Bowl', 995, 2.5, SALAD, 'cold'),
    ...made(
      'House Specials',
      ['grill'],
      ['Quesadilla', 895, 4, ['filling', ...HOUSE_DISH]],
      ['Fajitas for Two', 2450, 8, ['filling', ...HOUSE_DISH, 'tortilla']],
    ),
    ...made(
      'House Specials',
      ['fry', 'grill'],
      ['Loaded Nachos', 1095, 5, ['filling', ...HOUSE_DISH]],
    ),
    ...made('House Specials', ['cold'], ['Shrimp Ceviche', 1250, 3, ['hold']]),
    ...made('House Specials', ['line'], ['Tortilla Soup', 650, 2, ['hold']]),
    ...made(
      'Kids',
      ['line'],
      ['Kids Burrito', 595, 2.5, ['filling', 'hold', 'kids-drink']],
      ['Kids Tacos', 595, 2.5, ['filling', 'hold', 'kids-drink']],
    ),
    ...made('Kids', ['grill'], ['Kids Quesadilla', 545, 3.5, ['hold', 'kids-drink']]),
    ...made(
      'Chips & Sides',
      ['fry'],
      ['Chips', 215, 1, ['chip-size']],
      ['Side of Chips', 175, 1],
      ['Chips and Guacamole', 475, 1.5, ['chip-size']],
      ['Chips and Queso', 450, 1.5, ['chip-size']],
      ['Chips and Fresh Tomato Salsa', 295, 1.5, ['chip-size']],
      ['Chips and Roasted Chili Corn Salsa', 295, 1.5, ['chip-size']],
      ['Chips and Tomatillo Green Chili Salsa', 295, 1.5, ['chip-size']],
      ['Chips and Tomatillo Red Chili Salsa', 295, 1.5, ['chip-size']],
    ),
    ...made(
      'Chips & Sides',
      ['line'],
      ['Rice and Beans', 350, 1, ['rice', 'beans']],
      ['Side of Guacamole', 275, 0.5],
      ['Side of Tortillas', 150, 1, ['tortilla']],
    ),
    ...made('Chips & Sides', ['grill'], ['Elote', 425, 3.5, ['hold']]),
    ...made(
      'Drinks',
      ['bar'],
      ['Fountain Drink', 225, 0.5, ['soda', 'cup-size', 'ice']],
      ['Canned Soft Drink', 150, 0.25, ['soda']],
      ['6-Pack Soft Drink', 695, 0.5, ['soda']],
      ['Bottled Water', 160, 0.25],
      ['Sparkling Juice', 345, 0.25, ['sparkling']],
      ['Fruit Nectar', 345, 0.25, ['nectar']],
      ['Agua Fresca', 375, 1, ['fresca', 'cup-size', 'ice']],
      ['Horchata', 375, 0.75, ['cup-size', 'ice']],
      ['Coffee', 275, 1],
    ),
    ...made(
      'Bar',
      ['bar'],
      ['House Margarita', 950, 2.5, ['rim', 'ice']],
      ['Michelada', 750, 2, ['rim']],
      ['Draft Lager', 600, 1],
      ['Sangria', 800, 1],
    ),
    ...made('Desserts', ['fry'], ['Churros', 495, 3, ['dip']], ['Sopapillas', 525, 3.5, ['dip']]),
    ...made('Desserts', ['cold'], ['Tres Leches Cake', 575, 1], ['Flan', 495, 1]),
  ],
};
