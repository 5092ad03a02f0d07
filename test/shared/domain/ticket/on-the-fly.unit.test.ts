import { describe, expect, it } from 'vitest';
import { command, given, line, order } from '../given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const rush = (itemId: string, priority: 'rush' | 'normal' = 'rush') =>
  command('item.prioritise', { ticketId: 't1', itemId, priority });

describe('one line on the fly', () => {
  it('is marked, and the rest of its ticket is not', () => {
    const { ticket } = given(t1, rush('b'));
    expect(ticket('t1').items.map((item) => item.rush)).toEqual([undefined, true, undefined]);
    expect(ticket('t1').priority).toBe('normal');
  });

  it('can be taken back', () => {
    expect(given(t1, rush('b'), rush('b', 'normal')).ticket('t1').items[1]).not.toHaveProperty(
      'rush',
    );
  });

  it('emits nothing the second time', () => {
    given(t1, rush('b')).when(rush('b')).then([]);
    given(t1).when(rush('b', 'normal')).then([]);
  });

  it('can be a held line', () => {
    given(t1)
      .when(rush('c'))
      .then([['item.prioritised', { ticketId: 't1', itemId: 'c', priority: 'rush' }]]);
  });

  it('is refused for a done line and for one that does not exist', () => {
    const done = command('item.bump', { ticketId: 't1', itemId: 'a' });
    given(t1, done)
      .when(rush('a'))
      .then({ code: 'conflict', field: 'data.itemId', says: /ready/u });
    given(t1).when(rush('z')).then({ code: 'not-found', field: 'data.itemId' });
  });
});
