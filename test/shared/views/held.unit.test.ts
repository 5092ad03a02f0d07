import { describe, expect, it } from 'vitest';
import { heldTickets } from '../../../shared/views/held';
import type { Stations } from '../../../shared/views/stations';
import { command, given, line, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('a', 'fries'),
  line('b', 'burrito', { course: 2, quantity: 3 }),
  line('c', 'limeade', { course: 3 }),
]);
const done = command('ticket.bump', { ticketId: 't1' });
const held = (stations: Stations, ...steps: Step[]) =>
  heldTickets(given(...steps).state, stations).map(({ ticket, courses }) => [
    ticket.id,
    courses.map(({ course, quantity }) => [course, quantity]),
  ]);

describe('a table between courses', () => {
  it('is held at a station that has only held lines of it, even while another cooks', () => {
    expect(held(['grill'], t1)).toEqual([['t1', [[2, 3]]]]);
    expect(held(['fry'], t1)).toEqual([]);
    expect(held('all', t1)).toEqual([]);
  });

  it('is held in the whole kitchen once its first course is done, and no more once the next is fired', () => {
    expect(held('all', t1, done)).toEqual([
      [
        't1',
        [
          [2, 3],
          [3, 1],
        ],
      ],
    ]);
    const fired = command('ticket.fire-course', { ticketId: 't1', course: 2 });
    expect(held('all', t1, done, fired)).toEqual([]);
    expect(held(['grill'], t1, done, fired)).toEqual([]);
  });

  it('is not an order for later', () => {
    const later = order('t2', [line('a', 'fries')], {
      promisedAt: '2026-11-23T21:00:00.000Z',
      orderType: 'takeout',
    });
    expect(held('all', later)).toEqual([]);
  });
});
