import { describe, expect, it } from 'vitest';
import { remainingOf } from '../../../shared/domain/menu';
import { openDay } from '../../../shared/domain/open-day';
import { scarceIngredients } from '../../../shared/views/eighty-six';
import { eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import { at, command, given, line, OPENING, order, type Step } from './given';
import { withRichMenu } from './menu-house';

type Until = 'day-turn' | 'restored';
const left = (menuItemId: string, remaining: number, until?: Until) =>
  command('menu.eighty-six', { menuItemId, remaining, ...(until && { until }) });
const out = (name: string, until?: Until) =>
  command('ingredient.eighty-six', { name, ...(until && { until }) });
const some = (ticketId: string, menuItemId: string, quantity = 1) =>
  order(ticketId, [line(`${ticketId}-a`, menuItemId, { quantity })]);
const voidTicket = (ticketId: string, cooked?: boolean) =>
  command('ticket.void', {
    ticketId,
    reason: 'wrong table',
    ...(cooked !== undefined && { cooked }),
  });
const voidLine = (ticketId: string, more: { quantity?: number; cooked?: boolean } = {}) =>
  command('item.void', { ticketId, itemId: `${ticketId}-a`, reason: 'wrong table', ...more });
const ids = (ticketId: string) => ({ ticketId, itemId: `${ticketId}-a` });
const remaining = (menuItemId: string, ...steps: Step[]) =>
  remainingOf(given(withRichMenu(), ...steps).state, menuItemId);
const nextDay: Step = (state) => openDay(state, '2026-11-24');

describe('a count after a void', () => {
  it('two wings left, two ordered at the wrong table and voided: one more is sold', () => {
    const story = [withRichMenu(), left('wings', 2), some('t1', 'wings', 2), voidTicket('t1')];
    expect(remainingOf(given(...story).state, 'wings')).toBe(2);
    expect(given(...story, some('t2', 'wings')).ticket('t2').items[0]?.phase).toBe('owed');
    given(withRichMenu(), left('wings', 2), some('t1', 'wings', 2))
      .when(voidTicket('t1'))
      .then([
        [
          'ticket.voided',
          {
            ticketId: 't1',
            reason: 'wrong table',
            restock: [{ menuItemId: 'wings', quantity: 2 }],
          },
        ],
      ]);
  });

  it.each([
    ['owed', [], undefined, 5],
    ['owed, said to be cooked', [], true, 5],
    ['started', [command('item.start', ids('t1'))], undefined, 2],
    ['started, said to be cooked', [command('item.start', ids('t1'))], true, 2],
    ['started, said not to be cooked', [command('item.start', ids('t1'))], false, 5],
    ['ready', [command('item.bump', ids('t1'))], undefined, 2],
    ['ready, said not to be cooked', [command('item.bump', ids('t1'))], false, 5],
  ] as const)('of a line that is %s', (_what, steps, cooked, expected) => {
    const more = cooked === undefined ? {} : { cooked };
    const story = [left('wings', 5), some('t1', 'wings', 3), ...steps];
    expect(remaining('wings', ...story, voidLine('t1', more))).toBe(expected);
    expect(remaining('wings', ...story, voidTicket('t1', cooked))).toBe(expected);
  });

  it('brings back as many as were struck of a line', () => {
    expect(
      remaining('wings', left('wings', 4), some('t1', 'wings', 4), voidLine('t1', { quantity: 2 })),
    ).toBe(2);
  });

  it('is taken again when the void is taken back, and only what had come back', () => {
    const undo = command('ticket.unvoid', { ticketId: 't1' });
    const story = [left('wings', 5), some('t1', 'wings', 3)];
    expect(remaining('wings', ...story, voidTicket('t1'), undo)).toBe(2);
    const start = command('item.start', ids('t1'));
    expect(remaining('wings', ...story, start, voidTicket('t1'), undo)).toBe(2);
    expect(remaining('wings', ...story, start, voidTicket('t1', false), undo)).toBe(2);
  });

  it('does not change if it was set after the order: that count is without the line', () => {
    expect(remaining('wings', some('t1', 'wings', 3), left('wings', 1), voidTicket('t1'))).toBe(1);
    expect(remaining('wings', some('t1', 'wings', 3), left('wings', 0), voidTicket('t1'))).toBe(0);
  });

  it('stays absent for a dish without one', () => {
    expect(remaining('wings', some('t1', 'wings', 3), voidTicket('t1'))).toBeUndefined();
  });

  it('is not less for a line that moves to another ticket', () => {
    const split = command('ticket.split', { ticketId: 't1', itemIds: ['b'], newTicketId: 't2' });
    const both = order('t1', [line('a', 'wings'), line('b', 'wings')]);
    expect(remaining('wings', left('wings', 5), both, split)).toBe(3);
  });
});

describe('dishes that share a stock', () => {
  it('a whole rack is two of the three half racks', () => {
    const story = [left('half-rack', 3)];
    expect(remaining('rack', ...story)).toBe(1);
    expect(remaining('half-rack', ...story, some('t1', 'rack'))).toBe(1);
    expect(remaining('rack', ...story, some('t1', 'rack'))).toBe(0);
    expect(remaining('rack', ...story, some('t1', 'half-rack'))).toBe(1);
  });

  it('refuses one whole and two halves of three', () => {
    const lines = [line('a', 'rack'), line('b', 'half-rack', { quantity: 2 })];
    given(withRichMenu(), left('half-rack', 3))
      .when(order('t1', lines))
      .then({
        code: 'conflict',
        field: 'data.items.1.menuItemId',
        says: /Half rack: only 3 left/u,
      });
    given(withRichMenu(), left('half-rack', 3), some('t1', 'rack'))
      .when(order('t2', [line('a', 'rack')]))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Whole rack is 86'd/u });
  });

  it('keeps the lower of both counts', () => {
    expect(remaining('rack', left('half-rack', 30), left('rack', 4))).toBe(4);
    expect(remaining('rack', left('half-rack', 5), left('rack', 4))).toBe(2);
    expect(remaining('rack', left('half-rack', 30), left('rack', 4), some('t1', 'rack', 3))).toBe(
      1,
    );
  });

  it('comes back to the shared count with a void', () => {
    expect(remaining('half-rack', left('half-rack', 3), some('t1', 'rack'), voidTicket('t1'))).toBe(
      3,
    );
  });

  it('is out when the other dish is, and says so when somebody restores it alone', () => {
    given(withRichMenu(), left('half-rack', 0))
      .when(command('menu.restore', { menuItemId: 'rack' }))
      .then({ code: 'conflict', field: 'data.menuItemId', says: /Restore that/u });
  });
});

describe('a combo', () => {
  it('is sold while each of its parts is', () => {
    expect(remaining('brunch', left('soda', 5))).toBe(2);
    expect(remaining('brunch', left('soda', 5), left('brunch', 1))).toBe(1);
    expect(remaining('brunch', out('bacon'))).toBe(0);
  });

  it('counts its parts and itself down, and back with a void', () => {
    const story = [left('soda', 10), left('brunch', 3), some('t1', 'brunch', 2)];
    expect(remaining('soda', ...story)).toBe(6);
    expect(remaining('brunch', ...story)).toBe(1);
    expect(remaining('soda', ...story, voidTicket('t1'))).toBe(10);
    expect(remaining('brunch', ...story, voidTicket('t1'))).toBe(3);
  });

  it('is refused by its own name when a part is out', () => {
    given(withRichMenu(), left('soda', 1))
      .when(some('t1', 'brunch'))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Brunch is 86'd/u });
  });
});

describe("86'ing an ingredient or a choice", () => {
  it.each(['Bacon', 'bacon', ' BACON ', 'bácon'])('finds it as %j', (name) => {
    given(withRichMenu())
      .when(out(name))
      .then([['ingredient.eighty-sixed', { name: 'Bacon', until: 'day-turn' }]]);
  });

  it('takes the dishes with it off sale', () => {
    expect(remaining('blt', out('jalapeno'))).toBe(0);
    expect(remaining('wings', out('bacon'))).toBeUndefined();
    given(withRichMenu(), out('bread'))
      .when(some('t1', 'blt'))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /BLT is 86'd/u });
  });

  it.each([
    [
      'a choice of that name',
      { choices: [{ group: 'toppings', name: 'Bacon' }] },
      'choices.0.name',
    ],
    ['a choice written as text', { modifiers: ['Cheese', 'add bacon'] }, 'modifiers.1'],
  ] as const)('refuses %s, by name and field', (_what, more, path) => {
    given(withRichMenu(), out('Bacon'))
      .when(order('t1', [line('a', 'wings', structuredClone(more) as object)]))
      .then({ code: 'conflict', field: `data.items.0.${path}`, says: /Wings: Bacon is 86'd/u });
  });

  it('refuses a choice that is made of it, and takes one that leaves it out', () => {
    given(withRichMenu(), out('Bacon'))
      .when(order('t1', [line('a', 'carbonara', { modifiers: ['Carbonara style'] })]))
      .then({
        code: 'conflict',
        field: 'data.items.0.modifiers.0',
        says: /Carbonara style is 86'd/u,
      });
    expect(
      given(
        withRichMenu(),
        out('Bacon'),
        order('t1', [line('a', 'wings', { modifiers: ['No Bacon'] })]),
      ).ticket('t1').items,
    ).toHaveLength(1);
  });

  it('is refused for a sent line too, but a line that has it already keeps it', () => {
    const change = (modifiers: string[]) =>
      command('item.change', { ticketId: 't1', itemId: 'a', modifiers });
    const plain = order('t1', [line('a', 'wings')]);
    given(withRichMenu(), plain, out('bacon'))
      .when(change(['Cheese', 'Bacon']))
      .then({ code: 'conflict', field: 'data.modifiers.1', says: /Bacon is 86'd/u });
    const withBacon = order('t1', [line('a', 'wings', { modifiers: ['Bacon'] })]);
    const { ticket } = given(withRichMenu(), withBacon, out('bacon'), change(['Bacon', 'Cheese']));
    expect(ticket('t1').items[0]?.modifiers).toEqual(['Bacon', 'Cheese']);
  });

  it('refuses a name that the menu does not have', () => {
    given(withRichMenu())
      .when(out('truffle'))
      .then({ code: 'not-found', field: 'data.name', says: /truffle/u });
  });

  it('makes no fact when it is out already, and one when its end changes', () => {
    given(withRichMenu(), out('Bacon')).when(out('bacon')).then([]);
    given(withRichMenu(), out('Bacon'))
      .when(out('bacon', 'restored'))
      .then([['ingredient.eighty-sixed', { name: 'Bacon' }]]);
  });

  it('lets it be sold again when it is restored', () => {
    const back = command('ingredient.restore', { name: 'BACON' });
    const { state } = given(withRichMenu(), out('Bacon'), back);
    expect(state.outIngredients).toBeUndefined();
    expect(remainingOf(state, 'blt')).toBeUndefined();
    given(withRichMenu()).when(back).then({ code: 'conflict', field: 'data.name' });
  });

  it('is an outage of each dish with it, and listed', () => {
    const back = command('ingredient.restore', { name: 'bacon' });
    const { state } = given(withRichMenu(), at(10, out('bacon')));
    expect(state.outages?.map(({ name }) => name)).toEqual(['BLT', 'Brunch']);
    expect(scarceIngredients(state)).toMatchObject([
      { name: 'Bacon', dishes: ['BLT'], until: 'day-turn' },
    ]);
    expect(given(withRichMenu(), at(10, out('bacon')), at(40, back)).state.outages).toMatchObject([
      { menuItemId: 'blt', from: OPENING + 10_000, to: OPENING + 40_000 },
      { menuItemId: 'brunch', to: OPENING + 40_000 },
    ]);
  });
});

describe("when the day turns, what is 86'd", () => {
  it('today is sold again: the special of Friday on Saturday', () => {
    expect(remaining('wings', left('wings', 0), nextDay)).toBeUndefined();
    expect(remaining('wings', left('wings', 3), nextDay)).toBeUndefined();
    expect(remaining('blt', out('bacon'), nextDay)).toBeUndefined();
  });

  it('until a person says so stays out', () => {
    expect(remaining('wings', left('wings', 0, 'restored'), nextDay)).toBe(0);
    expect(remaining('wings', left('wings', 3, 'restored'), nextDay)).toBe(3);
    expect(remaining('blt', out('bacon', 'restored'), nextDay)).toBe(0);
  });

  it('before it had an end stays out', () => {
    const old: Step = () => ({
      name: 'menu.item-eighty-sixed',
      subject: 'menu/wings',
      data: { menuItemId: 'wings', name: 'Wings', remaining: 0 },
    });
    expect(remaining('wings', old, nextDay)).toBe(0);
  });

  it('ends its outage with the day', () => {
    const story = [withRichMenu(), left('wings', 0), left('steak', 0, 'restored'), out('bacon')];
    expect(given(...story, nextDay).state.outages?.map(({ name }) => name)).toEqual([
      'Steak',
      'Dinner for two',
    ]);
  });
});

describe('an open ticket with an 86’d dish', () => {
  const marks = (...steps: Step[]) => {
    const { state, ticket } = given(withRichMenu(), ...steps);
    return eightySixedOn(state, ticket('t1')).map(({ itemId, because }) => `${itemId} ${because}`);
  };
  const bass = order('t1', [
    line('a', 'wings', { modifiers: ['Bacon'] }),
    line('b', 'blt', { course: 2 }),
    line('c', 'rack'),
    line('d', 'wings', { modifiers: ['No Bacon'] }),
  ]);

  it.each([
    ['the dish', left('wings', 0), ['a Wings', 'd Wings']],
    ['an ingredient or a choice', out('bacon'), ['a Bacon', 'b Bacon']],
    ['the dish that it is counted with', left('half-rack', 0), ['c Half rack']],
    ['something else', left('steak', 0), []],
    ['nothing: some are left', left('wings', 3), []],
  ])('marks the lines, held ones too: %s', (_what, step, expected) => {
    expect(marks(bass, step)).toEqual(expected);
  });

  it('does not mark what is being made, made or struck', () => {
    const about = (itemId: string) => ({ ticketId: 't1', itemId });
    expect(
      marks(
        bass,
        command('item.start', about('a')),
        command('item.void', { ...about('d'), reason: 'x' }),
        left('wings', 0),
      ),
    ).toEqual([]);
  });

  it('does not mark a line that took the last one of a count', () => {
    expect(marks(left('wings', 1), some('t1', 'wings'))).toEqual([]);
  });

  it('is the same list until something changes', () => {
    const { state, ticket } = given(withRichMenu(), bass, out('bacon'));
    expect(eightySixedOn(state, ticket('t1'))).toBe(eightySixedOn({ ...state }, ticket('t1')));
  });
});
