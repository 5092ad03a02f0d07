import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../../shared/contract/state';
import { command, given, line, order } from '../given';

const resolvedBurrito = {
  menuItemId: 'burrito',
  name: 'Burrito',
  price: 1000,
  stations: ['grill'],
  prepMinutes: 3,
  quantity: 1,
  course: 1,
  modifiers: [],
  allergies: [],
};
const head = {
  ticketId: 't1',
  number: 1,
  orderType: 'dine-in',
  table: '7',
  server: 'Ana',
  priority: 'normal',
  firedCourse: 1,
} as const;

describe('placing a ticket', () => {
  it("copies the menu's data into the event, so that history does not change with the menu", () => {
    given()
      .when(order('t1', [line('a', 'burrito')]))
      .then([['ticket.placed', { ...head, items: [{ itemId: 'a', ...resolvedBurrito }] }]]);
  });

  it("adds the price of a dish's modifiers, plain or as ADD, and nothing for other words", () => {
    const modifiers = ['add Guacamole', 'guacamole', 'NO cheese', 'well done'];
    const extra = { group: 'extras', groupName: 'Extras', quantity: 1 };
    const choices: Choice[] = [
      { ...extra, name: 'Guacamole', kind: 'add', price: 225 },
      { ...extra, name: 'Guacamole', kind: 'plain', price: 225 },
      { ...extra, name: 'Cheese', kind: 'no', price: 0 },
      { name: 'well done', kind: 'plain', quantity: 1, price: 0 },
    ];
    given()
      .when(order('t1', [line('a', 'burrito', { modifiers })]))
      .then([
        [
          'ticket.placed',
          {
            ...head,
            items: [{ itemId: 'a', ...resolvedBurrito, price: 1450, modifiers, choices }],
          },
        ],
      ]);
  });

  it('fires the earliest course of the order and holds the later ones', () => {
    const { items } = given(
      order('t1', [
        line('a', 'burrito', { course: 3 }),
        line('b', 'fries', { course: 2 }),
        line('c', 'limeade', { course: 2 }),
      ]),
    ).ticket('t1');
    expect(items.map(({ itemId, phase }) => [itemId, phase])).toEqual([
      ['a', 'held'],
      ['b', 'owed'],
      ['c', 'owed'],
    ]);
    expect(items.map((item) => item.firedSequence)).toEqual([undefined, 1, 1]);
  });

  it('counts numbers from 1', () => {
    const { ticket } = given(order('t1', [line('a', 'fries')]), order('t2', [line('a', 'fries')]));
    expect([ticket('t1').number, ticket('t2').number]).toEqual([1, 2]);
  });

  it.each([
    ['a server, table and guest that the house does not know', { server: 'Temp', table: 'Lawn' }],
    ['no table at all', { orderType: 'takeout', table: undefined, guest: 'Sam' }],
  ] as const)('accepts %s', (_what, more) => {
    const { ticket } = given(order('t1', [line('a', 'burrito')], more));
    expect(ticket('t1')).toMatchObject(JSON.parse(JSON.stringify(more)));
  });

  it.each([
    ['by id', 'fry', ['fry']],
    ['by name', 'Fry', ['fry']],
    ['unknown: the default station', 'Terrace grill', ['grill']],
  ])('sends an off-menu line to its station, %s', (_how, station, stations) => {
    const { ticket } = given(
      order('t1', [{ itemId: 'a', name: 'Birthday cake', station, quantity: 1 }]),
    );
    expect(ticket('t1').items).toMatchObject([
      { name: 'Birthday cake', stations, price: 0, phase: 'owed' },
    ]);
    expect(ticket('t1').items[0]).not.toHaveProperty('menuItemId');
  });

  it('refuses a dish that is not on the menu, and names it', () => {
    given()
      .when(order('t1', [line('a', 'burrito'), line('b', 'sushi')]))
      .then({ code: 'conflict', field: 'data.items.1.menuItemId', says: /"sushi"/u });
  });

  it('refuses two lines with one id', () => {
    given()
      .when(order('t1', [line('a', 'burrito'), line('a', 'fries')]))
      .then({ code: 'conflict', field: 'data.items.1.itemId' });
  });

  it.each([
    ['open', []],
    ['closed', [command('ticket.void', { ticketId: 't1', reason: 'walked out' })]],
  ])('refuses the id of an existing ticket, %s', (_how, then) => {
    given(order('t1', [line('a', 'burrito')]), ...then)
      .when(order('t1', [line('b', 'fries')]))
      .then({ code: 'conflict', field: 'data.ticketId' });
  });
});

describe('adding to a ticket', () => {
  const add = (...items: ReturnType<typeof line>[]) =>
    command('ticket.add-items', { ticketId: 't1', items });
  const twoCourses = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);

  it('fires the added lines of the course that is under way', () => {
    given(twoCourses)
      .when(add(line('c', 'burrito')))
      .then([
        [
          'ticket.items-added',
          { ticketId: 't1', items: [{ itemId: 'c', ...resolvedBurrito }], heldItemIds: [] },
        ],
      ]);
  });

  it.each([
    ['still held', 2],
    ['later than any on the ticket', 5],
  ])('holds an added line of a course that is %s', (_which, course) => {
    const { ticket } = given(twoCourses, add(line('c', 'limeade', { course })));
    expect(ticket('t1').items.at(-1)).toMatchObject({ itemId: 'c', phase: 'held' });
  });

  it('holds an added line of course 2 when course 3 was fired before it', () => {
    const { ticket } = given(
      order('t1', [
        line('a', 'burrito'),
        line('b', 'fries', { course: 2 }),
        line('c', 'limeade', { course: 3 }),
      ]),
      command('ticket.fire-course', { ticketId: 't1', course: 3 }),
      add(line('d', 'fries', { course: 2 }), line('e', 'limeade')),
    );
    expect(ticket('t1').items.slice(3)).toMatchObject([
      { itemId: 'd', phase: 'held' },
      { itemId: 'e', phase: 'owed', course: 3 },
    ]);
  });

  it('keeps done lines done, marks the rest as added and as a change to acknowledge', () => {
    const { ticket } = given(
      twoCourses,
      command('item.bump', { ticketId: 't1', itemId: 'a' }),
      add(line('c', 'limeade')),
    );
    const { items, changedAt } = ticket('t1');
    expect(items.map((item) => item.phase)).toEqual(['ready', 'held', 'owed']);
    expect(items.map((item) => item.addedAt)).toEqual([undefined, undefined, changedAt]);
    expect(changedAt).toBeGreaterThan(0);
  });

  it('asks a cook to acknowledge the allergies again only if it adds one', () => {
    const story = [
      order('t1', [line('a', 'burrito', { allergies: ['nuts'] })]),
      command('ticket.acknowledge', { ticketId: 't1', what: 'allergies' as const }),
    ];
    const plain = given(...story, add(line('c', 'fries')));
    expect(plain.ticket('t1').acknowledged.allergies).toBeDefined();
    const risky = given(...story, add(line('c', 'fries', { allergies: ['gluten'] })));
    expect(risky.ticket('t1').acknowledged.allergies).toBeUndefined();
  });

  it('refuses a line id that the ticket has, also of a voided line', () => {
    given(twoCourses, command('item.void', { ticketId: 't1', itemId: 'a', reason: 'typo' }))
      .when(add(line('a', 'fries')))
      .then({ code: 'conflict', field: 'data.items.0.itemId' });
  });

  it('refuses a closed ticket, and says how it ended', () => {
    given(twoCourses, command('ticket.void', { ticketId: 't1', reason: 'walked out' }))
      .when(add(line('c', 'fries')))
      .then({ code: 'conflict', field: 'data.ticketId', says: /1 \(table 7\) .*voided/u });
  });

  it('refuses a ticket that does not exist', () => {
    given()
      .when(add(line('c', 'fries')))
      .then({ code: 'not-found', field: 'data.ticketId' });
  });
});

describe('splitting a ticket', () => {
  const split = (...itemIds: string[]) =>
    command('ticket.split', { ticketId: 't1', itemIds, newTicketId: 't2' });
  const three = order('t1', [line('a', 'burrito'), line('b', 'fries'), line('c', 'limeade')]);
  const bumpA = command('item.bump', { ticketId: 't1', itemId: 'a' });

  it('moves lines to a new ticket with the next number', () => {
    given(three)
      .when(split('b', 'b'))
      .then([['ticket.split', { ticketId: 't1', itemIds: ['b'], newTicketId: 't2', number: 2 }]]);
  });

  it('moves lines unchanged: done lines stay done, and clocks run on', () => {
    const before = given(three, bumpA);
    const after = given(three, bumpA, split('a'));
    expect(after.ticket('t2')).toMatchObject({ number: 2, table: '7', server: 'Ana' });
    expect(after.ticket('t2').items).toEqual(before.ticket('t1').items.slice(0, 1));
    expect(after.ticket('t1').items).toEqual(before.ticket('t1').items.slice(1));
    expect(after.state.day.lastNumber).toBe(2);
  });

  it('closes a side of which everything was served', () => {
    const { state } = given(three, bumpA, command('ticket.serve', { ticketId: 't1' }), split('a'));
    expect(Object.keys(state.tickets)).toEqual(['t1']);
    expect(given(three, split('a')).state.closed).toEqual([]);
  });

  it.each([
    ['a line that is not on it', split('a', 'x'), 'not-found', 'data.itemIds'],
    ['all of its lines', split('a', 'b', 'c'), 'conflict', 'data.itemIds'],
  ] as const)('refuses %s', (_what, next, code, field) => {
    given(three).when(next).then({ code, field });
  });

  it.each([
    ['move', split('a')],
    ['stay', split('b', 'c')],
  ])('refuses when only voided lines would %s', (_what, next) => {
    given(three, command('item.void', { ticketId: 't1', itemId: 'a', reason: 'typo' }))
      .when(next)
      .then({ code: 'conflict', field: 'data.itemIds' });
  });

  it('refuses the id of an existing ticket', () => {
    given(three, order('t2', [line('a', 'fries')]))
      .when(split('a'))
      .then({ code: 'conflict', field: 'data.newTicketId' });
  });
});
