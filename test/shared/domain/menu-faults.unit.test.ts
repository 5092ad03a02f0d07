import { describe, expect, it } from 'vitest';
import type { Menu, MenuItem, ModifierGroup } from '../../../shared/contract/house';
import { decide } from '../../../shared/domain/decide';
import { initial } from '../../../shared/domain/evolve';
import { command, given } from './given';
import { richHouse, richMenu } from './menu-house';

const withItem = (id: string, more: Partial<MenuItem>): Partial<Menu> => ({
  items: richMenu.items.map((item) => (item.id === id ? { ...item, ...more } : item)),
});
const withGroup = (id: string, more: Partial<ModifierGroup>): Partial<Menu> => ({
  modifierGroups: richMenu.modifierGroups.map((group) =>
    group.id === id ? { ...group, ...more } : group,
  ),
});
const at = (id: string): number => richMenu.items.findIndex((item) => item.id === id);
const groupAt = (id: string): number => richMenu.modifierGroups.findIndex((one) => one.id === id);
const combo = (...ids: string[]) => ({ combo: ids.map((menuItemId) => ({ menuItemId })) });

describe('a menu that refers to something that is not there', () => {
  it.each<[string, Partial<Menu>, string, RegExp]>([
    [
      'a part of a combo',
      withItem('lunch', combo('soda', 'pie')),
      `items.${at('lunch')}.combo.1.menuItemId`,
      /"pie"/u,
    ],
    [
      'a combo in a combo',
      withItem('lunch', combo('taco-box')),
      `items.${at('lunch')}.combo.0.menuItemId`,
      /Taco box/u,
    ],
    [
      'a combo in itself',
      withItem('lunch', combo('soda', 'lunch')),
      `items.${at('lunch')}.combo.1.menuItemId`,
      /Lunch menu/u,
    ],
    [
      'a stock',
      withItem('rack', { stock: { of: 'ribs', units: 2 } }),
      `items.${at('rack')}.stock.of`,
      /"ribs"/u,
    ],
    [
      'a stock of itself',
      withItem('rack', { stock: { of: 'rack', units: 2 } }),
      `items.${at('rack')}.stock.of`,
      /itself/u,
    ],
    [
      'a stock of a stock',
      withItem('steak', { stock: { of: 'rack', units: 1 } }),
      `items.${at('steak')}.stock.of`,
      /Whole rack/u,
    ],
    [
      'a part of the day',
      withItem('bread', { dayparts: ['brunch'] }),
      `items.${at('bread')}.dayparts`,
      /"brunch"/u,
    ],
    [
      'a part of the day of a category',
      { categoryDefaults: { Drinks: { dayparts: ['late'] } } },
      'categoryDefaults.Drinks.dayparts',
      /"late"/u,
    ],
    [
      'a station of a choice',
      withGroup('burger-side', {
        modifiers: [{ name: 'Chips', price: 0, stations: ['fry', 'attic'] }],
      }),
      `modifierGroups.${groupAt('burger-side')}.modifiers.0.stations`,
      /"attic"/u,
    ],
    [
      'more choices than a group has',
      withGroup('once', { min: 3, max: 3 }),
      `modifierGroups.${groupAt('once')}.min`,
      /2 choices/u,
    ],
    [
      'more choices than a group takes',
      withGroup('once', { min: 4 }),
      `modifierGroups.${groupAt('once')}.min`,
      /at most 3/u,
    ],
    [
      'the same part of the day twice',
      { dayparts: ['a', 'a'].map((id) => ({ id, name: 'Lunch', from: '11:00', to: '15:00' })) },
      'dayparts.1.id',
      /twice/u,
    ],
  ])('is refused: %s', (_what, change, field, says) => {
    given()
      .when(command('house.change', { menu: { ...richMenu, ...change } }))
      .then({ code: 'invalid', field: `data.menu.${field}`, says });
  });
});

it.each<[string, Partial<Menu>]>([
  ['several of one choice', withGroup('toppings', { min: 4 })],
  ['a combo with the same dish twice', withItem('lunch', combo('soda', 'soda'))],
  ['a price below 0', withGroup('size', { modifiers: [{ name: 'Small', price: -900 }] })],
])('a menu with %s is taken', (_what, change) => {
  const next = command('house.change', { menu: { ...richMenu, ...change } });
  expect(decide(initial(richHouse), next).ok).toBe(true);
});
