import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../../shared/contract/commands';
import { groupsOf, missingChoices } from '../../../shared/domain/groups';
import { lineCents } from '../../../shared/domain/line';
import { findMenuItem } from '../../../shared/domain/menu';
import { rechosen } from '../../../shared/domain/ticket/rechosen';
import { centsOfOrderItem } from '../../../shared/domain/ticket/resolve';
import { command, given, line, order } from './given';
import { richHouse, richMenu, withRichMenu } from './menu-house';

const placed = (menuItemId: string, more: Partial<OrderItem>) => {
  const [item] = given(withRichMenu(), order('t1', [line('a', menuItemId, more)])).ticket(
    't1',
  ).items;
  if (!item) throw new Error('The order has no line.');
  return item;
};
const chosen = (menuItemId: string, more: Partial<OrderItem>) =>
  (placed(menuItemId, more).choices ?? []).map(
    ({ group, name, kind, quantity, price }) => `${group}: ${kind} ${quantity} ${name} ${price}`,
  );

describe('a choice belongs to its group', () => {
  it('costs what its own group says, and both sides are kept', () => {
    const sides = [
      { group: 'side-1', name: 'Fries' },
      { group: 'side-2', name: 'Slaw' },
    ];
    expect(chosen('rib-plate', { choices: sides })).toEqual([
      'side-1: plain 1 Fries 0',
      'side-2: plain 1 Slaw 100',
    ]);
    expect(placed('rib-plate', { choices: sides })).toMatchObject({
      price: 1900,
      modifiers: ['Fries', 'Slaw'],
    });
  });

  it.each([
    [
      ['Fries', 'Fries'],
      ['side-1: plain 1 Fries 0', 'side-2: plain 1 Fries 100'],
    ],
    [
      ['fries', 'SLAW'],
      ['side-1: plain 1 Fries 0', 'side-2: plain 1 Slaw 100'],
    ],
    [['Slaw'], ['side-1: plain 1 Slaw 0']],
    [
      ['Slaw', 'Fries', 'Greens'],
      ['side-1: plain 1 Slaw 0', 'side-2: plain 1 Fries 100', 'side-2: plain 1 Greens 100'],
    ],
  ])('reads the names %j as choices of the first group with room', (modifiers, expected) => {
    expect(chosen('rib-plate', { modifiers })).toEqual(expected);
  });

  it('takes the same side from both groups when each is named', () => {
    const choices = [
      { group: 'side-2', name: 'Fries' },
      { group: 'side-1', name: 'Fries' },
    ];
    expect(chosen('rib-plate', { choices })).toEqual([
      'side-1: plain 1 Fries 0',
      'side-2: plain 1 Fries 100',
    ]);
    expect(placed('rib-plate', { choices }).price).toBe(1900);
  });

  it('fills the other group with a name when one group is chosen already', () => {
    const choices = [{ group: 'side-1', name: 'Greens' }];
    expect(chosen('rib-plate', { choices, modifiers: ['Greens'] })).toEqual([
      'side-1: plain 1 Greens 0',
      'side-2: plain 1 Greens 100',
    ]);
  });

  it('takes a choice of a group that the dish no longer has by its name, and any other as a request', () => {
    const choices = [
      { group: 'old-group', name: 'Slaw' },
      { group: 'side-1', name: 'Caviar', kind: 'add' as const },
      { name: 'salt', kind: 'no' as const },
    ];
    expect(chosen('rib-plate', { choices })).toEqual([
      'side-1: plain 1 Slaw 0',
      'undefined: add 1 Caviar 0',
      'undefined: no 1 salt 0',
    ]);
  });

  it('keeps requests in other words last, whatever order they come in', () => {
    expect(chosen('steak', { modifiers: ['birthday', 'Rare'] })).toEqual([
      'doneness: plain 1 Rare 0',
      'undefined: plain 1 birthday 0',
    ]);
  });
});

describe('a choice taken several times', () => {
  it('is shown, priced and stored with its number', () => {
    const choices = [{ group: 'toppings', name: 'Bacon', quantity: 2 }];
    expect(chosen('wings', { choices })).toEqual(['toppings: plain 2 Bacon 150']);
    expect(placed('wings', { choices })).toMatchObject({
      price: 1200,
      modifiers: ['Bacon', 'Bacon'],
    });
    expect(chosen('wings', { modifiers: ['Bacon', 'bacon'] })).toEqual([
      'toppings: plain 2 Bacon 150',
    ]);
    expect(placed('wings', { modifiers: ['Bacon', 'Bacon'] }).price).toBe(1200);
  });
});

describe('the price of a line', () => {
  it.each([
    ['pizza', ['Small'], 1050],
    ['soda', ['Small'], 150],
    ['soda', ['Own cup'], 270],
    ['soda', ['Own cup', 'Small'], 120],
    ['espresso', ['Own cup'], 0],
  ])('%s with %j costs %i cents, and never less than 0', (dish, modifiers, price) => {
    expect(placed(dish, { modifiers }).price).toBe(price);
  });

  it('does not charge for what is left out, and does for what is added or put aside', () => {
    expect(placed('wings', { modifiers: ['No Bacon'] }).price).toBe(900);
    expect(
      placed('wings', { choices: [{ group: 'toppings', name: 'Bacon', kind: 'no' }] }).price,
    ).toBe(900);
    expect(placed('wings', { modifiers: ['Add Bacon'] }).price).toBe(1050);
    expect(placed('wings', { modifiers: ['Side Bacon'] }).price).toBe(1050);
  });

  it('charges half for a half of a dish, rounded up to a cent', () => {
    const half = (name: string, of: 'first' | 'second') => ({ group: 'toppings', name, half: of });
    const choices = [half('Cheese', 'first'), half('Bacon', 'second')];
    expect(placed('pizza', { choices })).toMatchObject({
      price: 1200 + 50 + 75,
      choices: [
        { name: 'Cheese', half: 'first', price: 50 },
        { name: 'Bacon', half: 'second', price: 75 },
      ],
      modifiers: ['Cheese (1st half)', 'Bacon (2nd half)'],
    });
  });

  it('reads its own text of a half back as that half', () => {
    expect(placed('pizza', { modifiers: ['Cheese (1st half)'] }).choices).toMatchObject([
      { group: 'toppings', name: 'Cheese', half: 'first', price: 50 },
    ]);
  });

  it('refuses a half of a choice that is for the whole dish', () => {
    given(withRichMenu())
      .when(
        order('t1', [
          line('a', 'steak', { choices: [{ group: 'doneness', name: 'Rare', half: 'first' }] }),
        ]),
      )
      .then({ code: 'invalid', field: 'data.items.0.choices.0.half', says: /whole dish/u });
  });

  it('is the price of one times the quantity, rounded to a cent', () => {
    expect([
      lineCents({ price: 2005, quantity: 0.5 }),
      lineCents({ price: 999, quantity: 0.25 }),
      lineCents({ price: 999, quantity: 150 }),
      lineCents({ price: 0, quantity: 3 }),
    ]).toEqual([1003, 250, 149_850, 0]);
  });
});

describe('what a choice is', () => {
  it.each([
    ['wings', 'No 5 chilli', 'heat: plain 1 No 5 chilli 0'],
    ['wings', 'Extra hot', 'heat: plain 1 Extra hot 0'],
    ['wings', 'Side salsa', 'heat: plain 1 Side salsa 0'],
    ['steak', 'extra virgin olive oil', 'oil: plain 1 Extra virgin olive oil 50'],
    ['wings', 'No Bacon', 'toppings: no 1 Bacon 0'],
    ['wings', 'add bacon', 'toppings: add 1 Bacon 150'],
    ['wings', 'Side Cheese', 'toppings: side 1 Cheese 99'],
    ['wings', 'No salt', 'undefined: plain 1 No salt 0'],
    ['salad', 'No dressing', 'dressing: no 1 No dressing 0'],
  ])('%s with %j is %j', (dish, text, expected) => {
    expect(chosen(dish, { modifiers: [text] })).toEqual([expected]);
  });

  it('comes from the order if the order says so', () => {
    const choices = [{ group: 'heat', name: 'Extra hot', kind: 'side' as const }];
    expect(chosen('wings', { choices })).toEqual(['heat: side 1 Extra hot 0']);
  });
});

describe('lines that differ', () => {
  it('by one choice stay two lines', () => {
    const { items } = given(
      withRichMenu(),
      order('t1', [
        line('a', 'steak', { modifiers: ['Rare'] }),
        line('b', 'steak', { modifiers: ['Medium'] }),
      ]),
    ).ticket('t1');
    expect(items.map(({ itemId, modifiers }) => [itemId, modifiers])).toEqual([
      ['a', ['Rare']],
      ['b', ['Medium']],
    ]);
  });
});

describe('the choices that a dish still needs', () => {
  const missing = (id: string, choices: Parameters<typeof missingChoices>[2]) => {
    const dish = findMenuItem(richMenu, id);
    return dish && missingChoices(richMenu, dish, choices).map(({ name }) => name);
  };

  it.each([
    ['rib-plate', [], ['First side', 'Second side']],
    ['rib-plate', [{ group: 'side-1', name: 'Fries' }], ['Second side']],
    [
      'rib-plate',
      [
        { group: 'side-1', name: 'Fries' },
        { group: 'side-2', name: 'Fries' },
      ],
      [],
    ],
    ['steak', [{ group: 'doneness', name: 'Rare', kind: 'no' as const }], ['Doneness']],
    ['salad', [{ group: 'dressing', name: 'No dressing', kind: 'no' as const }], []],
    ['salad', [{ group: 'dressing', name: 'Vinegar' }], ['Dressing']],
    ['wings', [], []],
    ['for-two', [{ group: 'doneness', name: 'Rare' }], ['Doneness']],
    ['for-two', [{ group: 'doneness', name: 'Rare', quantity: 2 }], []],
  ])('%s with %j needs %j', (dish, choices, expected) => {
    expect(missing(dish, choices)).toEqual(expected);
  });

  it('count the groups of a combo and of its parts, each once', () => {
    const dish = findMenuItem(richMenu, 'for-two');
    expect(dish && groupsOf(richMenu, dish).map(({ id, min, max }) => [id, min, max])).toEqual([
      ['doneness', 2, 2],
      ['oil', 0, 2],
      ['burger-side', 0, 2],
      ['cup', 0, 1],
      ['size', 0, 1],
    ]);
  });

  it('do not keep an order back: a paid order is never refused', () => {
    expect(placed('steak', {}).phase).toBe('owed');
  });
});

describe('choices that are changed later', () => {
  const steak = placed('steak', { modifiers: ['Rare', 'birthday'] });

  it('keep the requests in other words, and cost what the menu says', () => {
    const next = rechosen(richHouse, steak, {
      choices: [
        { group: 'doneness', name: 'Medium' },
        { group: 'oil', name: 'Extra virgin olive oil' },
      ],
    });
    expect(next).toMatchObject({
      price: 2650,
      stations: ['grill'],
      modifiers: ['Medium', 'Extra virgin olive oil', 'birthday'],
    });
  });

  it('are all that is asked for when they are sent as text', () => {
    expect(rechosen(richHouse, steak, { modifiers: ['Medium'] })).toMatchObject({
      price: 2600,
      modifiers: ['Medium'],
      choices: [{ group: 'doneness', name: 'Medium' }],
    });
  });

  it('bring and take away the station of a choice', () => {
    const plain = placed('burger', {});
    const fried = { ...plain, ...rechosen(richHouse, plain, { modifiers: ['Chips'] }) };
    expect(fried).toMatchObject({ price: 1350, stations: ['grill', 'fry'] });
    expect(rechosen(richHouse, fried, { modifiers: [] })).toMatchObject({
      price: 1100,
      stations: ['grill'],
      modifiers: [],
    });
  });

  it('stay as they are for a dish that left the menu, and anything new is text', () => {
    const fried = placed('burger', { modifiers: ['Chips', 'Rare'] });
    const house = { ...richHouse, menu: { ...richMenu, items: [] } };
    expect(rechosen(house, fried, { modifiers: ['Chips', 'Salad'] })).toMatchObject({
      price: 1350,
      stations: ['grill', 'fry'],
      choices: [
        { group: 'burger-side', name: 'Chips', price: 250 },
        { name: 'Salad', price: 0 },
      ],
    });
  });
});

describe('the total that front of house shows', () => {
  it.each([
    ['rib-plate', { modifiers: ['Fries', 'Slaw'], quantity: 3 }],
    ['prawns', { quantity: 1.5 }],
    ['taco-box', { quantity: 7, modifiers: ['Extra hot', 'Aioli'] }],
    ['for-two', { modifiers: ['Own cup', 'Rare', 'Medium', 'Chips'] }],
    ['lobster', { price: 5150 }],
  ])('of %s with %j is what the lines cost together', (id, more) => {
    const item = line('a', id, more);
    const { items } = given(withRichMenu(), order('t1', [item])).ticket('t1');
    expect(items.reduce((sum, each) => sum + lineCents(each), 0)).toBe(
      centsOfOrderItem(richMenu, item),
    );
  });
});

describe('an add-on', () => {
  it('resolves its choices like an order', () => {
    const { items } = given(
      withRichMenu(),
      order('t1', [line('a', 'flan')]),
      command('ticket.add-items', {
        ticketId: 't1',
        items: [line('b', 'rib-plate', { modifiers: ['Fries', 'Fries'] })],
      }),
    ).ticket('t1');
    expect(items[1]).toMatchObject({
      price: 1900,
      choices: [{ group: 'side-1' }, { group: 'side-2' }],
    });
  });
});
