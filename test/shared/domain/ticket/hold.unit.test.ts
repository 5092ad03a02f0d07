import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { hasUnseenChanges } from '../../../../shared/domain/ticket/lines';
import { at, command, given, line, OPENING, order, type Step } from '../given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'nachos', { course: 2 }),
  line('c', 'fries', { course: 2 }),
  line('d', 'limeade', { course: 2 }),
]);
const fire = (course: number) => command('ticket.fire-course', { ticketId: 't1', course });
const start = (itemId: string) => command('item.start', { ticketId: 't1', itemId });
const bump = (itemId: string, station?: string) =>
  command('item.bump', { ticketId: 't1', itemId, ...(station ? { station } : {}) });
const hold = (more: Omit<CommandData<'ticket.hold'>, 'ticketId'> = {}) =>
  command('ticket.hold', { ticketId: 't1', ...more });
const phases = (...steps: Step[]) =>
  given(...steps)
    .ticket('t1')
    .items.map(({ phase }) => phase);

describe('"hold mains, they are outside"', () => {
  it('holds what nobody started, and leaves what a cook has touched', () => {
    expect(phases(t1, fire(2), start('c'), bump('b', 'fry'), hold({ course: 2 }))).toEqual([
      'owed',
      'owed',
      'started',
      'held',
    ]);
  });

  it('names the lines', () => {
    given(t1, fire(2), start('c'))
      .when(hold({ course: 2 }))
      .then([['ticket.held', { ticketId: 't1', itemIds: ['b', 'd'] }]]);
  });

  it('of the whole ticket holds every course, and of named lines those', () => {
    expect(phases(t1, fire(2), hold())).toEqual(['held', 'held', 'held', 'held']);
    expect(phases(t1, fire(2), hold({ itemIds: ['d'] }))).toEqual(['owed', 'owed', 'owed', 'held']);
  });

  it('is told to the kitchen, and the clock starts when they are fired again', () => {
    const held = given(t1, at(60, fire(2)), at(120, hold({ course: 2 }))).ticket('t1');
    expect(hasUnseenChanges(held)).toBe(true);
    expect(held.items[1]).toMatchObject({ heldAgainAt: held.changedAt });
    const fired = given(t1, fire(2), hold({ course: 2 }), at(600, fire(2))).ticket('t1').items[1];
    expect(fired).toMatchObject({ phase: 'owed', firedAt: OPENING + 600_000 });
    expect(fired).not.toHaveProperty('heldAgainAt');
  });

  it('stops a line that waits so that its course lands together', () => {
    const together = command('house.change', {
      settings: { ...given().state.house.settings, landTogether: true },
    });
    const ticket = given(together, t1, fire(2), hold({ course: 2 })).ticket('t1');
    expect(ticket.items.slice(1).every(({ fireAt }) => fireAt === undefined)).toBe(true);
    expect(ticket.items.slice(1).map(({ phase }) => phase)).toEqual(['held', 'held', 'held']);
  });

  it('refuses when everything is started or held already', () => {
    given(t1, start('a')).when(hold()).then({ code: 'conflict', field: 'data.ticketId' });
    given(t1)
      .when(hold({ course: 2 }))
      .then({ code: 'conflict', field: 'data.ticketId' });
  });

  it('refuses a named line that was started, and one that the ticket does not have', () => {
    given(t1, start('a'))
      .when(hold({ itemIds: ['a'] }))
      .then({ code: 'conflict', field: 'data.itemIds', says: /Burrito/u });
    given(t1)
      .when(hold({ itemIds: ['x'] }))
      .then({ code: 'not-found', field: 'data.itemIds' });
  });
});

describe('each course', () => {
  it('has its own clock', () => {
    const { items } = given(at(0, t1), at(900, fire(2))).ticket('t1');
    expect(items.map(({ firedAt = 0 }) => (firedAt - OPENING) / 1_000)).toEqual([0, 900, 900, 900]);
  });
});
