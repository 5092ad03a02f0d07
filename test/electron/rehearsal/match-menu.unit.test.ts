import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ITEM_ALIASES, MODIFIER_ALIASES } from '../../../electron/rehearsal/aliases';
import { createMatcher, matchOrders, plainName } from '../../../electron/rehearsal/match-menu';
import { readOrders } from '../../../electron/rehearsal/read-orders';
import { sampleHouse } from '../../../shared/sample/sample-house';

const match = createMatcher(sampleHouse);
const item = (name: string) => {
  const line = match({ item: name, quantity: 1, modifiers: [] });
  return 'menuItemId' in line ? line.menuItemId : undefined;
};
const modifiers = (dish: string, ...words: string[]) =>
  match({ item: dish, quantity: 1, modifiers: words }).modifiers;

describe('matching with the menu', () => {
  it.each([
    ['CHICKEN  bowl', 'chicken-bowl'],
    ['chicken-bowl', 'chicken-bowl'],
    ['Chips and Tomatillo-Red Chili Salsa', 'chips-and-tomatillo-red-chili-salsa'],
    ['Chips & Guacamole (large)', 'chips-and-guacamole'],
    ['6 Pack Soft Drink', '6-pack-soft-drink'],
    ['Canned Soda', 'canned-soft-drink'],
    ['Veggie Salad', 'veggie-salad-bowl'],
    ['Burrito', undefined],
    ['constructor', undefined],
    ['(((', undefined],
  ])('finds %s', (name, id) => {
    expect(item(name)).toBe(id);
  });

  it('words modifiers as the dish’s own groups do, then as any group, and keeps the rest', () => {
    expect(
      modifiers(
        'Chicken Bowl',
        'Fresh Tomato Salsa (Mild)',
        'Roasted Chili Corn (Medium)',
        'fajita veggies',
        'Adobo-Marinated and Grilled Chicken',
        'no 🌶️ please',
      ),
    ).toEqual([
      'Fresh Tomato Salsa',
      'Roasted Chili Corn Salsa',
      'Fajita Vegetables',
      'Chicken',
      'no 🌶️ please',
    ]);
    expect(modifiers('Canned Soda', 'Diet Dr. Pepper')).toEqual(['Diet Pepper Soda']);
  });

  it('sends a dish that is not on the menu to the default station, as it is worded, and counts it', () => {
    const line = (name: string, quantity = 1) => ({ item: name, quantity, modifiers: ['Rice'] });
    const { orders, offMenu } = matchOrders(
      [
        { id: '1', lines: [line('Bowl', 3), line('Burrito'), line('Chips')] },
        { id: '2', lines: [line('Burrito')] },
      ],
      sampleHouse,
    );
    expect(orders[0]?.lines[0]).toEqual({
      name: 'Bowl',
      station: sampleHouse.settings.defaultStation,
      quantity: 3,
      modifiers: ['Rice'],
    });
    expect(offMenu).toEqual([
      { name: 'Burrito', lines: 2 },
      { name: 'Bowl', lines: 1 },
    ]);
  });

  it('finds all but the generic names of the real orders', () => {
    const path = fileURLToPath(new URL('../../fixtures/orders-200.tsv', import.meta.url));
    const { orders } = readOrders(readFileSync(path, 'utf8'));
    const { offMenu } = matchOrders(orders, sampleHouse);
    const generic = ['Bowl', 'Burrito', 'Crispy Tacos', 'Salad'];
    for (const { name } of offMenu) expect(generic).toContain(name);
  });
});

describe('the aliases', () => {
  it('are plain names on both sides, and refer to the sample menu', () => {
    const { items, modifierGroups } = sampleHouse.menu;
    const words = modifierGroups.flatMap((group) => group.modifiers);
    const known = {
      items: new Set(items.map(({ name }) => plainName(name))),
      modifiers: new Set(words.map(({ name }) => plainName(name))),
    };
    for (const [from, to] of Object.entries(ITEM_ALIASES)) {
      expect(plainName(from)).toBe(from);
      expect(known.items).toContain(to);
    }
    for (const [from, to] of Object.entries(MODIFIER_ALIASES)) {
      expect(plainName(from)).toBe(from);
      expect(known.modifiers).toContain(to);
    }
  });
});
