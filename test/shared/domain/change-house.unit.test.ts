import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../shared/contract/commands';
import { withChange } from '../../../shared/domain/change-house';
import { decide } from '../../../shared/domain/decide';
import { initial } from '../../../shared/domain/evolve';
import { command, given, line, OPENING, order } from './given';
import { testHouse } from './test-house';

const change = (data: CommandData<'house.change'>) => command('house.change', data);
const { menu, settings } = testHouse;
const [burrito] = menu.items;
const [extras] = menu.modifierGroups;
if (!burrito || !extras) throw new Error('the test house has both');

describe('changing the house', () => {
  it('emits only the fields that change', () => {
    const staff = [{ name: 'Noor', manager: true }];
    given()
      .when(change({ staff }))
      .then([['house.changed', { staff }]]);
  });

  it('takes a time zone', () => {
    const moved = { ...settings, timeZone: 'America/Mexico_City' };
    given()
      .when(change({ settings: moved }))
      .then([['house.changed', { settings: moved }]]);
  });

  it('keeps the fields that the change does not name, and its id', () => {
    const { state } = given(change({ name: 'New Name', tables: [] }));
    expect(state.house).toEqual({ ...testHouse, name: 'New Name', tables: [] });
  });

  it('emits nothing when nothing changes', () => {
    given().when(change({})).then([]);
  });

  it('leaves the lines of tickets as they were placed', () => {
    const placed = order('t1', [line('a', 'burrito')]);
    const dearer = change({
      menu: { ...menu, items: [{ ...burrito, price: 9999, name: 'Wrap' }] },
    });
    expect(given(placed, dearer).ticket('t1')).toEqual(given(placed).ticket('t1'));
  });

  it.each<[string, CommandData<'house.change'>, string]>([
    [
      'a default station that does not exist',
      { settings: { ...settings, defaultStation: 'pit' } },
      'data.settings.defaultStation',
    ],
    [
      'an unknown time zone',
      { settings: { ...settings, timeZone: 'Mars/Olympus' } },
      'data.settings.timeZone',
    ],
    [
      'stations without the default one',
      { stations: [{ id: 'fry', name: 'Fry' }] },
      'data.settings.defaultStation',
    ],
    [
      'stations without the station of a dish',
      { stations: testHouse.stations.slice(0, 2) },
      'data.menu.items.3.stations',
    ],
    [
      'a station twice',
      { stations: [...testHouse.stations, { id: 'fry', name: 'Fry 2' }] },
      'data.stations.3.id',
    ],
    [
      'a table twice',
      { tables: [...testHouse.tables, { name: '7', zone: 'Bar' }] },
      'data.tables.2.name',
    ],
    [
      'a table twice in another spelling',
      {
        tables: [
          { name: 'Bar 1', zone: 'Bar' },
          { name: 'BÁR  1', zone: 'Bar' },
        ],
      },
      'data.tables.1.name',
    ],
    [
      'a table that is spelled like one that is there',
      { tables: [...testHouse.tables, { name: ' 7 ', zone: 'Bar' }] },
      `data.tables.${testHouse.tables.length}.name`,
    ],
    [
      'a person twice',
      { staff: [...testHouse.staff, { name: 'Ana', manager: true }] },
      'data.staff.3.name',
    ],
    ['a dish twice', { menu: { ...menu, items: [burrito, burrito] } }, 'data.menu.items.1.id'],
    [
      'a modifier group twice',
      { menu: { ...menu, modifierGroups: [extras, extras] } },
      'data.menu.modifierGroups.1.id',
    ],
    [
      'a dish with a modifier group that does not exist',
      { menu: { ...menu, items: [{ ...burrito, modifierGroups: ['none'] }] } },
      'data.menu.items.0.modifierGroups',
    ],
    [
      'a group whose minimum exceeds its maximum',
      { menu: { ...menu, modifierGroups: [{ ...extras, min: 3, max: 2 }] } },
      'data.menu.modifierGroups.0.min',
    ],
    [
      'a ticket that is late before it is ageing',
      {
        settings: {
          ...settings,
          thresholds: { ...settings.thresholds, takeout: { ageing: 9, late: 8 } },
        },
      },
      'data.settings.thresholds.takeout',
    ],
  ])('refuses %s', (_what, data, field) => {
    given().when(change(data)).then({ code: 'invalid', field });
  });

  it('changes an old house that has two such tables, and lets it rename one of them', () => {
    const old = ['Bar 1', 'BÁR 1'].map((name) => ({ name, zone: 'Bar' }));
    const state = initial({ ...testHouse, tables: old });
    const tables = [...old, { name: '9', zone: 'Bar' }];
    const changed = (data: Parameters<typeof change>[0]) => decide(state, change(data), OPENING);
    expect(changed({ name: 'New Name' })).toMatchObject({ ok: true });
    expect(changed({ tables })).toMatchObject({ ok: true });
    expect(changed({ tables: [{ name: 'bar 1', zone: 'Bar' }, ...old] })).toMatchObject({
      ok: false,
      error: { reason: 'twice' },
    });
  });

  it('folds two such tables of an old journal as they were', () => {
    const tables = ['Bar 1', 'BÁR 1'].map((name) => ({ name, zone: 'Bar' }));
    expect(withChange(testHouse, { tables }).tables).toEqual(tables);
  });
});
