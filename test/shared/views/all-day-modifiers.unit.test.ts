import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import { allDay, dishKey, mattersOf } from '../../../shared/views/all-day';
import { rail } from '../../../shared/views/rail';
import type { Stations } from '../../../shared/views/stations';
import { command, given, line, order, type Step } from '../domain/given';

describe('all day by modifier', () => {
  it('totals choices that are left out, added or put aside; not plain ones, nor requests in other words', () => {
    const { state } = given(
      order('t1', [
        line('a', 'burrito', { quantity: 2, modifiers: ['No Cheese', 'Rice', 'extra guacamole'] }),
        line('b', 'burrito', { quantity: 3, modifiers: ['no cheese', 'no cheese'] }),
        line('c', 'burrito', { modifiers: ['Side Guacamole', 'salsa on the side'] }),
      ]),
    );
    expect(allDay(state, 'all')).toMatchObject([
      {
        name: 'Burrito',
        quantity: 6,
        modifiers: [
          { key: 'no cheese', action: 'no', word: 'Cheese', quantity: 5 },
          { key: 'add guacamole', action: 'add', word: 'Guacamole', quantity: 2 },
          { key: 'side guacamole', action: 'side', word: 'Guacamole', quantity: 1 },
        ],
      },
    ]);
  });

  it('counts no line that is held, done or voided', () => {
    const { state } = given(
      order('t1', [
        line('a', 'burrito', { modifiers: ['no cheese'] }),
        line('b', 'burrito', { modifiers: ['no cheese'] }),
        line('c', 'burrito', { modifiers: ['no cheese'], course: 2 }),
        line('d', 'burrito'),
      ]),
      command('item.bump', { ticketId: 't1', itemId: 'a' }),
      command('item.void', { ticketId: 't1', itemId: 'b', reason: 'typo' }),
    );
    expect(allDay(state, 'all')).toMatchObject([{ quantity: 1, modifiers: [] }]);
  });
});

/** The totals of the rail's cards, counted line by line: dish, and dish with modifier. */
function countRail(state: HouseState, stations: Stations): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { sections } of rail(state, stations)) {
    for (const { item, done, voided } of sections.flatMap(({ kind, lines }) =>
      kind === 'held' ? [] : lines,
    )) {
      if (done || voided) continue;
      const keys = [dishKey(item), ...mattersOf(item).map(({ key }) => `${dishKey(item)}|${key}`)];
      for (const key of keys) counts[key] = (counts[key] ?? 0) + item.quantity;
    }
  }
  return counts;
}

const dishes = fc.record({
  dish: fc.constantFrom('burrito', 'fries', 'nachos', 'limeade'),
  quantity: fc.integer({ min: 1, max: 9 }),
  course: fc.integer({ min: 1, max: 2 }),
  modifiers: fc.array(
    fc.constantFrom('no cheese', 'No Cheese', 'add guacamole', 'extra rice', 'rice', 'sin sal'),
    { maxLength: 4 },
  ),
  fate: fc.constantFrom('owed', 'started', 'bumped', 'voided'),
});

describe('all-day totals', () => {
  it('equal the sum of the rail, by dish and by modifier, for every choice of stations', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(dishes, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
        (all) => {
          const steps = all.flatMap((lines, n): Step[] => {
            const ticketId = `t${n}`;
            const items = lines.map(
              ({ dish, quantity, course, modifiers }, at): OrderItem =>
                line(`${n}-${at}`, dish, { quantity, course, modifiers }),
            );
            const first = Math.min(...lines.map(({ course }) => course));
            return [
              order(ticketId, items),
              ...lines.flatMap(({ fate, course }, at): Step[] => {
                const ids = { ticketId, itemId: `${n}-${at}` };
                if (fate === 'voided') return [command('item.void', { ...ids, reason: 'typo' })];
                if (course > first || fate === 'owed') return [];
                return [command(fate === 'started' ? 'item.start' : 'item.bump', ids)];
              }),
            ];
          });
          const { state } = given(...steps);
          for (const stations of ['all', ['grill'], ['fry', 'bar'], []] as const) {
            const totals = Object.fromEntries(
              allDay(state, stations).flatMap(({ key, quantity, modifiers }) => [
                [key, quantity] as const,
                ...modifiers.map((one) => [`${key}|${one.key}`, one.quantity] as const),
              ]),
            );
            expect(totals).toEqual(countRail(state, stations));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
