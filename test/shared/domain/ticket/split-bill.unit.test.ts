import { describe, expect, it } from 'vitest';
import type { Bill } from '../../../../shared/contract/state';
import { lineCents } from '../../../../shared/domain/line';
import { billsOf } from '../../../../shared/views/bills';
import { rail } from '../../../../shared/views/rail';
import { command, given, line, order } from '../given';

const t1 = order('t1', [line('a', 'nachos'), line('b', 'burrito', { quantity: 3 })], { covers: 3 });
const splitBill = (...bills: Bill['lines'][]) =>
  command('ticket.split-bill', { ticketId: 't1', bills: bills.map((lines) => ({ lines })) });
const of = (itemId: string, quantity: number) => ({ itemId, quantity });
const bump = command('ticket.bump', { ticketId: 't1' });
const serve = command('ticket.serve', { ticketId: 't1' });
const total = (items: readonly { price: number; quantity: number }[]) =>
  items.reduce((sum, item) => sum + lineCents(item), 0);

describe('splitting the bill', () => {
  it('gives each guest a share that adds up to the cent', () => {
    const { ticket } = given(t1, splitBill([of('a', 1 / 3)], [of('a', 1 / 3)], [of('a', 1 / 3)]));
    const bills = billsOf(ticket('t1'));
    expect(bills).toEqual([3_300, 300, 300]);
    expect(bills.reduce((sum, cents) => sum + cents, 0)).toBe(total(ticket('t1').items));
  });

  it('leaves one card in the kitchen, unchanged', () => {
    const before = given(t1).state;
    const { state, ticket } = given(t1, splitBill([], [of('b', 1)], [of('b', 1)]));
    const { bills, ...rest } = ticket('t1');
    expect(bills).toHaveLength(3);
    expect(rest).toEqual(before.tickets.t1);
    expect(rail(state, 'all').map(({ sections }) => sections)).toEqual(
      rail(before, 'all').map(({ sections }) => sections),
    );
  });

  it('is taken back by one bill, and makes no fact when nothing differs', () => {
    const split = splitBill([of('a', 1)], [of('b', 3)]);
    expect(given(t1, split, splitBill()).ticket('t1')).not.toHaveProperty('bills');
    given(t1, split)
      .when(splitBill([of('a', 1)], [of('b', 3)]))
      .then([]);
    given(t1)
      .when(splitBill([of('a', 1)]))
      .then([]);
  });

  it('is left by a split of the kitchen on the ticket that stays', () => {
    const split = command('ticket.split', { ticketId: 't1', itemIds: ['a'], newTicketId: 't2' });
    const { ticket } = given(t1, splitBill([of('a', 1)], [of('b', 1)]), split);
    expect(billsOf(ticket('t1'))).toEqual([2_000, 1_000]);
    expect(ticket('t2')).not.toHaveProperty('bills');
  });

  it('can be done after all was served, when guests pay', () => {
    given(t1, bump, serve)
      .when(splitBill([], [of('a', 1)]))
      .then([
        ['ticket.bill-split', { ticketId: 't1', bills: [{ lines: [] }, { lines: [of('a', 1)] }] }],
      ]);
  });

  it('charges nothing for what is voided or made again', () => {
    const remake = command('item.remake', {
      ticketId: 't1',
      itemId: 'b',
      newItemId: 'n',
      reason: 'cold',
    });
    const strike = command('item.void', { ticketId: 't1', itemId: 'a', reason: 'x' });
    const { ticket } = given(t1, bump, remake, strike, splitBill([of('n', 3)], [of('a', 1)]));
    expect(billsOf(ticket('t1'))).toEqual([3_000, 0]);
  });

  it('refuses more than a line has, and a line that the ticket does not have', () => {
    given(t1)
      .when(splitBill([of('b', 2)], [of('b', 1.5)]))
      .then({ code: 'conflict', field: 'data.bills.1.lines.0.quantity' });
    given(t1)
      .when(splitBill([], [of('x', 1)]))
      .then({ code: 'not-found', field: 'data.bills.1.lines.0.itemId' });
  });
});
