import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { hasSeenAllergies, hasUnseenChanges } from '../../../../shared/domain/ticket/lines';
import { at, command, given, line, OPENING, order, type Step } from '../given';

const t1 = order('t1', [
  line('a', 'burrito', { quantity: 2, seat: 1, modifiers: ['Guacamole'], allergens: ['nuts'] }),
  line('b', 'fries'),
]);
const start = command('item.start', { ticketId: 't1', itemId: 'a' });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const bumpAll = command('ticket.bump', { ticketId: 't1' });
const serve = command('ticket.serve', { ticketId: 't1' });
const remake = (more: Partial<CommandData<'item.remake'>> = {}) =>
  command('item.remake', {
    ticketId: 't1',
    itemId: 'a',
    newItemId: 'n',
    reason: 'dropped',
    ...more,
  });
const story: Step[] = [at(0, t1), at(60, bumpAll), at(90, serve)];

describe('a remake', () => {
  it('of a served line is fired at once, on the fly, free of charge, with its own clock', () => {
    const before = given(...story).ticket('t1');
    const after = given(...story, at(600, remake())).ticket('t1');
    expect(after.items.at(-1)).toMatchObject({
      itemId: 'n',
      name: 'Burrito',
      quantity: 2,
      seat: 1,
      modifiers: ['Guacamole'],
      allergens: ['nuts'],
      price: 0,
      phase: 'owed',
      rush: true,
      firedAt: OPENING + 600_000,
      addedAt: OPENING + 600_000,
      remake: { of: 'a', reason: 'dropped' },
    });
    expect(after.items.slice(0, 2)).toEqual(before.items);
  });

  it('opens a closed ticket again', () => {
    const { state, ticket } = given(...story, remake());
    expect(Object.keys(state.tickets)).toEqual(['t1']);
    expect(ticket('t1').closed).toBeUndefined();
  });

  it('is told to the kitchen, with its allergies', () => {
    const seen = command('ticket.acknowledge', { ticketId: 't1', what: 'allergies' });
    const ticket = given(t1, seen, bumpAll, remake()).ticket('t1');
    expect(hasUnseenChanges(ticket)).toBe(true);
    expect(hasSeenAllergies(ticket)).toBe(false);
  });

  it('of a ready line leaves the others on the pass', () => {
    const { ticket } = given(t1, bumpAll, remake({ itemId: 'b' }));
    expect(ticket('t1').items.map(({ phase }) => phase)).toEqual(['ready', 'ready', 'owed']);
  });

  it('can be of some of them only, and wait its turn', () => {
    const last = given(...story, remake({ quantity: 1, rush: false }))
      .ticket('t1')
      .items.at(-1);
    expect(last).toMatchObject({ quantity: 1 });
    expect(last).not.toHaveProperty('rush');
  });

  it('can be made again itself', () => {
    const again = remake({ itemId: 'n', newItemId: 'm' });
    const { items } = given(...story, remake(), bump('n'), again).ticket('t1');
    expect(items.at(-1)).toMatchObject({ price: 0, remake: { of: 'n', reason: 'dropped' } });
  });

  it.each([
    ['owed', []],
    ['started', [start]],
  ])('of a line that is %s is refused: it is being made', (_phase, then) => {
    given(t1, ...then)
      .when(remake())
      .then({ code: 'conflict', field: 'data.itemId', says: /being made already/u });
  });

  it.each([
    [
      'a voided line',
      [command('item.void', { ticketId: 't1', itemId: 'a', reason: 'x' })],
      {},
      'data.itemId',
    ],
    ['more than there are', story, { quantity: 3 }, 'data.quantity'],
    ['an id that is on the ticket', story, { newItemId: 'b' }, 'data.newItemId'],
  ])('refuses %s', (_what, then, more, field) => {
    given(...(then === story ? story : [t1, ...then]))
      .when(remake(more))
      .then({ code: 'conflict', field });
  });

  it('refuses a line that the ticket does not have', () => {
    given(...story)
      .when(remake({ itemId: 'x' }))
      .then({ code: 'not-found', field: 'data.itemId' });
  });
});
