import { describe, expect, it } from 'vitest';
import type { HouseState } from '../../../shared/contract/state';
import { putOnShelf, removeFromShelf, shelved, takeFromShelf } from '../../../shared/domain/shelf';
import { frozen, given, line, order } from './given';

const ticket = given(order('t1', [line('a', 'burrito')])).ticket('t1');
const [one, two, other] = ['x-aa', 'y-aa', 'z-bb'].map((id) => ({ ...ticket, id }));
if (!one || !two || !other) throw new Error('three tickets');
const full = [one, two, other].reduce(
  (shelf, next) => frozen(putOnShelf(shelf, next)),
  {} as HouseState['closed'],
);

describe('the shelf of closed tickets', () => {
  it('holds what was put on it, in buckets by the end of the id', () => {
    expect(Object.keys(full)).toEqual(['aa', 'bb']);
    expect(takeFromShelf(full, 'y-aa')).toBe(two);
    expect(takeFromShelf(full, 'y-cc')).toBeUndefined();
    expect(shelved(full)).toEqual([one, two, other]);
  });

  it('replaces a ticket, and copies no bucket but its own', () => {
    const next = putOnShelf(full, { ...two, number: 99 });
    expect(takeFromShelf(next, 'y-aa')?.number).toBe(99);
    expect(takeFromShelf(next, 'x-aa')).toBe(one);
    expect(next.bb).toBe(full.bb);
  });

  it('gives a ticket up, and its bucket with the last', () => {
    expect(removeFromShelf(full, 'x-aa')).toEqual({ aa: { 'y-aa': two }, bb: { 'z-bb': other } });
    expect(removeFromShelf(full, 'z-bb')).toEqual({ aa: { 'x-aa': one, 'y-aa': two } });
  });
});
