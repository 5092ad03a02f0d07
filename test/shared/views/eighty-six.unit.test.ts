import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/domain/folded-text';
import { offeredIngredients, scarceDishes } from '../../../shared/views/eighty-six';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';
import { withRichMenu } from '../domain/menu-house';
import { testHouse } from '../domain/test-house';

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

describe('what a person can 86 besides dishes', () => {
  const bacon = command('ingredient.eighty-six', { name: 'bacon' });
  const offered = (question: string, ...steps: Step[]) =>
    offeredIngredients(given(withRichMenu(), ...steps).state, wordsOf(question)).map(
      ({ name, out }) => [name, out?.dishes],
    );

  it('is what is out, with its dishes, and what a question finds, in any case and accent', () => {
    expect(offered('')).toEqual([]);
    expect(offered('JALAPENO')).toEqual([['Jalapeño', undefined]]);
    const [[name, dishes] = []] = offered('', bacon);
    expect(name).toBe('Bacon');
    expect(dishes).not.toEqual([]);
    expect(offered('jala', bacon)).toEqual([['Jalapeño', undefined]]);
  });

  it('can be restored when the menu has it no more', () => {
    const without = command('house.change', { menu: testHouse.menu });
    expect(offered('', bacon, without)).toEqual([['Bacon', []]]);
  });
});
