import { describe, expect, it } from 'vitest';
import { dayText } from '../../../renderer/say/day';
import { dishText, lineText } from '../../../renderer/say/dish';
import { moneyFigures, moneyText } from '../../../renderer/say/money';
import { listText, rowText, sizeText } from '../../../renderer/say/number';
import { personName } from '../../../renderer/say/person';
import {
  pagePlaceInSentence,
  pagePlaceName,
  placeName,
  tableInSentence,
  tableName,
} from '../../../renderer/say/place';
import { ticketInRefusal, ticketName } from '../../../renderer/say/ticket';
import {
  clockTimeText,
  hourText,
  isClockOf12,
  timeExample,
  timeText,
} from '../../../renderer/say/time';
import { needsTableWord } from '../../../shared/contract/table-name';
import { intlOf } from '../intl';

const en = intlOf('en');
const es = intlOf('es');

describe('a table', () => {
  it.each([
    ['12', 'Table 12', 'Mesa 12', 'table 12'],
    ['4b', 'Table 4b', 'Mesa 4b', 'table 4b'],
    ['A12', 'Table A12', 'Mesa A12', 'table A12'],
    ['B', 'Table B', 'Mesa B', 'table B'],
    ['Bar 2', 'Bar 2', 'Bar 2', 'Bar 2'],
    ['Terrace', 'Terrace', 'Terrace', 'Terrace'],
    ['Ático', 'Ático', 'Ático', 'Ático'],
  ])('%s is %s', (table, english, spanish, inSentence) => {
    expect(tableName(en, table)).toBe(english);
    expect(tableName(es, table)).toBe(spanish);
    expect(tableInSentence(en, table)).toBe(inSentence);
    expect(needsTableWord(table)).toBe(english !== table);
  });
});

describe('the place of an order or a page', () => {
  it('is its table, else its guest, else its order type', () => {
    expect(placeName(en, { table: '4', guest: 'Sam', orderType: 'dine-in' })).toBe('Table 4');
    expect(placeName(en, { table: ' ', guest: 'Sam', orderType: 'takeout' })).toBe('Sam');
    expect(placeName(es, { guest: '', orderType: 'takeout' })).toBe('Para llevar');
    expect(placeName(en, { orderType: 'drive-thru' })).toBe('Drive\u2011thru');
  });

  it('is the ticket or the kitchen for a page without table and guest', () => {
    expect(pagePlaceName(en, { number: 41 })).toBe('Ticket 41');
    expect(pagePlaceName(es, {})).toBe('Cocina');
    expect(pagePlaceInSentence(en, { guest: 'Sam' })).toBe('Order for Sam');
    expect(pagePlaceInSentence(en, { guest: 'Sam', table: 'Bar 2' })).toBe('Bar 2');
  });
});

describe('a ticket', () => {
  it('is named by its number and its place', () => {
    const ticket = { number: 41, orderType: 'dine-in' } as const;
    expect(ticketName(en, { ...ticket, table: '12' })).toBe('Ticket 41, table 12');
    expect(ticketName(es, { ...ticket, table: '12' })).toBe('Comanda 41, mesa 12');
    expect(ticketName(en, { ...ticket, table: 'Bar 2' })).toBe('Ticket 41, Bar 2');
    expect(ticketName(en, { ...ticket, guest: 'Sam' })).toBe('Ticket 41, Sam');
    expect(ticketName(en, { ...ticket, orderType: 'takeout' })).toBe('Ticket 41, takeout');
  });

  it('has a shorter name in a refusal', () => {
    expect(ticketInRefusal(en, { number: 41, table: '12' })).toBe('41 (table 12)');
    expect(ticketInRefusal(es, { number: 41, table: 'Bar 2' })).toBe('41 (Bar 2)');
    expect(ticketInRefusal(en, { number: 41 })).toBe('41');
  });
});

describe('money', () => {
  it('is formatted from cents, with or without the currency', () => {
    expect(moneyText(en, 123_450, 'USD')).toBe('$1,234.50');
    expect(moneyText(en, 900, 'MXN')).toBe('$9.00');
    expect(moneyFigures(es, 950)).toBe('9,50');
  });
});

describe('a time', () => {
  const at = Date.parse('2026-11-24T01:05:00Z');

  it('is in the house’s time zone, not in the computer’s', () => {
    expect(timeText(en, at)).toMatch(/^7:05\sPM$/u);
    expect(timeText(intlOf('es', { timeZone: 'Europe/Madrid' }), at)).toBe('2:05');
    expect(timeText(intlOf('en', { timeZone: 'Asia/Kolkata' }), at)).toMatch(/^6:35\sAM$/u);
  });

  it('has the same example, half past seven, in every time zone', () => {
    for (const zone of ['Pacific/Auckland', 'America/Mexico_City', 'UTC']) {
      expect(timeExample(intlOf('en', { timeZone: zone }))).toMatch(/^7:30\sPM$/u);
      expect(timeExample(intlOf('es', { timeZone: zone }))).toBe('19:30');
    }
  });

  it('uses a 12-hour or a 24-hour clock', () => {
    expect(isClockOf12(en)).toBe(true);
    expect(isClockOf12(es)).toBe(false);
  });

  it('is on the clock that the house chose, in each language, also the hours of charts', () => {
    const at24 = intlOf('en', { clock: '24' });
    const at12 = intlOf('es', { clock: '12' });
    expect(timeText(at24, at)).toBe('19:05');
    expect(timeText(at12, at)).toMatch(/^7:05\sp\.\sm\.$/u);
    expect([isClockOf12(at24), isClockOf12(at12)]).toEqual([false, true]);
    expect(timeExample(at24)).toBe('19:30');
    expect(clockTimeText(at12, '00:15')).toMatch(/^12:15\sa\.\sm\.$/u);
    expect([0, 8, 20].map((hour) => hourText(at24, hour))).toEqual(['00:00', '08:00', '20:00']);
    expect(hourText(en, 20)).toMatch(/^8\sPM$/u);
    expect(hourText(en, 0)).toMatch(/^12\sAM$/u);
    expect(hourText(es, 20)).toBe('20:00');
  });
});

describe('a business day', () => {
  it('is the same date in every time zone', () => {
    for (const zone of ['Pacific/Auckland', 'Pacific/Pago_Pago', 'UTC']) {
      expect(dayText(intlOf('en', { timeZone: zone }), '2026-11-24', 'short')).toBe('Tue, Nov 24');
      expect(dayText(intlOf('en', { timeZone: zone }), '2026-11-24', 'full')).toBe(
        'Tuesday, November 24, 2026',
      );
      expect(dayText(intlOf('en', { timeZone: zone }), '2026-11-24', 'withYear')).toBe(
        'Tue, Nov 24, 2026',
      );
    }
  });
});

it('formats lists and file sizes in the reader’s language', () => {
  expect(listText(en, ['a', 'b', 'c'])).toBe('a, b, and c');
  expect(listText(es, ['a', 'b'])).toBe('a y b');
  expect(rowText(en, ['1', '2'])).toBe('1, 2');
  expect(sizeText(en, 12_500)).toBe('12.5 kB');
  expect(sizeText(en, 3_100_000)).toBe('3.1 MB');
});

it('always shows the quantity of a line, and that of a dish to carry from two on', () => {
  expect(lineText({ name: 'Churros', quantity: 1 })).toBe('1 Churros');
  expect(dishText({ name: 'Churros', quantity: 1 })).toBe('Churros');
  expect(dishText({ name: 'Churros', quantity: 2 })).toBe('2 × Churros');
});

it('isolates a right-to-left name, so that the text around it keeps its direction', () => {
  expect(personName('Ana')).toBe('Ana');
  expect(personName('ليلى')).toBe('\u2068ليلى\u2069');
  expect(personName(undefined)).toBe('–');
});
