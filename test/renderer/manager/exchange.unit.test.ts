import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../renderer/manager/exchange/compare';
import { fromCsv, toCsv } from '../../../renderer/manager/exchange/csv';
import { decode } from '../../../renderer/manager/exchange/file-text';
import { houseFromJson, houseToJson } from '../../../renderer/manager/exchange/house-json';
import { menuFromCsv, menuToCsv } from '../../../renderer/manager/exchange/menu-csv';
import type { FileRead } from '../../../renderer/manager/exchange/read';
import { changeBetween } from '../../../renderer/manager/house/change';
import { words } from '../../../renderer/manager/words';
import {
  type House,
  menuItem,
  modifierGroup,
  type Settings,
  settings as settingsSchema,
  staffMember,
  station,
  table,
  zone,
} from '../../../shared/contract/house';
import { initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';

const state = initial(sampleHouse);
const houseOf = (read: FileRead) => {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.house;
};
const problemsOf = (read: FileRead) => (read.ok ? [] : read.problems);
const HEAD = 'category,name,price,stations,prep minutes,modifier groups';

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '\t=1', '\r=1', '\n=1', '＝1+1'])(
    'keeps %j from being a formula',
    (text) => {
      expect(toCsv([['a', text]]).replace(/^\uFEFFa,"?/u, '')).toMatch(/^'/u);
      expect(fromCsv(toCsv([['x'], [text]]))).toMatchObject({
        rows: [{}, { cells: [text.trim()] }],
      });
    },
  );

  it('guards a cell that a spreadsheet in another country would cut and run', () => {
    for (const text of ['soup;=1+1;x', 'soup; +1', "soup|'@SUM(A1)", 'soup\t=1', 'a;=1;-2']) {
      const written = toCsv([[text]]);
      expect(written).not.toMatch(/[;|\t] *[=+\-@]/u);
      expect(fromCsv(toCsv([['x'], [text]]))).toMatchObject({ rows: [{}, { cells: [text] }] });
    }
    const marks = fc.stringMatching(/^[a'=;| +-]{0,12}$/u).map((each) => each.trim());
    fc.assert(
      fc.property(marks, (text) => {
        const read = fromCsv(
          toCsv([
            ['a', 'b'],
            ['x', text],
          ]),
        );
        expect(read.ok && read.rows[1]?.cells[1]).toBe(text);
      }),
    );
  });

  it('reads back what was written', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = fromCsv(toCsv([['a', 'b'], ...rows]));
        const filled = rows.filter((row) => row.some((each) => each !== ''));
        expect(read.ok && read.rows.slice(1).map(({ cells }) => cells)).toEqual(filled);
      }),
      { numRuns: 200 },
    );
  });

  it('counts rows as a spreadsheet does, and says where a file breaks off', () => {
    expect(fromCsv('a;b\r\n\r\n"two\nlines";x\r\ny;z')).toMatchObject({
      rows: [{ row: 1 }, { row: 3 }, { row: 4, cells: ['y', 'z'] }],
    });
    expect(fromCsv('a,b\nc,"d')).toEqual({ ok: false, row: 2 });
  });
});

describe('a file’s text', () => {
  it.each([
    ['UTF-8', [0xc3, 0xa9]],
    ['an older spreadsheet’s', [0xe9]],
    ['UTF-16', [0xff, 0xfe, 0xe9, 0x00]],
  ])('may be %s', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBe('é');
  });
});

describe('the menu as CSV', () => {
  it('is the same after a round trip', () => {
    expect(compare(sampleHouse, houseOf(menuFromCsv(menuToCsv(sampleHouse), state)))).toEqual([]);
  });

  it('changes, adds and removes dishes, matched by their names', () => {
    const csv = `${HEAD}\nBowls,CHICKEN bowl,$11.00,Grill; Fry,3,Rice\nSushi,Maki,"8,5",,,`;
    const house = houseOf(menuFromCsv(csv, state));
    expect(house.menu.items).toEqual([
      {
        id: 'chicken-bowl',
        name: 'CHICKEN bowl',
        category: 'Bowls',
        price: 1100,
        stations: ['grill', 'fry'],
        prepMinutes: 3,
        modifierGroups: ['rice'],
      },
      {
        id: 'maki',
        name: 'Maki',
        category: 'Sushi',
        price: 850,
        stations: ['line'],
        prepMinutes: 5,
        modifierGroups: [],
      },
    ]);
    expect(house.menu.categories).toEqual(['Bowls', 'Sushi']);
    const changes = compare(sampleHouse, house);
    expect(changes).toContainEqual({
      how: 'changed',
      type: 'dish',
      name: 'CHICKEN bowl',
      was: 'Chicken Bowl',
      parts: ['stations', 'prepMinutes', 'modifierGroups'],
      price: { from: 975, to: 1100 },
    });
    expect(changes).toContainEqual({ how: 'added', type: 'dish', name: 'Maki' });
    expect(changes).toContainEqual({ how: 'removed', type: 'dish', name: 'Steak Bowl' });
  });

  it('keeps values that a file has no column for', () => {
    const house = houseOf(menuFromCsv('name;category;price\nChicken Bowl;Bowls;9,75', state));
    expect(house.menu.items).toEqual(sampleHouse.menu.items.slice(0, 1));
  });

  it('reports every problem with its row', () => {
    const csv = `${HEAD}\nBowls,A,1,Cellar,,\n,B,x,,,\nBowls,A,1,,,Flavor\nBowls,4111111111111111,1,,300,`;
    expect(problemsOf(menuFromCsv(csv, state))).toMatchObject([
      { row: 2, field: 'stations', type: 'unknown', values: { name: 'Cellar' } },
      { row: 3, field: 'category', type: 'blank' },
      { row: 3, field: 'price', type: 'notMoney' },
      { row: 4, field: 'modifier groups', type: 'alike' },
      { row: 5, field: 'name', type: 'card' },
      { row: 5, field: 'prep minutes', type: 'range' },
    ]);
    expect(problemsOf(menuFromCsv('dish,cost\nA,1', state))).toMatchObject([
      { row: 1, type: 'columns', values: { missing: 'category, name, price' } },
    ]);
    expect(problemsOf(menuFromCsv(HEAD, state))).toMatchObject([{ type: 'noRows' }]);
    expect(problemsOf(menuFromCsv('', state))).toMatchObject([{ type: 'columns' }]);
  });
});

describe('everything as JSON', () => {
  it('is the same after a round trip, with this house’s own id', () => {
    const house = { ...sampleHouse, id: 'another', name: 'Brasa' };
    const read = houseOf(houseFromJson(houseToJson(house), state));
    expect(read).toEqual({ ...house, id: sampleHouse.id });
    expect(compare(sampleHouse, read)).toEqual([{ how: 'changed', type: 'setting', name: 'name' }]);
  });

  it('carries zones, seats, places, languages and every setting, and says which of them are new', () => {
    const [first, ...others] = sampleHouse.tables;
    if (!first) throw new Error('The sample has no table.');
    const settings: Settings = {
      ...sampleHouse.settings,
      autoFire: true,
      landTogether: true,
      courses: ['Starters', 'Mains'],
      sounds: { late: false },
      languages: { kitchen: 'es' },
      quickNotes: ['Well done', '=no salt'],
      windows: [{ role: 'kitchen', display: 1, mode: 'kiosk' }],
      startWithComputer: true,
    };
    const house: House = {
      ...sampleHouse,
      stations: sampleHouse.stations.map((one) =>
        one.id === 'grill' ? { ...one, language: 'es' } : one,
      ),
      tables: [{ ...first, seats: 4, position: { x: 12.5, y: 80 } }, ...others],
      zones: [{ name: 'Patio', runner: 'Luis' }],
      settings,
    };
    const read = houseOf(houseFromJson(houseToJson(house), state));
    expect(read).toEqual(house);
    expect(houseOf(houseFromJson(houseToJson(house), initial(house)))).toEqual(house);
    const changes = compare(sampleHouse, read);
    const changed = (type: string, name: string, parts: string[]) => ({
      how: 'changed',
      type,
      name,
      parts,
    });
    expect(changes.filter(({ type }) => type !== 'setting')).toMatchObject([
      changed('station', 'Grill', ['language']),
      changed('zone', 'Patio', ['runner']),
      changed('table', '1', ['seats', 'position']),
    ]);
    const named = changes.filter(({ type }) => type === 'setting').map(({ name }) => name);
    const added = Object.keys(settings).filter(
      (name) => !Object.hasOwn(sampleHouse.settings, name),
    );
    expect(named.sort()).toEqual(added.sort());
    // The reverse: the import removes parts that a file leaves out.
    const back = changeBetween(
      house,
      houseOf(houseFromJson(houseToJson(sampleHouse), initial(house))),
    );
    expect(back).toMatchObject({ zones: [], settings: sampleHouse.settings });
  });

  it('has a word for every setting and every part of a thing, in both languages', () => {
    const parts = [
      ...Object.keys(menuItem.shape),
      ...Object.keys(modifierGroup.shape),
      ...[station, table, zone, staffMember].flatMap(({ shape }) => Object.keys(shape)),
    ].filter((part) => !['id', 'name', 'price'].includes(part));
    const wanted = [
      ...Object.keys(settingsSchema.shape).map((name) => `setting.${name}`),
      ...parts.map((part) => `part.${part}`),
    ];
    for (const language of [words.en, words.es]) {
      expect(wanted.filter((word) => !Object.hasOwn(language, word))).toEqual([]);
    }
  });

  it('keeps whether this house is set up, whatever the file says', () => {
    const mine = initial({ ...sampleHouse, settings: { ...sampleHouse.settings, isSetUp: true } });
    expect(houseOf(houseFromJson(houseToJson(sampleHouse), mine)).settings.isSetUp).toBe(true);
  });

  it('is refused with the place of the problem', () => {
    expect(problemsOf(houseFromJson('{', state))).toEqual([{ type: 'notJson' }]);
    expect(problemsOf(houseFromJson('[]', state))).toEqual([{ type: 'notHeard' }]);
    expect(problemsOf(houseFromJson('{"heard":2}', state))).toEqual([{ type: 'newer' }]);
    const broken = { ...sampleHouse, staff: [{ name: '' }] };
    expect(problemsOf(houseFromJson(houseToJson(broken as never), state))).toMatchObject([
      { type: 'refused', field: 'staff.0.name', error: { code: 'invalid' } },
      { type: 'refused', field: 'staff.0.manager' },
    ]);
    const lost = { ...sampleHouse, stations: sampleHouse.stations.slice(0, 1) };
    expect(problemsOf(houseFromJson(houseToJson(lost), state))).toMatchObject([
      { type: 'refused', error: { reason: 'no-station' } },
    ]);
  });

  it('is refused with a table twice in two spellings, with its place and what to do', () => {
    const tables = ['Bar 1', 'BÁR 1'].map((name) => ({ name, zone: 'Bar' }));
    expect(problemsOf(houseFromJson(houseToJson({ ...sampleHouse, tables }), state))).toMatchObject(
      [
        {
          type: 'refused',
          field: 'data.tables.1.name',
          error: {
            reason: 'twice',
            values: { name: 'BÁR 1' },
            message: expect.stringMatching(/another name/),
          },
        },
      ],
    );
  });

  it('may not remove anything that the service is using', () => {
    const shift = { ...state, shifts: { Ana: { since: 0, zones: [] } } };
    const house = { ...sampleHouse, staff: sampleHouse.staff.slice(1) };
    expect(problemsOf(houseFromJson(houseToJson(house), shift))).toEqual([
      { type: 'inUse.shift', values: { name: 'Ana', use: 'Ana' } },
    ]);
  });
});
