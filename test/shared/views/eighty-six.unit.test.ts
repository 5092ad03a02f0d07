import { expect, it } from 'vitest';
import { scarceDishes } from '../../../shared/views/eighty-six';
import { at, command, given, line, OPENING, order } from '../domain/given';

const out = (menuItemId: string, remaining?: number) =>
  command('menu.eighty-six', { menuItemId, ...(remaining === undefined ? {} : { remaining }) });

it("lists 86'd dishes, the latest first, and then those that run low, the least first", () => {
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

it('has the start: of an outage when the last one was sold, of a count when it was set', () => {
  const { state } = given(
    at(0, out('fries', 3)),
    at(60, out('limeade', 1)),
    at(300, order('t1', [line('a', 'fries'), line('b', 'limeade')])),
  );
  expect(scarceDishes(state)).toEqual([
    {
      menuItemId: 'limeade',
      name: 'Limeade',
      remaining: 0,
      since: OPENING + 300_000,
      until: 'day-turn',
    },
    { menuItemId: 'fries', name: 'Fries', remaining: 2, since: OPENING, until: 'day-turn' },
  ]);
});

it('drops restored dishes', () => {
  const { state } = given(out('fries'), command('menu.restore', { menuItemId: 'fries' }));
  expect(scarceDishes(state)).toEqual([]);
});
