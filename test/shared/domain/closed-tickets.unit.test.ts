import { describe, expect, it } from 'vitest';
import type { ClosedTickets } from '../../../shared/contract/state';
import {
  addClosed,
  allClosed,
  findClosed,
  removeClosed,
} from '../../../shared/domain/closed-tickets';
import { frozen, given, line, order } from './given';

const ticket = given(order('t1', [line('a', 'burrito')])).ticket('t1');
const [one, two, other] = ['x-aa', 'y-aa', 'z-bb'].map((id) => ({ ...ticket, id }));
if (!one || !two || !other) throw new Error('three tickets');
const full = [one, two, other].reduce<ClosedTickets>(
  (closed, next) => frozen(addClosed(closed, next)),
  [],
);

describe('the closed tickets', () => {
  it('are stored in buckets by the end of the id', () => {
    expect(full[0xaa]).toEqual({ 'x-aa': one, 'y-aa': two });
    expect(full[0xbb]).toEqual({ 'z-bb': other });
    expect(findClosed(full, 'y-aa')).toBe(two);
    expect(findClosed(full, 'y-cc')).toBeUndefined();
    expect(findClosed([], 'y-aa')).toBeUndefined();
    expect(allClosed(full)).toEqual([one, two, other]);
  });

  it('replace a ticket, and copy only its own bucket', () => {
    const next = addClosed(full, { ...two, number: 99 });
    expect(findClosed(next, 'y-aa')?.number).toBe(99);
    expect(findClosed(next, 'x-aa')).toBe(one);
    expect(next[0xbb]).toBe(full[0xbb]);
  });

  it('remove a ticket', () => {
    expect(allClosed(removeClosed(full, 'x-aa'))).toEqual([two, other]);
    expect(allClosed(removeClosed(full, 'z-bb'))).toEqual([one, two]);
  });

  it.each(['take any id: "%s"', 'x', 'é', 'Ωñ', '🌮', '--', 'Zz', '~~'])(
    'take any id: "%s"',
    (id) => {
      const closed = addClosed(full, { ...ticket, id });
      expect(findClosed(closed, id)?.id).toBe(id);
      expect(findClosed(JSON.parse(JSON.stringify(closed)), id)?.id).toBe(id);
      expect(findClosed(removeClosed(closed, id), id)).toBeUndefined();
    },
  );
});
