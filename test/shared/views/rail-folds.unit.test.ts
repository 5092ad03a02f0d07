import { describe, expect, it } from 'vitest';
import { rail } from '../../../shared/views/rail';
import { foldKey, partsOf } from '../../../shared/views/rail-folds';
import { command, given, line, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('a', 'burrito', { quantity: 2 }),
  line('b', 'fries'),
  line('c', 'burrito', { course: 2, quantity: 3 }),
  line('d', 'limeade', { course: 2 }),
]);
const parts = (...steps: Step[]) => partsOf(rail(given(...steps).state, 'all')[0]?.sections ?? []);
const folds = (...steps: Step[]) =>
  parts(...steps).folds.map((fold) => [foldKey(fold), fold.quantity]);
const open = (...steps: Step[]) =>
  parts(...steps).sections.flatMap(({ lines }) => lines.map(({ item }) => item.itemId));
const voids = command('item.void', { ticketId: 't1', itemId: 'b', reason: 'changed mind' });
const sees = command('ticket.acknowledge', { ticketId: 't1', what: 'changes' });

describe('what folds to one row', () => {
  it('is a held course, with its dishes counted', () => {
    expect(folds(t1)).toEqual([['held 2', 4]]);
    expect(open(t1)).toEqual(['a', 'b']);
  });

  it('is what was served, once a later course is fired', () => {
    const fired = [
      t1,
      command('ticket.bump', { ticketId: 't1' }),
      command('ticket.serve', { ticketId: 't1' }),
      command('ticket.fire-course', { ticketId: 't1', course: 2 }),
    ];
    expect(folds(...fired)).toEqual([['served 0', 3]]);
    expect(open(...fired)).toEqual(['c', 'd']);
  });

  it('is a voided line, but only when the cooks have seen it', () => {
    expect(folds(t1, voids)).toEqual([['held 2', 4]]);
    expect(open(t1, voids)).toEqual(['a', 'b']);
    expect(folds(t1, voids, sees)).toEqual([
      ['held 2', 4],
      ['voided 0', 1],
    ]);
    expect(open(t1, voids, sees)).toEqual(['a']);
  });

  it('is a held line that was voided before anybody could make it', () => {
    const heldVoid = command('item.void', { ticketId: 't1', itemId: 'd', reason: 'changed mind' });
    expect(folds(t1, heldVoid)).toEqual([
      ['held 2', 3],
      ['voided 0', 1],
    ]);
  });
});
