import { expect, it } from 'vitest';
import { mergeTargets, seatsToSplit } from '../../../shared/views/floor-parties';
import { command, given, line, order } from '../domain/given';

it('offers the same table first, then the nearest numbers', () => {
  const { state, ticket } = given(
    ...['1', '2', '3', '7', '5', '6', '7'].map((table, index) =>
      order(`t${index + 1}`, [line('a', 'fries')], { table }),
    ),
    command('ticket.void', { ticketId: 't6', reason: 'left' }),
  );
  expect(mergeTargets(state.tickets, ticket('t4')).map(({ number }) => number)).toEqual([
    7, 3, 5, 2, 1,
  ]);
});

it('splits off each seat, and keeps lines without one', () => {
  const { ticket } = given(
    order('t1', [
      line('a', 'fries', { seat: 2 }),
      line('b', 'burrito', { seat: 1 }),
      line('c', 'nachos'),
      line('d', 'limeade', { seat: 2 }),
      line('e', 'limeade', { seat: 3 }),
    ]),
    command('item.void', { ticketId: 't1', itemId: 'e', reason: 'typo' }),
  );
  expect(seatsToSplit(ticket('t1').items)).toEqual([
    { seat: 1, itemIds: ['b'] },
    { seat: 2, itemIds: ['a', 'd'] },
  ]);
});

it('keeps the first seat where every line has one, and splits nothing off a single seat', () => {
  const two = given(
    order('t1', [line('a', 'fries', { seat: 2 }), line('b', 'burrito', { seat: 4 })]),
  );
  expect(seatsToSplit(two.ticket('t1').items)).toEqual([{ seat: 4, itemIds: ['b'] }]);
  const one = given(
    order('t1', [line('a', 'fries', { seat: 2 }), line('b', 'nachos', { seat: 2 })]),
  );
  expect(seatsToSplit(one.ticket('t1').items)).toEqual([]);
});
