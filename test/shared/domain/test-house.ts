import type { House, MenuItem } from '../../../shared/contract/house';

const dish = (
  name: string,
  price: number,
  prepMinutes: number,
  ...stations: string[]
): MenuItem => ({
  id: name.toLowerCase(),
  name,
  category: 'All',
  price,
  stations,
  prepMinutes,
  modifierGroups: name === 'Burrito' ? ['extras'] : [],
});

/** A small house that a reader can keep in mind while reading a test. */
export const testHouse: House = {
  id: 'test-house',
  name: 'Test House',
  stations: [
    { id: 'grill', name: 'Grill' },
    { id: 'fry', name: 'Fry' },
    { id: 'bar', name: 'Bar' },
  ],
  menu: {
    categories: ['All'],
    modifierGroups: [
      {
        id: 'extras',
        name: 'Extras',
        min: 0,
        max: 5,
        modifiers: [
          { name: 'Guacamole', price: 225 },
          { name: 'Cheese', price: 0 },
        ],
      },
    ],
    items: [
      dish('Burrito', 1000, 3, 'grill'),
      dish('Fries', 400, 4, 'fry'),
      dish('Nachos', 900, 5, 'fry', 'grill'),
      dish('Limeade', 300, 1, 'bar'),
      // A valid slug that is also a property of every JavaScript object.
      { ...dish('Special', 500, 1, 'grill'), id: 'constructor' },
    ],
  },
  tables: [
    { name: '7', zone: 'Main' },
    { name: '12', zone: 'Main' },
  ],
  staff: [
    { name: 'Ana', manager: false },
    { name: 'Luis', manager: false },
    { name: 'Rosa', manager: true },
  ],
  settings: {
    language: 'en',
    currency: 'USD',
    dayTurnHour: 4,
    defaultStation: 'grill',
    expo: false,
    pageAgainAfterSeconds: 30,
    thresholds: {
      'dine-in': { ageing: 10, late: 15 },
      takeout: { ageing: 5, late: 8 },
      delivery: { ageing: 5, late: 8 },
      'drive-thru': { ageing: 5, late: 8 },
    },
  },
};
