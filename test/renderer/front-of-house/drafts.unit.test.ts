import { expect, it } from 'vitest';
import { searchMenu } from '../../../renderer/front-of-house/menu/search';
import { tapped } from '../../../renderer/front-of-house/orders/choices';
import {
  currentDraft,
  type DraftAction,
  freshDrafts,
  reduceDrafts,
} from '../../../renderer/front-of-house/orders/drafts';
import { centsOfLine, commandOf } from '../../../renderer/front-of-house/orders/order';
import { sampleHouse } from '../../../shared/sample/sample-house';

const after = (...actions: DraftAction[]) => actions.reduce(reduceDrafts, freshDrafts('first'));

const add = (itemId: string, menuItemId = 'chicken-bowl'): DraftAction => ({
  type: 'add-line',
  line: { itemId, menuItemId, name: menuItemId },
});

it('adds to an equal line, and starts a line for another seat or course', () => {
  const seat: DraftAction = { type: 'edit', change: { next: { seat: 2 } } };
  const { lines } = currentDraft(after(add('a'), add('b'), seat, add('c')));
  expect(lines.map(({ itemId, quantity, seat }) => [itemId, quantity, seat])).toEqual([
    ['a', 2, undefined],
    ['c', 1, 2],
  ]);
});

it('writes the allergies of a seat on every dish that is added for it', () => {
  const seat: DraftAction = { type: 'edit', change: { next: { seat: 2 } } };
  const nuts: DraftAction = { type: 'change-line', itemId: 'a', change: { allergies: ['Nuts'] } };
  const { lines } = currentDraft(after(seat, add('a'), nuts, add('b', 'flan')));
  expect(lines[1]).toMatchObject({ itemId: 'b', allergies: ['Nuts'] });
});

it('keeps a half-finished order per table and opens it when its table is chosen', () => {
  const begun = after(
    { type: 'choose-table', table: '3' },
    add('a'),
    { type: 'new', id: 'second' },
    { type: 'choose-table', table: '4' },
    add('b'),
    { type: 'new', id: 'third' },
  );
  expect(begun.all.map(({ table }) => table)).toEqual(['3', '4', '']);
  const opened = reduceDrafts(begun, { type: 'choose-table', table: '3' });
  expect(currentDraft(opened)).toMatchObject({ table: '3', lines: [{ itemId: 'a' }] });
  expect(opened.all).toHaveLength(2);
});

it('switches between the orders of two tables, and moves only a draft without a table', () => {
  const begun = after(
    { type: 'choose-table', table: '3' },
    add('a'),
    { type: 'new', id: 'second' },
    { type: 'choose-table', table: '4' },
    add('b'),
  );
  const back = reduceDrafts(begun, { type: 'choose-table', table: '3' });
  expect(currentDraft(back).lines.map(({ itemId }) => itemId)).toEqual(['a']);
  expect(back.all.map(({ table, lines }) => [table, lines.length])).toEqual([
    ['4', 1],
    ['3', 1],
  ]);
  const moved = reduceDrafts(back, { type: 'choose-table', table: '9' });
  expect(moved.all.map(({ table }) => table)).toEqual(['4', '9']);
});

it('keeps lines apart that got a table after another order for it was started', () => {
  const both = after(
    { type: 'choose-table', table: '3' },
    add('a'),
    { type: 'new', id: 'second' },
    add('b'),
    { type: 'choose-table', table: '3' },
  );
  expect(both.all.map(({ table, lines }) => [table, lines[0]?.itemId])).toEqual([
    ['3', 'a'],
    ['3', 'b'],
  ]);
});

it('keeps the server for the next order, but not the table', () => {
  const named = after({ type: 'edit', change: { server: 'Maya', table: '3' } }, add('a'));
  const next = reduceDrafts(named, { type: 'drop', id: 'first', freshId: 'second' });
  expect(currentDraft(next)).toMatchObject({ id: 'second', server: 'Maya', table: '', lines: [] });
});

it('leaves empty fields out of a command', () => {
  const draft = currentDraft(
    after({ type: 'edit', change: { server: 'Ana', guest: '  ' } }, add('a')),
  );
  expect(commandOf(draft, { command: 'c', ticket: 't' })).toEqual({
    id: 'c',
    type: 'ticket.place',
    data: {
      ticketId: 't',
      orderType: 'dine-in',
      server: 'Ana',
      priority: 'normal',
      items: [{ itemId: 'a', menuItemId: 'chicken-bowl', quantity: 1 }],
    },
  });
});

it('prices a line with its choices, and replaces the choice in a group that takes one', () => {
  const { menu } = sampleHouse;
  const [line] = currentDraft(after(add('a'))).lines;
  const size = menu.modifierGroups.find(({ id }) => id === 'cup-size');
  if (!line || !size) throw new Error('The sample menu has changed.');
  const choices = [
    { group: 'extras', name: 'Guacamole' },
    { group: 'toppings', name: 'Cheese', kind: 'no' as const },
  ];
  expect(centsOfLine(menu, { ...line, quantity: 2, choices })).toBe(2 * (975 + 240));
  const [small, ice] = [
    { group: 'cup-size', name: 'Small' },
    { group: 'ice', name: 'No Ice' },
  ];
  const large = { group: 'cup-size', name: 'Large' };
  expect(tapped([small, ice], size, 'Large', { ask: 'plain' })).toEqual([ice, large]);
  expect(tapped([large], size, 'Large', { ask: 'plain' })).toEqual([]);
});

it('finds dishes inside words, without accents and apostrophes, the best first', () => {
  const names = (question: string) =>
    searchMenu(sampleHouse.menu.items, question).map(({ name }) => name);
  expect(names('chick bur')).toEqual(['Chicken Burrito']);
  expect(names('chips')[0]).toBe('Chips');
  expect(names('FLÁN')).toEqual(['Flan']);
  expect(names('hamburger')).toEqual([]);
  const dishes = ['Ice cream', 'Rice bowl', 'Pølse', "Chef's salad", '麻婆豆腐'];
  const [dish] = sampleHouse.menu.items;
  if (!dish) throw new Error('The sample menu has changed.');
  const items = dishes.map((name) => ({ ...dish, id: name, name, category: 'Lunch' }));
  const found = (question: string) => searchMenu(items, question).map(({ name }) => name);
  expect(found('ice')).toEqual(['Ice cream', 'Rice bowl']);
  expect(found('polse')).toEqual(['Pølse']);
  expect(found('chefs')).toEqual(["Chef's salad"]);
  expect(found('豆')).toEqual(['麻婆豆腐']);
  expect(found('bowl lunch')).toEqual(['Rice bowl']);
});
