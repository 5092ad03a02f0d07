import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { hasSeenAllergies, hasUnseenChanges } from '../../../../shared/domain/ticket/lines';
import { ticketsAt } from '../../../../shared/views/floor-tables';
import { pagesFor } from '../../../../shared/views/pages';
import { at, command, given, line, order, type Step } from '../given';
import { testHouse } from '../test-house';

const t1 = order(
  't1',
  [
    line('a', 'burrito', { modifiers: ['Rare'], seat: 2 }),
    line('b', 'nachos'),
    line('c', 'limeade', { course: 2 }),
  ],
  { covers: 2, guest: 'Olmo' },
);
const change = (itemId: string, to: Omit<CommandData<'item.change'>, 'ticketId' | 'itemId'>) =>
  command('item.change', { ticketId: 't1', itemId, ...to });
const changeTicket = (to: Omit<CommandData<'ticket.change'>, 'ticketId'>) =>
  command('ticket.change', { ticketId: 't1', ...to });
const sees = (what: 'allergies' | 'changes', station?: string) =>
  command('ticket.acknowledge', { ticketId: 't1', what, ...(station ? { station } : {}) });
const bump = (itemId: string, station?: string) =>
  command('item.bump', { ticketId: 't1', itemId, ...(station ? { station } : {}) });
const start = (itemId: string) => command('item.start', { ticketId: 't1', itemId });
const fire = (course: number) => command('ticket.fire-course', { ticketId: 't1', course });
const serve = command('ticket.serve', { ticketId: 't1' });

const itemOf = (itemId: string, ...steps: Step[]) =>
  given(...steps)
    .ticket('t1')
    .items.find((item) => item.itemId === itemId);

describe('changing a sent line', () => {
  it('says old and new of what differs: a steak sent rare becomes medium', () => {
    given(t1)
      .when(change('a', { modifiers: ['Medium'], seat: 2 }))
      .then([
        [
          'item.changed',
          {
            ticketId: 't1',
            itemId: 'a',
            from: expect.objectContaining({ modifiers: ['Rare'] }),
            to: expect.objectContaining({ modifiers: ['Medium'] }),
          },
        ],
      ]);
  });

  it('makes no fact when nothing differs', () => {
    given(t1)
      .when(change('a', { seat: 2, note: null, toGo: false, course: 1, allergies: [] }))
      .then([]);
  });

  it('changes the seat and the note, and removes them', () => {
    const moved = [t1, change('a', { seat: 3, note: 'birthday' })];
    expect(itemOf('a', ...moved)).toMatchObject({ seat: 3, note: 'birthday' });
    const removed = itemOf('a', ...moved, change('a', { seat: null, note: null }));
    expect(removed).not.toHaveProperty('seat');
    expect(removed).not.toHaveProperty('note');
  });

  it('lets one dish of four be to go, and takes it back', () => {
    expect(itemOf('a', t1, change('a', { toGo: true }))).toMatchObject({ toGo: true });
    const back = itemOf('a', t1, change('a', { toGo: true }), change('a', { toGo: false }));
    expect(back).not.toHaveProperty('toGo');
  });

  it('keeps the clock, and the work of the cook', () => {
    const before = itemOf('a', t1, start('a'));
    const after = itemOf('a', t1, start('a'), change('a', { modifiers: ['Medium'] }));
    expect(after).toMatchObject({
      phase: 'started',
      firedAt: before?.firedAt,
      firedSequence: before?.firedSequence,
      startedAt: before?.startedAt,
    });
  });

  it('prices the choices by today’s menu', () => {
    const dearer = itemOf('a', t1, change('a', { modifiers: ['Guacamole'] }));
    expect(dearer?.price).toBe(1_225);
  });

  it('is ready when the change takes away the only part that was still owed', () => {
    const fries = { group: 'sides', name: 'Fries' };
    const house = given().state.house;
    const opened = command('house.change', {
      menu: {
        ...house.menu,
        modifierGroups: [
          ...house.menu.modifierGroups,
          {
            id: 'sides',
            name: 'Side',
            min: 0,
            max: 1,
            modifiers: [{ name: 'Fries', price: 300, stations: ['fry'] }],
          },
        ],
        items: house.menu.items.map((dish) =>
          dish.id === 'burrito' ? { ...dish, modifierGroups: ['sides'] } : dish,
        ),
      },
    });
    const story = [opened, order('t1', [line('a', 'burrito', { choices: [fries] })])];
    expect(itemOf('a', ...story)).toMatchObject({ stations: ['grill', 'fry'], price: 1_300 });
    expect(itemOf('a', ...story, bump('a', 'grill'), change('a', { choices: [] }))).toMatchObject({
      phase: 'ready',
      stations: ['grill'],
      price: 1_000,
    });
    const plain = [opened, order('t1', [line('a', 'burrito')]), bump('a')];
    given(...plain)
      .when(change('a', { choices: [fries] }))
      .then({ code: 'conflict', field: 'data.choices', says: /line of its own/u });
  });

  it('remembers the oldest values that no cook has seen', () => {
    const twice = [t1, change('a', { seat: 3 }), change('a', { seat: 4, note: 'hot' })];
    expect(itemOf('a', ...twice)?.changed?.was).toEqual({ seat: 2, note: null });
    const seen = itemOf('a', ...twice, sees('changes'), change('a', { seat: 5 }));
    expect(seen?.changed?.was).toEqual({ seat: 4 });
  });

  it('is unseen until a cook confirms, also in the millisecond of a confirmation', () => {
    const steps = [t1, change('a', { seat: 3 }), at(60, sees('changes'))];
    expect(hasUnseenChanges(given(t1, change('a', { seat: 3 })).ticket('t1'))).toBe(true);
    expect(hasUnseenChanges(given(...steps).ticket('t1'))).toBe(false);
    const again = given(...steps, at(60, change('a', { seat: 4 }))).ticket('t1');
    expect(hasUnseenChanges(again)).toBe(true);
  });

  it('makes the allergies unseen when it brings a new one', () => {
    const seen = [t1, change('a', { allergens: ['nuts'] }), sees('allergies')];
    expect(hasSeenAllergies(given(...seen).ticket('t1'))).toBe(true);
    const more = given(...seen, change('a', { allergens: ['nuts', 'fish'] })).ticket('t1');
    expect(hasSeenAllergies(more)).toBe(false);
    const fewer = given(...seen, change('a', { allergens: [], seat: 3 })).ticket('t1');
    expect(fewer.acknowledged.allergies).toBeDefined();
  });

  it.each([
    ['holds a line that nobody started, when its new course is held', [], 'held'],
    ['leaves a started line with the cook', [start('a')], 'started'],
    ['leaves a ready line on the pass', [bump('a')], 'ready'],
  ] as const)('%s', (_what, then, phase) => {
    expect(itemOf('a', t1, ...then, change('a', { course: 2 }))).toMatchObject({
      course: 2,
      phase,
    });
  });

  it.each([
    ['later', 1, 2, 'held'],
    ['earlier', 2, 1, 'owed'],
  ])('puts the only line in a course that is %s', (_what, first, next, phase) => {
    const alone = order('t1', [line('a', 'burrito', { course: first })]);
    expect(itemOf('a', alone, change('a', { course: next }))).toMatchObject({ phase });
  });

  it('fires a held line whose new course is fired', () => {
    expect(itemOf('c', t1, change('c', { course: 1 }))).toMatchObject({ phase: 'owed', course: 1 });
  });

  it('fires the line that it put on hold with its new course, with a new clock', () => {
    const held = itemOf('a', t1, change('a', { course: 2 }));
    expect(held).toMatchObject({ heldAgainAt: held?.changed?.at });
    expect(held).not.toHaveProperty('firedAt');
    const fired = itemOf('a', t1, change('a', { course: 2 }), at(600, fire(2)));
    expect(fired).toMatchObject({ phase: 'owed', firedAt: expect.any(Number) });
    expect(fired).not.toHaveProperty('heldAgainAt');
  });

  it('refuses a served line, and says to send a remake', () => {
    given(t1, fire(2), bump('a'), serve)
      .when(change('a', { seat: 3 }))
      .then({ code: 'conflict', field: 'data.itemId', says: /send a remake/u });
  });

  it('refuses a voided line, and one that the ticket does not have', () => {
    const voided = command('item.void', { ticketId: 't1', itemId: 'a', reason: 'x' });
    given(t1, voided)
      .when(change('a', { seat: 3 }))
      .then({ code: 'conflict', field: 'data.itemId' });
    given(t1)
      .when(change('x', { seat: 3 }))
      .then({ code: 'not-found', field: 'data.itemId' });
  });
});

describe('changing a sent ticket', () => {
  it('says old and new of what differs', () => {
    given(t1)
      .when(changeTicket({ orderType: 'takeout', guest: 'Vera', covers: null, note: 'birthday' }))
      .then([
        [
          'ticket.changed',
          {
            ticketId: 't1',
            from: { orderType: 'dine-in', guest: 'Olmo', covers: 2, note: null },
            to: { orderType: 'takeout', guest: 'Vera', covers: null, note: 'birthday' },
          },
        ],
        ['ticket.moved', { ticketId: 't1', table: null, from: { table: '7', server: 'Ana' } }],
      ]);
  });

  describe('to takeout, because the guests leave while their food cooks', () => {
    const leave = changeTicket({ orderType: 'takeout' });
    const ready = command('ticket.bump', { ticketId: 't1' });
    const page = command('page.send', { ticketId: 't1', server: 'Ana' });

    it('makes their table free for others', () => {
      const { state, ticket } = given(t1, leave);
      expect(ticket('t1')).not.toHaveProperty('table', '7');
      expect(ticket('t1').movedFrom).toMatchObject({ table: '7' });
      expect(ticketsAt(state, '7')).toEqual([]);
      const closed = given(t1, leave, ready, serve).state;
      expect(closed.seated).toBeUndefined();
    });

    it('sends nobody to the empty table: pages before and after it name the guest', () => {
      for (const steps of [
        [t1, ready, page, leave],
        [t1, leave, ready, page],
      ]) {
        const [card] = pagesFor(given(...steps).state, 'Ana');
        expect(card?.where).toEqual({ guest: 'Olmo', number: 1, orderType: 'takeout' });
      }
    });

    it('pages the server, and not the runner of the zone that they left', () => {
      const runner = command('house.change', {
        zones: [
          { name: testHouse.tables.find(({ name }) => name === '7')?.zone ?? '', runner: 'Luis' },
        ],
      });
      const sent = command('page.send', { ticketId: 't1', server: 'Luis' });
      expect(given(runner, t1, ready, sent, leave).pages).toMatchObject([{ server: 'Ana' }]);
    });

    it('is taken back with the table', () => {
      const back = changeTicket({ orderType: 'dine-in' });
      const move = command('ticket.move', { ticketId: 't1', table: '7' });
      const { state, ticket } = given(t1, leave, back, move);
      expect(ticket('t1')).toMatchObject({ orderType: 'dine-in', table: '7' });
      expect(ticketsAt(state, '7')).toHaveLength(1);
    });

    it('keeps the table that a takeout was ordered at: its guest waits there', () => {
      const waits = order('t2', [line('x', 'fries')], { orderType: 'takeout', table: '7' });
      given(waits)
        .when(command('ticket.change', { ticketId: 't2', orderType: 'delivery' }))
        .then([
          [
            'ticket.changed',
            { ticketId: 't2', from: { orderType: 'takeout' }, to: { orderType: 'delivery' } },
          ],
        ]);
    });
  });

  it('makes no fact when nothing differs', () => {
    given(t1)
      .when(changeTicket({ guest: 'Olmo', note: null, promisedAt: null }))
      .then([]);
  });

  it('shows the kitchen old and new until a cook confirms: table 5 leaves while its food cooks', () => {
    const ticket = given(t1, changeTicket({ orderType: 'takeout' })).ticket('t1');
    expect(ticket).toMatchObject({
      orderType: 'takeout',
      changed: { was: { orderType: 'dine-in' } },
    });
    expect(hasUnseenChanges(ticket)).toBe(true);
    expect(ticket.items[0]).toMatchObject({ phase: 'owed' });
  });

  it('moves the promised time, and takes it away', () => {
    const promised = changeTicket({ promisedAt: '2026-11-23T19:30:00.000Z' });
    expect(given(t1, promised).ticket('t1').promisedAt).toBe(Date.parse('2026-11-23T19:30:00Z'));
    const none = given(t1, promised, changeTicket({ promisedAt: null })).ticket('t1');
    expect(none).not.toHaveProperty('promisedAt');
    expect(none.changed?.was).toEqual({ promisedAt: null });
  });

  it('refuses a closed ticket', () => {
    given(t1, command('ticket.void', { ticketId: 't1', reason: 'x' }))
      .when(changeTicket({ covers: 3 }))
      .then({ code: 'conflict', field: 'data.ticketId' });
  });
});

describe('confirming per station', () => {
  const nuts = order('t1', [
    line('a', 'burrito', { allergens: ['nuts'] }),
    line('b', 'fries', { allergens: ['nuts'] }),
  ]);
  const voided = [
    nuts,
    command('item.void', { ticketId: 't1', itemId: 'a', reason: 'x' }),
    command('item.void', { ticketId: 't1', itemId: 'b', reason: 'x' }),
  ];

  it('of an allergy by grill leaves it unconfirmed at fry', () => {
    const ticket = given(nuts, sees('allergies', 'grill')).ticket('t1');
    expect(hasSeenAllergies(ticket, 'grill')).toBe(true);
    expect(hasSeenAllergies(ticket, 'fry')).toBe(false);
    expect(hasSeenAllergies(ticket)).toBe(false);
  });

  it('by each of its stations is a confirmation by all', () => {
    const both = [nuts, sees('allergies', 'grill'), sees('allergies', 'fry')];
    expect(hasSeenAllergies(given(...both).ticket('t1'))).toBe(true);
    given(...both)
      .when(sees('allergies'))
      .then([]);
  });

  it('without a station is for every station', () => {
    const ticket = given(nuts, sees('allergies')).ticket('t1');
    expect(hasSeenAllergies(ticket, 'fry')).toBe(true);
    given(nuts, sees('allergies')).when(sees('allergies', 'fry')).then([]);
  });

  it('of a void by grill leaves it on the card of fry, while the food is in the oil', () => {
    const ticket = given(...voided, sees('changes', 'grill')).ticket('t1');
    expect(hasUnseenChanges(ticket, 'grill')).toBe(false);
    expect(hasUnseenChanges(ticket, 'fry')).toBe(true);
    expect(hasUnseenChanges(ticket)).toBe(true);
  });

  it('is asked again of each station after a new allergy', () => {
    const steps = [nuts, sees('allergies', 'grill'), change('b', { allergens: ['nuts', 'fish'] })];
    const ticket = given(...steps).ticket('t1');
    expect(hasSeenAllergies(ticket, 'grill')).toBe(false);
    expect(ticket.acknowledged).toEqual({});
  });

  it('keeps what a station confirmed of the changes when an allergy is new', () => {
    const steps = [nuts, change('a', { seat: 3 }), sees('changes', 'grill')];
    const ticket = given(...steps, change('b', { allergens: ['fish'] })).ticket('t1');
    expect(ticket.acknowledged.stations).toHaveProperty('grill.changes');
  });

  it('refuses a station that makes nothing of the ticket', () => {
    given(nuts).when(sees('allergies', 'bar')).then({ code: 'conflict', field: 'data.station' });
  });
});
