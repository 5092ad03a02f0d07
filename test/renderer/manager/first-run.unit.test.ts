import { describe, expect, it } from 'vitest';
import { houseOf, planOf } from '../../../renderer/manager/first-run/first-run';
import { house as houseSchema } from '../../../shared/contract/house';
import { changeHouse } from '../../../shared/domain/change-house';
import { initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';

const usual = { menu: 'Menu', kitchen: 'Kitchen', room: 'Main room' };
const blank = {
  name: 'Nonna',
  language: 'en',
  currency: 'EUR',
  timeZone: 'America/Mexico_City',
  menu: '',
  tables: '',
  staff: '',
};
const plan = (part: Partial<typeof blank>) =>
  planOf({ ...blank, ...part, language: 'en' } as const, usual);
const dishes = (menu: string) =>
  plan({ menu }).items.map(({ name, price, category, stations }) =>
    [name, price, category, stations.join('+')].join(' | '),
  );
const faults = (part: Partial<typeof blank>) =>
  plan(part).problems.map(({ field, type }) => `${field} ${type}`);
const tables = (text: string) =>
  plan({ tables: text }).tables.map(({ name, zone }) => `${name} in ${zone}`);

describe('a typed menu', () => {
  it('has one dish per line: name, price, category, stations', () => {
    expect(
      dishes('Chicken bowl, 9.50, Bowls, grill\n\nSurf and turf, 21, Mains, grill + Fry, cold'),
    ).toEqual([
      'Chicken bowl | 950 | Bowls | grill',
      'Surf and turf | 2100 | Mains | grill+fry+cold',
    ]);
  });

  it('takes the category from the line before, and in it the station', () => {
    expect(dishes('Soup, 4\nBowl, 9, Bowls, grill\nBig bowl, 11\nCola, 2, Drinks\nTea, 2')).toEqual(
      [
        'Soup | 400 | Menu | kitchen',
        'Bowl | 900 | Bowls | grill',
        'Big bowl | 1100 | Bowls | grill',
        'Cola | 200 | Drinks | kitchen',
        'Tea | 200 | Drinks | kitchen',
      ],
    );
    expect(dishes('Tacos:\nAl pastor, 3\nDrinks:\nWater, 1')).toEqual([
      'Al pastor | 300 | Tacos | kitchen',
      'Water | 100 | Drinks | kitchen',
    ]);
  });

  it('reads a price with a comma, a currency, and a name with commas in it', () => {
    expect(
      dishes(
        'Bol, 9,50, Boles\nTarta, 4,5 €\nRice, beans and eggs, $7.25, Mains\nCoke, 330 ml, 2.50',
      ),
    ).toEqual([
      'Bol | 950 | Boles | kitchen',
      'Tarta | 450 | Boles | kitchen',
      'Rice, beans and eggs | 725 | Mains | kitchen',
      'Coke, 330 ml | 250 | Mains | kitchen',
    ]);
  });

  it('can be pasted from a spreadsheet, with its head', () => {
    expect(
      dishes('Name\tPrice\tCategory\tStation\nBowl\t9.5\tBowls\tGrill\r\nCola;2;Drinks'),
    ).toEqual(['Bowl | 950 | Bowls | grill', 'Cola | 200 | Drinks | kitchen']);
  });

  it('reports a problem with its row, and shows the rest', () => {
    const menu = 'Bowl, 9\nSoup of the day\nBowl, 8\n, 4\n4111 1111 1111 1111, 3\nRent, 12.000.000';
    expect(faults({ menu })).toEqual([
      'menu.2 noPrice',
      'menu.3 twice',
      'menu.4 noPrice',
      'menu.5 card',
      'menu.6 noPrice',
    ]);
    expect(dishes(menu)[0]).toBe('Bowl | 900 | Menu | kitchen');
    expect(faults({ menu: 'A, 1, B, a, b, c, d, e, f, g' })).toEqual(['menu.1 tooMany']);
    expect(faults({ menu: 'A, 999999999' })).toEqual(['menu.1 range']);
  });

  it('makes one station of several spellings, and the kitchen only if it is needed', () => {
    const { stations } = plan({ menu: 'A, 1, X, grill\nB, 2, X, GRILL\nC, 3, Y, bar' });
    expect(stations).toEqual([
      { id: 'grill', name: 'Grill' },
      { id: 'bar', name: 'Bar' },
    ]);
    expect(plan({}).stations).toEqual([{ id: 'kitchen', name: 'Kitchen' }]);
  });
});

describe('typed tables and people', () => {
  it('counts tables up, and puts them into zones', () => {
    expect(tables('1-3, Bar 1-2\nPatio: 8 - 9, Swing\nT1–T2, bar 7')).toEqual([
      '1 in Main room',
      '2 in Main room',
      '3 in Main room',
      'Bar 1 in Bar',
      'Bar 2 in Bar',
      '8 in Patio',
      '9 in Patio',
      'Swing in Patio',
      'T1 in Main room',
      'T2 in Main room',
      'bar 7 in Bar',
    ]);
  });

  it('refuses a duplicate table, a backward range, and more than a house may have', () => {
    expect(faults({ tables: '1-3\n2' })).toEqual(['tables.2 twice']);
    expect(faults({ tables: 'Bar 1\nBÁR 1' })).toEqual(['tables.2 twice']);
    expect(faults({ tables: '9-3' })).toEqual(['tables.1 backwards']);
    expect(faults({ tables: '1-400, A 1-400' })).toEqual(['tables.1 tooMany']);
  });

  it('reads names separated by commas or lines, and a star for a manager', () => {
    expect(plan({ staff: 'Ana, Luis\nRosa *' }).staff).toEqual([
      { name: 'Ana', manager: false },
      { name: 'Luis', manager: false },
      { name: 'Rosa', manager: true },
    ]);
    expect(faults({ staff: 'Ana\nana' })).toEqual(['staff.2 twice']);
  });
});

describe('the house of the typed lines', () => {
  const form = {
    ...blank,
    language: 'es',
    menu: 'Bowl, 9, Bowls, grill\nCola, 2, Drinks',
    tables: '1-2',
    staff: 'Ana',
  } as const;
  const before = { ...sampleHouse, zones: [{ name: 'Patio', runner: 'Luis' }] };
  const made = houseOf(planOf(form, usual), form, before);

  it('is complete and set up, and keeps of the sample only what a house needs', () => {
    expect(houseSchema.parse(made)).toEqual(made);
    expect(changeHouse(initial(before), { id: '', type: 'house.change', data: made }).ok).toBe(
      true,
    );
    expect(made).toMatchObject({
      id: sampleHouse.id,
      name: 'Nonna',
      menu: { categories: ['Bowls', 'Drinks'], modifierGroups: [] },
      tables: [
        { name: '1', zone: 'Main room' },
        { name: '2', zone: 'Main room' },
      ],
      staff: [{ name: 'Ana', manager: false }],
      settings: {
        language: 'es',
        currency: 'EUR',
        timeZone: 'America/Mexico_City',
        isSetUp: true,
        thresholds: before.settings.thresholds,
      },
    });
    expect(made.stations.map(({ id }) => id)).toContain(made.settings.defaultStation);
    expect(made.zones).toBeUndefined();
  });

  it('needs only a name', () => {
    expect(plan({}).problems).toEqual([]);
    expect(faults({ name: ' ' })).toEqual(['name blank']);
    const empty = houseOf(plan({}), { ...form, menu: '', tables: '', staff: '' }, sampleHouse);
    expect(houseSchema.safeParse(empty).success).toBe(true);
  });
});
