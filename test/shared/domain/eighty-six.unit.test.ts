import { describe, expect, it } from 'vitest';
import { remainingOf } from '../../../shared/domain/menu';
import { command, given, line, order } from './given';

const out = (menuItemId: string, remaining?: number) =>
  command('menu.eighty-six', remaining === undefined ? { menuItemId } : { menuItemId, remaining });
const restore = (menuItemId: string) => command('menu.restore', { menuItemId });
const fries = (ticketId: string, quantity: number) =>
  order(ticketId, [line('a', 'fries', { quantity })]);

describe("86'ing a dish", () => {
  it('leaves none of it', () => {
    given()
      .when(out('fries'))
      .then([
        [
          'menu.item-eighty-sixed',
          { menuItemId: 'fries', name: 'Fries', remaining: 0, until: 'day-turn' },
        ],
      ]);
  });

  it('refuses an order for it, and names the dish', () => {
    given(out('fries'))
      .when(fries('t1', 1))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Fries is 86'd/u });
  });

  it('refuses to add it to a ticket, and names the dish', () => {
    given(order('t1', [line('a', 'burrito')]), out('fries'))
      .when(command('ticket.add-items', { ticketId: 't1', items: [line('b', 'fries')] }))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Fries is 86'd/u });
  });

  it("emits nothing when it is 86'd already", () => {
    given(out('fries', 3)).when(out('fries', 3)).then([]);
  });

  it('refuses a dish that is not on the menu', () => {
    given().when(out('sushi')).then({ code: 'not-found', field: 'data.menuItemId' });
  });

  it('keeps lines that were ordered before', () => {
    expect(given(fries('t1', 2), out('fries')).ticket('t1').items[0]?.phase).toBe('owed');
  });
});

describe('counting a dish down', () => {
  it('counts placed and added lines', () => {
    const { state } = given(
      out('fries', 5),
      fries('t1', 2),
      command('ticket.add-items', { ticketId: 't1', items: [line('b', 'fries')] }),
    );
    expect(remainingOf(state, 'fries')).toBe(2);
  });

  it('gives the last one to the first order, and refuses the second with the reason', () => {
    given(out('fries', 1), fries('t1', 1))
      .when(fries('t2', 1))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Fries is 86'd/u });
  });

  it('says how many are left when an order asks for more', () => {
    given(out('fries', 2))
      .when(fries('t1', 3))
      .then({ code: 'conflict', field: 'data.items.0.menuItemId', says: /Fries: only 2 left/u });
  });

  it('adds up the lines of one order before it takes any of them', () => {
    given(out('fries', 2))
      .when(order('t1', [line('a', 'fries', { quantity: 2 }), line('b', 'fries')]))
      .then({ code: 'conflict', field: 'data.items.1.menuItemId' });
  });

  it('does not count dishes without a limit, whatever their id', () => {
    const { state } = given(out('fries', 2), order('t1', [line('a', 'constructor')]));
    expect(Object.keys(state.eightySixed)).toEqual(['fries']);
  });
});

describe('restoring a dish', () => {
  it('lets it be sold without a limit again', () => {
    given(out('fries'))
      .when(restore('fries'))
      .then([['menu.item-restored', { menuItemId: 'fries', name: 'Fries' }]]);
    const { state } = given(out('fries'), restore('fries'), fries('t1', 99));
    expect(remainingOf(state, 'fries')).toBeUndefined();
  });

  it("refuses a dish that is not 86'd", () => {
    given().when(restore('fries')).then({ code: 'conflict', field: 'data.menuItemId' });
  });
});
