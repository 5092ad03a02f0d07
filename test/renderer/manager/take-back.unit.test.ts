import { expect, it } from 'vitest';
import { changeBetween } from '../../../renderer/manager/house/change';
import { newSlug } from '../../../renderer/manager/house/slug';
import { takeBack } from '../../../renderer/manager/house/take-back';
import type { House } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';

const withTables = (house: House, names: readonly string[]): House => ({
  ...house,
  tables: names.map((name) => ({ name, zone: 'Room' })),
});
const names = (house: House) => house.tables.map(({ name }) => name);
const before = withTables(sampleHouse, ['1', '2', '3', '4']);

it('restores the house from before, if nobody else changed it', () => {
  for (const after of [
    withTables(before, ['1', '2', '4']),
    withTables(before, ['1', '2', '3', '4', '5']),
    withTables(before, ['4', '3', '2', '1']),
    withTables(before, ['1', '2b', '3', '4']),
    { ...before, name: 'Brasa', settings: { ...before.settings, expo: true } },
  ]) {
    expect(takeBack(after, before, after)).toEqual(before);
  }
});

it('keeps later changes of others', () => {
  const after = withTables(before, ['1', '3', '4']);
  const now = withTables({ ...after, name: 'Theirs' }, ['0', '1', '3', '4', '9']);
  const undone = takeBack(now, before, after);
  expect(names(undone)).toEqual(['0', '1', '2', '3', '4', '9']);
  expect(undone.name).toBe('Theirs');
});

it('restores only the edited field', () => {
  const change = (house: House, part: object): House => ({
    ...house,
    menu: {
      ...house.menu,
      items: house.menu.items.map((item, index) => (index === 0 ? { ...item, ...part } : item)),
    },
  });
  const after = change(before, { name: 'Mine' });
  const now = change(after, { price: 1 });
  const [dish] = takeBack(now, before, after).menu.items;
  expect(dish).toMatchObject({ name: before.menu.items[0]?.name, price: 1 });
});

it('keeps another person’s order, and restores an order that the edit changed', () => {
  const after = withTables(before, ['2', '1', '3', '4']);
  expect(names(takeBack(withTables(after, ['2', '1', '3', '5', '4']), before, after))).toEqual([
    '1',
    '2',
    '3',
    '5',
    '4',
  ]);
});

it('sends whole parts, and only those that differ', () => {
  const after = { ...before, name: 'Brasa', staff: [] };
  expect(changeBetween(before, after)).toEqual({ name: 'Brasa', staff: [] });
  expect(changeBetween(before, structuredClone(before))).toEqual({});
});

it('makes keys from names', () => {
  expect(newSlug('Crème brûlée', [], 'dish')).toBe('creme-brulee');
  expect(newSlug('Crème brûlée', ['creme-brulee', 'creme-brulee-2'], 'dish')).toBe(
    'creme-brulee-3',
  );
  expect(newSlug('寿司', [], 'dish')).toBe('dish');
  expect(newSlug('x'.repeat(80), [], 'dish')).toMatch(/^x{60}$/u);
});
