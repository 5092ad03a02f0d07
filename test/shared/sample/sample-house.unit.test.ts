import { describe, expect, it } from 'vitest';
import { house, ORDER_TYPES } from '../../../shared/contract/house';
import { decide } from '../../../shared/domain/decide';
import { initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';

const { menu, stations, tables, staff, settings } = sampleHouse;

const twice = (names: string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('the sample house', () => {
  it('matches the contract', () => {
    expect(house.parse(sampleHouse)).toEqual(sampleHouse);
  });

  it('passes house.change, which checks every reference', () => {
    const { id: _id, ...change } = sampleHouse;
    const command = { id: 'any', type: 'house.change', data: change } as const;
    expect(decide(initial(sampleHouse), command)).toMatchObject({ ok: true });
  });

  it.each([
    ['menu item ids', menu.items.map((item) => item.id)],
    ['menu item names', menu.items.map((item) => item.name)],
    ['modifier group ids', menu.modifierGroups.map((group) => group.id)],
    ['station ids', stations.map((station) => station.id)],
    ['table names', tables.map((table) => table.name)],
    ['staff names', staff.map((member) => member.name)],
    ['categories', menu.categories],
  ])('has no %s twice', (_what, names) => {
    expect(twice(names)).toEqual([]);
  });

  it('uses every category, station and modifier group, and no other', () => {
    const unique = (values: string[]) => [...new Set(values)].sort();
    expect(unique(menu.items.map((item) => item.category))).toEqual(unique(menu.categories));
    expect(unique(menu.items.flatMap((item) => item.stations))).toEqual(
      unique(stations.map((station) => station.id)),
    );
    expect(unique(menu.items.flatMap((item) => item.modifierGroups))).toEqual(
      unique(menu.modifierGroups.map((group) => group.id)),
    );
  });

  it('offers no modifier twice on one dish, so that each has one price', () => {
    const groups = new Map(menu.modifierGroups.map((group) => [group.id, group]));
    for (const item of menu.items) {
      const offered = item.modifierGroups.flatMap((id) => groups.get(id)?.modifiers ?? []);
      expect(twice(offered.map((modifier) => modifier.name))).toEqual([]);
    }
  });

  it('requires no more of a group than the group has', () => {
    for (const { id, min, max, modifiers } of menu.modifierGroups) {
      expect(min, id).toBeLessThanOrEqual(max);
      expect(max, id).toBeLessThanOrEqual(modifiers.length);
    }
  });

  it('has one manager, and thresholds for every order type with late after ageing', () => {
    expect(staff.filter((member) => member.manager).map((member) => member.name)).toEqual(['Rosa']);
    for (const type of ORDER_TYPES) {
      const { ageing, late } = settings.thresholds[type];
      expect(late).toBeGreaterThan(ageing);
    }
  });
});
