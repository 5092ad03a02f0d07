import { expect, it } from 'vitest';
import { repeat } from '../../../renderer/front-of-house/orders/repeat';
import { command, given, line, order, type Step } from '../../shared/domain/given';

/** Repeats a whole ticket. */
function again(...steps: Step[]) {
  const story = given(...steps);
  let ids = 0;
  const newId = () => `new-${++ids}`;
  return repeat(story.ticket('t1').items, { state: story.state, course: 2, newId });
}

it('repeats a line with its modifiers, allergies and note, for the course under way', () => {
  const burrito = line('a', 'burrito', {
    quantity: 2,
    seat: 3,
    modifiers: ['No Cheese'],
    allergies: ['Nuts'],
    note: 'well done',
  });
  expect(again(order('t1', [burrito]))).toEqual({
    leftOut: [],
    lines: [
      {
        itemId: 'new-1',
        menuItemId: 'burrito',
        name: 'Burrito',
        quantity: 2,
        seat: 3,
        course: 2,
        choices: [{ group: 'extras', name: 'Cheese', kind: 'no' }],
        modifiers: [],
        allergies: ['Nuts'],
        note: 'well done',
      },
    ],
  });
});

it('leaves out dishes that are out or off the menu, and names each once', () => {
  const lines = [line('a', 'limeade'), line('b', 'fries'), line('c', 'fries'), line('d', 'nachos')];
  const { menu } = given().state.house;
  const story = again(
    order('t1', lines),
    command('menu.eighty-six', { menuItemId: 'fries' }),
    command('house.change', {
      menu: { ...menu, items: menu.items.filter(({ id }) => id !== 'nachos') },
    }),
  );
  expect(story.lines.map(({ name }) => name)).toEqual(['Limeade']);
  expect(story.leftOut).toEqual(['Fries', 'Nachos']);
});

it('keeps a dish of which too few are left, and a line that was not on the menu', () => {
  const cake = { itemId: 'b', name: 'Birthday plate', station: 'bar', quantity: 1 };
  const { lines, leftOut } = again(
    order('t1', [line('a', 'limeade', { quantity: 3 }), cake]),
    command('menu.eighty-six', { menuItemId: 'limeade', remaining: 1 }),
  );
  expect(leftOut).toEqual([]);
  expect(lines).toMatchObject([
    { menuItemId: 'limeade', quantity: 3 },
    { name: 'Birthday plate', station: 'bar' },
  ]);
});
