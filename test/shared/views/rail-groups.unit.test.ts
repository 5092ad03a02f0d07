import { describe, expect, it } from 'vitest';
import { rail } from '../../../shared/views/rail';
import type { Stations } from '../../../shared/views/stations';
import { command, given, line, order, type Step } from '../domain/given';
import { testHouse } from '../domain/test-house';

const grouping = command('house.change', {
  stations: testHouse.stations.map((station) =>
    station.id === 'grill' ? { ...station, groups: true } : station,
  ),
});
const party = (...more: ReturnType<typeof line>[]) =>
  order('t1', [
    line('a', 'burrito', { seat: 3 }),
    line('b', 'burrito', { seat: 1, quantity: 2 }),
    line('c', 'burrito', { seat: 2, modifiers: ['NO Cheese'] }),
    line('d', 'fries', { seat: 1 }),
    line('e', 'fries', { seat: 2 }),
    ...more,
  ]);
const lines = (stations: Stations, ...steps: Step[]) =>
  rail(given(...steps).state, stations)[0]?.sections.flatMap((section) =>
    section.lines.map(({ item, quantity, seats }) => [item.itemId, quantity, seats]),
  );

describe('equal dishes', () => {
  it('are one line with all seats where the station groups them', () => {
    expect(lines(['grill'], grouping, party())).toEqual([
      ['a', 3, [1, 3]],
      ['c', 1, [2]],
    ]);
  });

  it('stay a line each where the station does not', () => {
    expect(lines(['fry'], grouping, party())).toEqual([
      ['d', 1, [1]],
      ['e', 1, [2]],
    ]);
    expect(lines('all', party())).toHaveLength(5);
  });

  it('are grouped on a card of several stations only if each of their stations does', () => {
    expect(lines('all', grouping, party())?.map(([id]) => id)).toEqual(['a', 'c', 'd', 'e']);
    const nachos = party(line('f', 'nachos'), line('g', 'nachos'));
    expect(lines('all', grouping, nachos)?.map(([id]) => id)).toContain('g');
    expect(lines(['grill'], grouping, nachos)?.map(([id]) => id)).not.toContain('g');
  });

  it('part when one of them is started, has an allergy, a note, or goes', () => {
    const start = command('item.start', { ticketId: 't1', itemId: 'b' });
    expect(lines(['grill'], grouping, party(), start)?.map(([id]) => id)).toEqual(['a', 'b', 'c']);
    const apart = party(
      line('f', 'burrito', { allergies: ['Nuts'] }),
      line('g', 'burrito', { note: 'cut in half' }),
      line('h', 'burrito', { toGo: true }),
      line('i', 'burrito', { course: 2 }),
    );
    expect(lines(['grill'], grouping, apart)?.map(([id]) => id)).toEqual([
      'a',
      'c',
      'f',
      'g',
      'h',
      'i',
    ]);
  });
});

describe('more of a ticket elsewhere', () => {
  it('leaves out stations that the house says do not count, like a bar', () => {
    const bar = command('house.change', {
      stations: testHouse.stations.map((one) =>
        one.id === 'bar' ? { ...one, elsewhere: false } : one,
      ),
    });
    const drinks = order('t1', [line('a', 'burrito'), line('b', 'limeade'), line('c', 'fries')]);
    const elsewhere = (...steps: Step[]) => rail(given(...steps).state, ['grill'])[0]?.elsewhere;
    expect(elsewhere(drinks)).toBe(2);
    expect(elsewhere(bar, drinks)).toBe(1);
  });
});
