import { describe, expect, it } from 'vitest';
import { settle } from '../../../renderer/kitchen/rail/settle';
import type { RailTicket } from '../../../shared/views/rail';

const card = (id: string): RailTicket => ({ ticket: { id } }) as RailTicket;
const [a, b, c] = [card('a'), card('b'), card('c')];
const ids = (cards: readonly RailTicket[]) => cards.map(({ ticket }) => ticket.id);

describe('cards under a finger', () => {
  it('keep their order, and new ones wait', () => {
    expect(ids(settle([a, b], [c, b, a], 'down'))).toEqual(['a', 'b']);
    expect(ids(settle([a, b], [c, b, a], 'just-up'))).toEqual(['a', 'b']);
    expect(ids(settle([a, b], [c, b, a], 'none'))).toEqual(['c', 'b', 'a']);
  });

  it('show what changed in them', () => {
    const changed = card('b');
    expect(settle([a, b], [changed, a], 'down')[1]).toBe(changed);
  });

  it('stay where they are while it is down, even if they are gone; after the tap they go', () => {
    expect(ids(settle([a, b], [b], 'down'))).toEqual(['a', 'b']);
    expect(ids(settle([a, b], [b], 'just-up'))).toEqual(['b']);
  });
});
