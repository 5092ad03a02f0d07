import { describe, expect, it } from 'vitest';
import { compare } from '../../../renderer/manager/exchange/compare';
import { fromCsv } from '../../../renderer/manager/exchange/csv';
import { houseFromJson, houseToJson } from '../../../renderer/manager/exchange/house-json';
import { menuFromCsv, menuToCsv } from '../../../renderer/manager/exchange/menu-csv';
import type { FileRead } from '../../../renderer/manager/exchange/read';
import { usesOfStation } from '../../../renderer/manager/house/references';
import { takeBack } from '../../../renderer/manager/house/take-back';
import { clockTimeOf } from '../../../renderer/manager/kinds/clock-time';
import type { House, MenuItem } from '../../../shared/contract/house';
import { initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';

const houseOf = (read: FileRead): House => {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.house;
};
const problemsOf = (read: FileRead) => (read.ok ? [] : read.problems);

const dish = (name: string, more: Partial<MenuItem> = {}): MenuItem => ({
  id: name.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
  name,
  category: 'Food',
  price: 500,
  stations: ['grill'],
  prepMinutes: 5,
  modifierGroups: [],
  ...more,
});
const DISHES = [
  dish('Half rack', { course: 2, ingredients: ['pork', 'glaze'] }),
  dish('2 x Egg', { dayparts: ['breakfast'], portions: 'quarters' }),
  dish('Lobster', { asksPrice: true, kitchenName: { en: 'LOB', es: 'Bogavante' } }),
  dish('Whole rack', { stock: { of: 'half-rack', units: 2 } }),
  dish('Lunch', {
    combo: [
      { menuItemId: 'half-rack', quantity: 2 },
      { menuItemId: '2-x-egg', quantity: 3, course: 1 },
      { menuItemId: 'cola', course: 'now' },
    ],
  }),
  dish('Cola', { category: 'Drinks', course: 'now' }),
];
const HOUSE: House = {
  ...sampleHouse,
  menu: {
    categories: ['Food', 'Drinks'],
    modifierGroups: [],
    items: DISHES,
    dayparts: [{ id: 'breakfast', name: 'Breakfast', from: '07:00', to: '11:00' }],
    categoryDefaults: { Drinks: { course: 'now' } },
  },
};
const state = initial(HOUSE);

describe('a menu’s file', () => {
  it('comes back with everything that a dish says', () => {
    expect(houseOf(menuFromCsv(menuToCsv(HOUSE), state))).toEqual(HOUSE);
    // Also into a house that has none of the dishes yet.
    const empty = { ...HOUSE, menu: { ...HOUSE.menu, items: [] } };
    const { menu } = houseOf(menuFromCsv(menuToCsv(HOUSE), initial(empty)));
    expect(menu.items).toEqual(
      DISHES.map((item) => expect.objectContaining({ ...item, id: expect.any(String) })),
    );
  });

  it('without the new columns is read as before, and the dishes keep what they say', () => {
    const old = fromCsv(menuToCsv(HOUSE));
    if (!old.ok) throw new Error('It can be read.');
    const text = old.rows
      .map(({ cells }) =>
        cells
          .slice(0, 6)
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n');
    expect(houseOf(menuFromCsv(text, state))).toEqual(HOUSE);
  });

  it('has no column that no dish needs', () => {
    const [head] = menuToCsv(sampleHouse).replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('category,name,price,stations,prep minutes,modifier groups');
  });

  it('removes with an empty cell, and understands yes, names and keys', () => {
    const text = [
      'category,name,price,course,market price,ingredients,combo,counted with',
      'Food,Half rack,5,,sí,,,',
      'Food,Lobster,5,NOW,no,lobster; butter,,',
      'Food,Lunch,5,,,,half-rack @ 2; Lobster,',
      'Food,Whole rack,5,,,,,3 x Half rack',
    ].join('\n');
    const { menu } = houseOf(menuFromCsv(text, state));
    const [rack, lobster, lunch, whole] = menu.items;
    expect(rack).not.toHaveProperty('course');
    expect(rack).not.toHaveProperty('ingredients');
    expect(rack).toMatchObject({ asksPrice: true });
    expect(lobster).toMatchObject({ course: 'now', ingredients: ['lobster', 'butter'] });
    expect(lobster).not.toHaveProperty('asksPrice');
    expect(lunch?.combo).toEqual([
      { menuItemId: 'half-rack', course: 2 },
      { menuItemId: 'lobster' },
    ]);
    expect(whole?.stock).toEqual({ of: 'half-rack', units: 3 });
  });

  it('says by row what it does not understand', () => {
    const text = [
      'category,name,price,course,portions,market price,dayparts,combo',
      'Food,Half rack,5,10,thirds,perhaps,Dinner,Nothing',
      'Food,Lunch,5,,,,,Lunch',
    ].join('\n');
    expect(
      problemsOf(menuFromCsv(text, state)).map(({ row, field, type }) => [row, field, type]),
    ).toEqual([
      [2, 'course', 'unknown'],
      [2, 'portions', 'unknown'],
      [2, 'market price', 'unknown'],
      [2, 'dayparts', 'unknown'],
      [3, 'combo', 'notPart'],
    ]);
  });
});

describe('everything as a file', () => {
  it('comes back, and its preview names dayparts and the defaults of categories', () => {
    const before = { ...HOUSE, menu: { ...HOUSE.menu, dayparts: [], categoryDefaults: {} } };
    const after = houseOf(houseFromJson(houseToJson(HOUSE), initial(before)));
    expect(after.menu).toEqual(HOUSE.menu);
    expect(compare(before, after)).toEqual([
      { how: 'changed', type: 'category', name: 'Drinks', parts: ['course'] },
      { how: 'added', type: 'daypart', name: 'Breakfast', key: 'breakfast' },
    ]);
  });
});

describe('an undo', () => {
  it('of a first daypart keeps the one that another person added since', () => {
    const { dayparts = [], ...rest } = HOUSE.menu;
    const before = { ...HOUSE, menu: rest };
    const dinner = { id: 'dinner', name: 'Dinner', from: '18:00', to: '23:00' };
    const now = { ...HOUSE, menu: { ...rest, dayparts: [...dayparts, dinner] } };
    expect(takeBack(now, before, HOUSE).menu.dayparts).toEqual([dinner]);
    expect(takeBack(HOUSE, before, HOUSE)).toEqual(before);
  });
});

describe('a station', () => {
  it('stays while a choice is made there', () => {
    const choice = { name: 'Fries', price: 0, stations: ['cold'] };
    const group = { id: 'side', name: 'Side', min: 0, max: 1, modifiers: [choice] };
    const house = { ...HOUSE, menu: { ...HOUSE.menu, modifierGroups: [group] } };
    const [cold] = house.stations.filter(({ id }) => id === 'cold');
    if (!cold) throw new Error('The sample house has changed.');
    expect(usesOfStation(initial(house), cold)).toEqual([{ type: 'choice', name: 'Side: Fries' }]);
  });
});

describe('a typed time of day', () => {
  it.each([
    ['7', '07:00'],
    ['730', '07:30'],
    ['7:30', '07:30'],
    ['19h30', '19:30'],
    ['7.30 pm', '19:30'],
    ['7:30 p. m.', '19:30'],
    ['12 am', '00:00'],
    ['12 PM', '12:00'],
    ['0:15', '00:15'],
    ['24:00', undefined],
    ['7:60', undefined],
    ['13 pm', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%s is %s', (text, time) => {
    expect(clockTimeOf(text)).toBe(time);
  });
});
