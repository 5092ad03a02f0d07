import { describe, expect, it } from 'vitest';
import { allDay } from '../../../shared/views/all-day';
import { command, given, line, order } from '../domain/given';
import { testHouse } from '../domain/test-house';

const { state } = given(
  order('t1', [
    line('a', 'burrito', { quantity: 2 }),
    line('b', 'burrito', { quantity: 3, modifiers: ['no cheese'] }),
    line('c', 'fries', { course: 2 }),
    line('d', 'limeade'),
  ]),
  order('t2', [
    line('a', 'burrito'),
    line('b', 'fries'),
    line('c', 'nachos', { quantity: 4 }),
    { itemId: 'd', name: 'Birthday cake', station: 'bar', quantity: 1 },
  ]),
  order('t3', [line('a', 'burrito', { quantity: 9 }), line('b', 'burrito', { quantity: 9 })]),
  command('item.start', { ticketId: 't1', itemId: 'a' }),
  command('item.bump', { ticketId: 't3', itemId: 'a' }),
  command('item.void', { ticketId: 't3', itemId: 'b', reason: 'typo' }),
);

const short = (stations: Parameters<typeof allDay>[1]) =>
  allDay(state, stations).map(({ name, quantity, started, tickets }) => [
    name,
    quantity,
    started,
    tickets,
  ]);

describe('allDay', () => {
  it('totals owed dishes, the most first, then by name; nothing held, done or voided', () => {
    expect(short('all')).toEqual([
      ['Burrito', 6, 2, 2],
      ['Nachos', 4, 0, 1],
      ['Birthday cake', 1, 0, 1],
      ['Fries', 1, 0, 1],
      ['Limeade', 1, 0, 1],
    ]);
  });

  it('does not count lines that wait so that their course lands together', () => {
    const { state: paced } = given(
      command('house.change', { settings: { ...testHouse.settings, landTogether: true } }),
      order('t1', [line('n', 'nachos'), line('f', 'fries')]),
    );
    expect(allDay(paced, 'all').map(({ name }) => name)).toEqual(['Nachos']);
  });

  it('totals for the chosen stations', () => {
    expect(short(['fry'])).toEqual([
      ['Nachos', 4, 0, 1],
      ['Fries', 1, 0, 1],
    ]);
    expect(short([])).toEqual([]);
  });
});
