import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { lineCents } from '../../../../shared/domain/line';
import { command, given, line, order, type Step } from '../given';

const colas = order(
  't1',
  [line('a', 'limeade', { quantity: 10 }), line('b', 'fries', { seat: 1 })],
  {
    covers: 6,
  },
);
const split = (more: Partial<CommandData<'ticket.split'>>) =>
  command('ticket.split', { ticketId: 't1', itemIds: [], newTicketId: 't2', ...more });
const part = (quantity: number, newItemId = 'n') => ({ itemId: 'a', quantity, newItemId });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });

const both = (...steps: Step[]) => {
  const { ticket, pages } = given(...steps);
  return { left: ticket('t1'), fresh: ticket('t2'), pages };
};
const cents = (ticket: { items: { price: number; quantity: number }[] }) =>
  ticket.items.reduce((sum, item) => sum + lineCents(item), 0);

describe('splitting 5 of 10 colas off', () => {
  it('moves five as a new line with the clock of the line; prices add up', () => {
    const before = given(colas, bump('a')).ticket('t1');
    const { left, fresh } = both(colas, bump('a'), split({ portions: [part(5)] }));
    expect(left.items[0]).toEqual({ ...before.items[0], quantity: 5 });
    expect(fresh.items).toEqual([{ ...before.items[0], itemId: 'n', quantity: 5 }]);
    expect(cents(left) + cents(fresh)).toBe(cents(before));
  });

  it('moves the whole line when the portion is all of it', () => {
    const { left, fresh } = both(colas, split({ portions: [part(10)] }));
    expect(fresh.items).toMatchObject([{ itemId: 'a', quantity: 10 }]);
    expect(left.items).toMatchObject([{ itemId: 'b' }]);
  });

  it('leaves the page with the part that stays', () => {
    const { pages } = both(colas, bump('a'), page, split({ portions: [part(5)] }));
    expect(pages).toMatchObject([
      { ticketId: 't1', itemIds: ['a'] },
      { ticketId: 't2', itemIds: ['n'] },
    ]);
  });

  it.each([
    ['more than there are', { portions: [part(11)] }, 'data.portions.0.quantity'],
    ['an id that is on the ticket', { portions: [part(5, 'b')] }, 'data.portions.0.newItemId'],
    ['a line twice', { portions: [part(1), part(2, 'm')] }, 'data.portions.1.itemId'],
    [
      'a line that also moves whole',
      { itemIds: ['a'], portions: [part(5)] },
      'data.portions.0.itemId',
    ],
    ['nothing at all', {}, 'data.itemIds'],
  ])('refuses %s', (_what, more, field) => {
    given(colas).when(split(more)).then({ code: 'conflict', field });
  });

  it('refuses a line that the ticket does not have', () => {
    given(colas)
      .when(split({ portions: [{ itemId: 'x', quantity: 1, newItemId: 'n' }] }))
      .then({ code: 'not-found', field: 'data.portions.0.itemId' });
  });
});

describe('the covers of a split', () => {
  const seats = order(
    't1',
    [
      line('a', 'burrito', { seat: 1 }),
      line('b', 'fries', { seat: 2 }),
      line('c', 'fries', { seat: 3 }),
      line('d', 'nachos'),
    ],
    { covers: 6 },
  );
  const coversAfter = (first: Step, more: Partial<CommandData<'ticket.split'>>) => {
    const { left, fresh } = both(first, split(more));
    return [left.covers, fresh.covers];
  };

  it.each([
    ['one line of a party of 6', { itemIds: ['d'] }, [5, 1]],
    ['two seats of a party of 6', { itemIds: ['a', 'b'] }, [4, 2]],
    ['as many as the command says', { itemIds: ['a'], covers: 3 }, [3, 3]],
  ])('are shared out: %s', (_what, more, covers) => {
    expect(coversAfter(seats, more)).toEqual(covers);
  });

  it('leave one guest at least, and one guest alone stays', () => {
    const two = { ...seats, data: { ...seats.data, covers: 2 } };
    expect(coversAfter(two, { itemIds: ['a', 'b', 'c'] })).toEqual([1, 1]);
    const one = { ...seats, data: { ...seats.data, covers: 1 } };
    expect(coversAfter(one, { itemIds: ['a'] })).toEqual([1, undefined]);
  });

  it('of a ticket without covers are none', () => {
    const none = { ...seats, data: { ...seats.data, covers: undefined } };
    expect(coversAfter(none, { itemIds: ['a'] })).toEqual([undefined, undefined]);
    expect(coversAfter(none, { itemIds: ['a'], covers: 2 })).toEqual([undefined, 2]);
  });

  it('refuse more than may go', () => {
    given(seats)
      .when(split({ itemIds: ['a'], covers: 6 }))
      .then({ code: 'conflict', field: 'data.covers', says: /6 covers/u });
  });
});
