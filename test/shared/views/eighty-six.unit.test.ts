import { expect, it } from 'vitest';
import { scarceDishes } from '../../../shared/views/eighty-six';
import { at, command, given, line, OPENING, order } from '../domain/given';

const out = (menuItemId: string, remaining?: number) =>
  command('menu.eighty-six', { menuItemId, ...(remaining === undefined ? {} : { remaining }) });

it('lists what is out, the latest first, and then what runs low, the least first', () => {
  const { state } = given(
    at(0, out('burrito')),
    at(60, out('fries', 7)),
    at(120, out('nachos')),
    at(180, out('limeade', 2)),
  );
  expect(scarceDishes(state).map(({ name, remaining }) => [name, remaining])).toEqual([
    ['Nachos', 0],
    ['Burrito', 0],
    ['Limeade', 2],
    ['Fries', 7],
  ]);
});

it('says since when: out since the last one was sold, counted since it was counted', () => {
  const { state } = given(
    at(0, out('fries', 3)),
    at(60, out('limeade', 1)),
    at(300, order('t1', [line('a', 'fries'), line('b', 'limeade')])),
  );
  expect(scarceDishes(state)).toEqual([
    { menuItemId: 'limeade', name: 'Limeade', remaining: 0, since: OPENING + 300_000 },
    { menuItemId: 'fries', name: 'Fries', remaining: 2, since: OPENING },
  ]);
});

it('forgets what came back', () => {
  const { state } = given(out('fries'), command('menu.restore', { menuItemId: 'fries' }));
  expect(scarceDishes(state)).toEqual([]);
});
