import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../../shared/time';
import { floor } from '../../../../shared/views/floor';
import { command, given, line, OPENING, order } from '../given';
import { testHouse } from '../test-house';

const together = command('house.change', {
  settings: { ...testHouse.settings, landTogether: true },
});
// Nachos take 5 minutes, fries 4, a limeade 1.
const t1 = order('t1', [
  line('n', 'nachos'),
  line('f', 'fries'),
  line('l', 'limeade'),
  line('n2', 'nachos', { course: 2 }),
  line('l2', 'limeade', { course: 2 }),
]);
const fire = (course: number, ...itemIds: string[]) =>
  command('ticket.fire-course', {
    ticketId: 't1',
    course,
    ...(itemIds.length > 0 ? { itemIds } : {}),
  });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const pass = command('ticket.pass', { ticketId: 't1' });

describe('a course that lands together', () => {
  it('starts with its slowest dish; the others wait by the difference in their times', () => {
    const { ticket } = given(together, t1);
    const placedAt = OPENING + 2_000;
    expect(ticket('t1').items.map(({ itemId, phase, fireAt }) => [itemId, phase, fireAt])).toEqual([
      ['n', 'owed', undefined],
      ['f', 'held', placedAt + MINUTE_MS],
      ['l', 'held', placedAt + 4 * MINUTE_MS],
      ['n2', 'held', undefined],
      ['l2', 'held', undefined],
    ]);
  });

  it('goes to the kitchen at once in a house without this setting', () => {
    const { ticket } = given(t1);
    expect(
      ticket('t1')
        .items.map(({ phase }) => phase)
        .slice(0, 3),
    ).toEqual(['owed', 'owed', 'owed']);
  });

  it('fires one waiting line when it is due, and clears its waiting state', () => {
    const story = given(together, t1);
    story
      .when(fire(1, 'f'))
      .then([['ticket.course-fired', { ticketId: 't1', course: 1, itemIds: ['f'] }]]);
    expect(given(together, t1, fire(1, 'f')).ticket('t1').items[1]).toMatchObject({
      phase: 'owed',
    });
    expect(given(together, t1, fire(1, 'f')).ticket('t1').items[1]).not.toHaveProperty('fireAt');
  });

  it('fires all waiting lines when a person fires the course again', () => {
    given(together, t1)
      .when(fire(1))
      .then([['ticket.course-fired', { ticketId: 't1', course: 1, itemIds: ['f', 'l'] }]]);
  });

  it('paces the next course from the moment it is fired', () => {
    given(together, t1)
      .when(fire(2))
      .then([
        [
          'ticket.course-fired',
          { ticketId: 't1', course: 2, itemIds: ['n2'], pacedItemIds: ['l2'] },
        ],
      ]);
    const second = given(together, t1, fire(2)).ticket('t1').items[4];
    expect(second).toMatchObject({ phase: 'held', fireAt: OPENING + 3_000 + 4 * MINUTE_MS });
  });

  it('refuses to fire lines that are not held in that course', () => {
    given(together, t1)
      .when(fire(2, 'f'))
      .then({ code: 'conflict', field: 'data.course', says: /course 2/u });
  });

  it('is not ready while a line of it waits, and passing names the missing lines', () => {
    const story = given(together, t1, bump('n'));
    story.when(pass).then({ code: 'conflict', says: /1 × Fries, 1 × Limeade/u });
    expect(floor(story.state)[0]?.phase).toBe('partly-ready');
  });

  it('passes the ready lines when a person overrides; the rest comes later', () => {
    given(together, t1, bump('n'))
      .when(command('ticket.pass', { ticketId: 't1', override: true }))
      .then([['ticket.ready', { ticketId: 't1', itemIds: ['n'], override: true }]]);
  });
});
