import { describe, expect, it } from 'vitest';
import { expo } from '../../../../shared/views/expo';
import { rail } from '../../../../shared/views/rail';
import { command, given, line, order } from '../given';

const [a, b, c] = ['a', 'b', 'c'].map((id) => order(id, [line(`line-${id}`, 'burrito')]));
const pin = (ticketId: string, pinned = true) => command('ticket.pin', { ticketId, pinned });
if (!a || !b || !c) throw new Error('no orders');

describe('a pinned ticket', () => {
  it('is first on the rail and at expo, the earliest pin before the later ones', () => {
    const { state } = given(a, b, c, pin('c'), pin('b'));
    expect(rail(state, 'all').map(({ ticket }) => ticket.id)).toEqual(['c', 'b', 'a']);
    expect(expo(state).map(({ ticket }) => ticket.id)).toEqual(['c', 'b', 'a']);
  });

  it('is before a rush ticket, and before food that is ready', () => {
    const rush = command('ticket.prioritise', { ticketId: 'a', priority: 'rush' });
    const bump = command('ticket.bump', { ticketId: 'b' });
    const { state } = given(a, b, c, rush, bump, pin('c'));
    expect(expo(state).map(({ ticket }) => ticket.id)).toEqual(['c', 'b', 'a']);
    expect(rail(state, 'all').map(({ ticket }) => ticket.id)).toEqual(['c', 'a']);
  });

  it('goes back to its place when it is let go', () => {
    const { state } = given(a, b, c, pin('c'), pin('c', false));
    expect(rail(state, 'all').map(({ ticket }) => ticket.id)).toEqual(['a', 'b', 'c']);
    expect(state.tickets.c).not.toHaveProperty('pinnedAt');
  });

  it('is pinned and let go once', () => {
    given(a, pin('a')).when(pin('a')).then([]);
    given(a).when(pin('a', false)).then([]);
    given(a)
      .when(pin('a'))
      .then([['ticket.pinned', { ticketId: 'a', pinned: true }]]);
  });

  it('must be open', () => {
    const over = command('ticket.void', { ticketId: 'a', reason: 'left' });
    given(a, over).when(pin('a')).then({ code: 'conflict', field: 'data.ticketId' });
  });
});
