import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { floor } from '../../../shared/views/floor';
import {
  floorPlan,
  PLAN_PITCH,
  seated,
  snapped,
  withinPlan,
} from '../../../shared/views/floor-plan';
import { given, line, order } from '../domain/given';

const percent = fc.integer({ min: 0, max: 100 });
const position = fc.record({ x: percent, y: percent });
const tables = fc
  .array(fc.record({ zone: fc.constantFrom('In', 'Out'), position: fc.option(position) }), {
    maxLength: 70,
  })
  .map((all) =>
    all.map(
      ({ zone, position: at }, index): Table => ({
        name: `${index + 1}`,
        zone,
        ...(at ? { position: at } : {}),
      }),
    ),
  );

describe('the floor plan', () => {
  it('has every table once, within the plan, and no two on one place', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (all, isRoomy) => {
        const plan = floorPlan(all, isRoomy);
        const placed = plan.flatMap(({ places }) => places.map(({ table }) => table.name));
        expect(placed.sort()).toEqual(all.map(({ name }) => name).sort());
        for (const { places, rows } of plan) {
          const spots = places.map((place) => `${place.position.x} ${place.position.y}`);
          expect(new Set(spots).size).toBe(spots.length);
          for (const place of places) {
            expect(withinPlan(place.position, rows)).toEqual(place.position);
          }
        }
      }),
    );
  });

  it('puts no table without a position where it overlaps another', () => {
    fc.assert(
      fc.property(tables, (all) => {
        for (const { places, rows } of floorPlan(all)) {
          const free = places.filter(({ table }) => !table.position);
          for (const one of free) {
            const near = places.filter(
              (other) =>
                other !== one &&
                Math.abs(other.position.x - one.position.x) < 0.9 * PLAN_PITCH &&
                Math.abs(other.position.y - one.position.y) < 90 / rows,
            );
            expect(near).toEqual([]);
          }
        }
      }),
    );
  });

  it('places the same tables in the same way, also when a zone is shown alone', () => {
    const all = sampleHouse.tables;
    expect(floorPlan(structuredClone(all))).toEqual(floorPlan(all));
    const bar = all.filter(({ zone }) => zone === 'Bar');
    expect(floorPlan(bar)).toEqual(floorPlan(all).filter(({ zone }) => zone === 'Bar'));
  });

  it('keeps the other tables of a full zone in place when one gets a position', () => {
    const shown = floorPlan(sampleHouse.tables, true).flatMap(({ places }) => places);
    const arranged = shown.map(({ table, position: at }) => ({ ...table, position: at }));
    expect(
      floorPlan(arranged)
        .flatMap(({ places }) => places)
        .map((place) => place.position),
    ).toEqual(shown.map((place) => place.position));
  });

  it('rounds a dropped table to whole percents, and keeps it within the edge', () => {
    expect(snapped({ x: 33.4, y: 50.6 }, 3)).toEqual({ x: 33, y: 51 });
    expect(snapped({ x: -20, y: 130 }, 4)).toEqual({ x: 7, y: 88 });
  });
});

describe('the tickets of a table', () => {
  it('lists several tickets of a table separately, and includes those of unknown places', () => {
    const { state } = given(
      order('t1', [line('a', 'fries')]),
      order('t2', [line('a', 'fries')]),
      order('t3', [line('a', 'fries')], { table: 'Lawn' }),
    );
    const { atTables, elsewhere } = seated(state.house.tables, floor(state));
    expect(atTables.get('7')?.map(({ ticket }) => ticket.number)).toEqual([1, 2]);
    expect(atTables.get('12')).toBeUndefined();
    expect(elsewhere).toMatchObject([{ place: 'Lawn', cards: [{ ticket: { id: 't3' } }] }]);
  });
});
