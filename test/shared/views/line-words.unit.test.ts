import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../../shared/contract/commands';
import { lineWords, makesOnlyChoices, nameIn, wordBlocks } from '../../../shared/views/line-words';
import { given, line, order } from '../domain/given';
import { withRichMenu } from '../domain/menu-house';

const placed = (menuItemId: string, more: Partial<OrderItem> = {}) => {
  const [item] = given(withRichMenu(), order('t1', [line('a', menuItemId, more)])).ticket(
    't1',
  ).items;
  if (!item) throw new Error('The order has no line.');
  return item;
};

describe('the words of a line', () => {
  it.each([
    ['wings', 'Extra hot', 'plain', 'Extra hot'],
    ['wings', 'No 5 chilli', 'plain', 'No 5 chilli'],
    ['steak', 'Extra virgin olive oil', 'plain', 'Extra virgin olive oil'],
    ['wings', 'no bacon', 'no', 'Bacon'],
    ['wings', 'Side Cheese', 'side', 'Cheese'],
    ['salad', 'No dressing', 'no', 'dressing'],
    ['salad', 'nothing that is raw', 'plain', 'nothing that is raw'],
  ])('%s with %j: what a choice is comes from its kind', (dish, text, action, word) => {
    expect(lineWords(placed(dish, { modifiers: [text] }))).toMatchObject([
      { action, word, quantity: 1 },
    ]);
  });

  it('are in the order of the groups, the halves after the whole, requests last', () => {
    const item = placed('pizza', {
      choices: [
        { group: 'toppings', name: 'Bacon', half: 'second', quantity: 2 },
        { name: 'cut in eight' },
        { group: 'toppings', name: 'Bacon', half: 'first' },
        { group: 'once', name: 'Aioli' },
        { group: 'toppings', name: 'Cheese' },
        { group: 'size', name: 'Large' },
      ],
    });
    expect(
      wordBlocks(lineWords(item)).map(({ half, words }) => [
        half,
        words.map(({ word, quantity }) => `${quantity} ${word}`),
      ]),
    ).toEqual([
      [undefined, ['1 Large', '1 Cheese', '1 Aioli']],
      ['first', ['1 Bacon']],
      ['second', ['2 Bacon']],
      [undefined, ['1 cut in eight']],
    ]);
  });

  it('of a line from before choices had a kind are read as before', () => {
    const old = { modifiers: ['No Cheese', 'extra salsa', 'Rice'] };
    expect(lineWords(old)).toEqual([
      { action: 'no', word: 'Cheese', quantity: 1 },
      { action: 'add', word: 'salsa', quantity: 1 },
      { action: 'plain', word: 'Rice', quantity: 1 },
    ]);
  });

  it('are the same list until the line changes', () => {
    const item = placed('wings', { modifiers: ['Bacon'] });
    expect(lineWords(item)).toBe(lineWords(item));
    expect(lineWords(item, { kitchen: 'es' })).not.toBe(lineWords(item));
  });
});

describe("the kitchen's names", () => {
  it("are read in the station's language, and the guests' name where there is none", () => {
    const item = placed('burger', { modifiers: ['Chips', 'Rare'] });
    expect(['es', 'en', 'fr'].map((language) => nameIn(language, item))).toEqual([
      'Hamburguesa de la casa',
      'Burger',
      'Burger',
    ]);
    const words = (kitchen?: string) => lineWords(item, { kitchen }).map(({ word }) => word);
    expect(words('es')).toEqual(['Rare', 'Papas']);
    expect(words('en')).toEqual(['Rare', 'Chips']);
    expect(words()).toEqual(['Rare', 'Chips']);
  });
});

describe('a choice that is made at its own station', () => {
  const item = placed('burger', { modifiers: ['Chips', 'Rare'] });
  const at = (...stations: string[]) => lineWords(item, { stations }).map(({ word }) => word);

  it('is all that this station reads; the others read everything', () => {
    expect(item.stations).toEqual(['grill', 'fry']);
    expect(at('fry')).toEqual(['Chips']);
    expect(at('grill')).toEqual(['Rare', 'Chips']);
    expect(at('grill', 'fry')).toEqual(['Rare', 'Chips']);
    expect(lineWords(item, { stations: 'all' })).toHaveLength(2);
    expect([makesOnlyChoices(item, ['fry']), makesOnlyChoices(item, ['grill', 'fry'])]).toEqual([
      true,
      false,
    ]);
  });

  it('adds no station when the guest leaves it out', () => {
    expect(placed('burger', { modifiers: ['No Chips'] }).stations).toEqual(['grill']);
  });
});
