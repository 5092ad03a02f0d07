import { describe, expect, it } from 'vitest';
import { rail } from '../../../shared/views/rail';
import { isUntouched, ringingAgain } from '../../../shared/views/untouched';
import { command, given, line, order, type Step } from '../domain/given';

const t1 = order('t1', [line('a', 'burrito', { allergies: ['Nuts'] }), line('b', 'nachos')]);
const untouched = (...steps: Step[]) => isUntouched(given(...steps).ticket('t1'));

describe('a ticket that nobody has touched', () => {
  it('is one of which nothing was started, bumped or confirmed at any screen', () => {
    expect(untouched(t1)).toBe(true);
    expect(untouched(t1, command('item.start', { ticketId: 't1', itemId: 'a' }))).toBe(false);
    const part = { ticketId: 't1', itemId: 'b', station: 'fry' };
    expect(untouched(t1, command('item.bump', part))).toBe(false);
    const sees = { ticketId: 't1', what: 'allergies', station: 'grill' } as const;
    expect(untouched(t1, command('ticket.acknowledge', sees))).toBe(false);
  });

  it('rings again each time that the span passes', () => {
    const { state } = given(t1);
    const cards = rail(state, 'all');
    const since = cards[0]?.since ?? 0;
    const ring = (from: number, to: number) => {
      const { due, next } = ringingAgain(cards, 60_000, since + from, since + to);
      return [due.length, (next ?? 0) - since];
    };
    expect(ring(0, 59_999)).toEqual([0, 60_000]);
    expect(ring(59_999, 60_000)).toEqual([1, 120_000]);
    expect(ring(60_000, 61_000)).toEqual([0, 120_000]);
    expect(ring(61_000, 400_000)).toEqual([1, 420_000]);
    expect(ringingAgain([], 60_000, 0, 1)).toEqual({ due: [], next: undefined });
  });
});
