import { describe, expect, it } from 'vitest';
import { lineCents } from '../../../../shared/domain/line';
import { command, given, line, order } from '../given';
import { withRichMenu } from '../menu-house';

const placed = (...items: ReturnType<typeof line>[]) =>
  given(withRichMenu(), order('t1', items)).ticket('t1').items;
const add = (...items: ReturnType<typeof line>[]) =>
  command('ticket.add-items', { ticketId: 't1', items });

describe('the course of a line', () => {
  it.each([
    ['is its own, whatever the menu says', line('a', 'flan', { course: 2 }), 2],
    ["is the dish's", line('a', 'bread'), 1],
    ["is the category's", line('a', 'flan'), 3],
    ['is 1 where the menu says nothing', line('a', 'steak'), 1],
  ])('%s', (_what, item, course) => {
    expect(placed(line('first', 'bread'), item)[1]).toMatchObject({ course });
  });

  it('of drinks is now: they go with the first fire, whatever course that is', () => {
    expect(
      placed(line('a', 'steak', { course: 2 }), line('b', 'soda'), line('c', 'flan')).map(
        ({ course, phase }) => [course, phase],
      ),
    ).toEqual([
      [2, 'owed'],
      [2, 'owed'],
      [3, 'held'],
    ]);
  });

  it('is 1 for an order of drinks alone', () => {
    expect(placed(line('a', 'soda'))).toMatchObject([{ course: 1, phase: 'owed' }]);
  });

  it('of an added drink is the one that is under way, and it is fired at once', () => {
    const story = [
      withRichMenu(),
      order('t1', [line('a', 'steak'), line('b', 'steak', { course: 2 }), line('c', 'flan')]),
      command('ticket.fire-course', { ticketId: 't1', course: 2 }),
      add(line('d', 'soda'), line('e', 'bread'), line('f', 'flan')),
    ];
    expect(
      given(...story)
        .ticket('t1')
        .items.slice(3),
    ).toMatchObject([
      { course: 2, phase: 'owed' },
      { course: 1, phase: 'owed' },
      { course: 3, phase: 'held' },
    ]);
  });

  it('of a drink that is added while everything is on hold waits with the first course', () => {
    const story = [
      withRichMenu(),
      order('t1', [line('a', 'steak', { course: 2 })], { hold: true }),
      add(line('b', 'soda')),
    ];
    expect(given(...story).ticket('t1').items[1]).toMatchObject({ course: 2, phase: 'held' });
  });
});

describe('a combo', () => {
  it('gives each station its part: burger at the grill, soda at the bar', () => {
    const items = placed(line('a', 'lunch', { quantity: 2, seat: 3, allergens: ['nuts'] }));
    const combo = { id: 'a', menuItemId: 'lunch', name: 'Lunch menu', quantity: 2 };
    expect(items).toMatchObject([
      { itemId: 'a', name: 'Soda', stations: ['bar'], price: 1250, quantity: 2, seat: 3, combo },
      { name: 'Burger', stations: ['grill'], price: 0, quantity: 2, seat: 3, combo },
    ]);
    expect(items.every(({ allergens }) => allergens?.includes('nuts'))).toBe(true);
    expect(new Set(items.map(({ itemId }) => itemId)).size).toBe(2);
  });

  it('gives each course its part', () => {
    const story = [withRichMenu(), order('t1', [line('a', 'taco-box')])];
    expect(
      given(...story)
        .ticket('t1')
        .items.map(({ name, course, phase }) => [name, course, phase]),
    ).toEqual([
      ['Taco', 1, 'owed'],
      ['Taco', 1, 'owed'],
      ['Flan', 2, 'held'],
    ]);
  });

  it.each([
    [1, [1000, 0, 0]],
    [3, [1000, 0, 0]],
  ])(
    'costs its price to the cent when its first part is three dishes: %i of it',
    (quantity, prices) => {
      const items = placed(line('a', 'taco-box', { quantity }));
      expect(items.map(({ price }) => price)).toEqual(prices);
      expect(items.map((item) => item.quantity)).toEqual([quantity, 2 * quantity, quantity]);
    },
  );

  it('gives each choice to the part that has its group, its own groups to the first', () => {
    const [taco, , flan] = placed(line('a', 'taco-box', { modifiers: ['Aioli', 'Extra hot'] }));
    expect(taco?.choices?.map(({ name }) => name)).toEqual(['Aioli', 'Extra hot']);
    expect(flan?.choices).toBeUndefined();
    const [soda, burger] = placed(
      line('b', 'lunch', { modifiers: ['Rare', 'Large', 'Chips', 'no ice'] }),
    );
    expect(soda).toMatchObject({ price: 1450, choices: [{ name: 'Large' }, { name: 'no ice' }] });
    expect(burger).toMatchObject({ price: 250, stations: ['grill', 'fry'] });
  });

  it('takes what a part makes cheaper off its price, never under 0', () => {
    const [steak, burger, soda] = placed(
      line('a', 'for-two', { modifiers: ['Own cup', 'Rare', 'Rare'] }),
    );
    expect([steak?.price, burger?.price, soda?.price]).toEqual([6000 - 60, 0, 0]);
    expect([steak, burger].map((one) => one?.choices?.map(({ name }) => name))).toEqual([
      ['Rare'],
      ['Rare'],
    ]);
  });

  it('refuses a line whose id is that of a part', () => {
    const { items } = given(withRichMenu(), order('t1', [line('a', 'lunch')])).ticket('t1');
    given(withRichMenu(), order('t1', [line('a', 'lunch')]))
      .when(add(line(items[1]?.itemId ?? '', 'steak')))
      .then({ code: 'conflict', field: 'data.items.0.itemId' });
  });

  it('is several lines for the cooks, who bump each alone', () => {
    const story = [
      withRichMenu(),
      order('t1', [line('a', 'lunch')]),
      command('ticket.bump', { ticketId: 't1', station: 'bar' }),
    ];
    expect(
      given(...story)
        .ticket('t1')
        .items.map(({ phase }) => phase),
    ).toEqual(['ready', 'owed']);
  });
});

describe('how many', () => {
  it.each([
    ['prawns', 0.5, 1003],
    ['prawns', 1.5, 3008],
    ['cake', 0.25, 250],
    ['steak', 999, 2_597_400],
  ])('%s: %d is taken, for %i cents', (dish, quantity, cents) => {
    expect(placed(line('a', dish, { quantity })).map(lineCents)).toEqual([cents]);
  });

  it.each([
    ['steak', 0.5, /whole only/u],
    ['steak', 2.25, /whole only/u],
    ['prawns', 0.25, /halves only/u],
    ['lunch', 0.5, /whole only/u],
  ])('%s: %d is refused', (dish, quantity, says) => {
    given(withRichMenu())
      .when(order('t1', [line('a', dish, { quantity })]))
      .then({ code: 'invalid', field: 'data.items.0.quantity', says });
  });
});

describe('the price', () => {
  it('of a dish with a market price comes with the order', () => {
    expect(placed(line('a', 'lobster', { price: 5150 }))[0]).toMatchObject({ price: 5150 });
    given(withRichMenu())
      .when(order('t1', [line('a', 'steak'), line('b', 'lobster')]))
      .then({ code: 'invalid', field: 'data.items.1.price', says: /Lobster/u });
  });

  it('of any other dish is the menu’s, whatever the sender says', () => {
    expect(placed(line('a', 'steak', { price: 1 }))[0]).toMatchObject({ price: 2600 });
  });

  it('of a line off the menu may be given', () => {
    const cake = { itemId: 'a', name: 'Birthday cake', station: 'bar', quantity: 2 };
    expect(placed({ ...cake, price: 1234 } as never)[0]).toMatchObject({ price: 1234 });
    expect(placed(cake as never)[0]).toMatchObject({ price: 0 });
  });
});

describe('a line to go', () => {
  it('is marked on a ticket whose other lines are not', () => {
    expect(
      placed(line('a', 'steak', { toGo: true }), line('b', 'steak')).map(({ toGo }) => toGo),
    ).toEqual([true, undefined]);
  });
});
