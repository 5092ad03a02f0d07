import { describe, expect, it } from 'vitest';
import type { HouseState } from '../../../shared/contract/state';
import {
  asShelf,
  putOnShelf,
  removeFromShelf,
  shelved,
  takeFromShelf,
} from '../../../shared/domain/closed-tickets';
import { evolve, initial } from '../../../shared/domain/house';
import { dayOpened } from '../../electron/hub/journal/events';
import { frozen, given, line, order } from './given';
import { testHouse } from './test-house';

const ticket = given(order('t1', [line('a', 'burrito')])).ticket('t1');
const [one, two, other] = ['x-aa', 'y-aa', 'z-bb'].map((id) => ({ ...ticket, id }));
if (!one || !two || !other) throw new Error('three tickets');
const full = [one, two, other].reduce<HouseState['closed']>(
  (shelf, next) => frozen(putOnShelf(shelf, next)),
  [],
);

describe('the shelf of closed tickets', () => {
  it('holds what was put on it, in buckets by the end of the id', () => {
    expect(full[0xaa]).toEqual({ 'x-aa': one, 'y-aa': two });
    expect(full[0xbb]).toEqual({ 'z-bb': other });
    expect(takeFromShelf(full, 'y-aa')).toBe(two);
    expect(takeFromShelf(full, 'y-cc')).toBeUndefined();
    expect(takeFromShelf([], 'y-aa')).toBeUndefined();
    expect(shelved(full)).toEqual([one, two, other]);
  });

  it('replaces a ticket, and copies no bucket but its own', () => {
    const next = putOnShelf(full, { ...two, number: 99 });
    expect(takeFromShelf(next, 'y-aa')?.number).toBe(99);
    expect(takeFromShelf(next, 'x-aa')).toBe(one);
    expect(next[0xbb]).toBe(full[0xbb]);
  });

  it('gives a ticket up', () => {
    expect(shelved(removeFromShelf(full, 'x-aa'))).toEqual([two, other]);
    expect(shelved(removeFromShelf(full, 'z-bb'))).toEqual([one, two]);
  });

  it.each(['', 'x', 'é', 'Ωñ', '🌮', '--', 'Zz', '~~'])('takes any id: "%s"', (id) => {
    const shelf = putOnShelf(full, { ...ticket, id });
    expect(takeFromShelf(shelf, id)?.id).toBe(id);
    expect(takeFromShelf(JSON.parse(JSON.stringify(shelf)), id)?.id).toBe(id);
    expect(takeFromShelf(removeFromShelf(shelf, id), id)).toBeUndefined();
  });

  it('of the first journals, a record, is read as it is now', () => {
    const written = { aa: { 'x-aa': one, 'y-aa': two }, bb: { 'z-bb': other } };
    expect(asShelf(written)).toEqual(full);
    const opened = dayOpened(1, '2026-11-23');
    const { state } = (opened as Extract<typeof opened, { data: { state: unknown } }>).data;
    Object.assign(state, { closed: written });
    expect(evolve(initial(testHouse), opened).closed).toEqual(full);
  });
});
