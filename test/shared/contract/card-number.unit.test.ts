import fc from 'fast-check';
import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from '../../../shared/contract/card-number';

describe('holdsCardNumber', () => {
  // Test numbers that the card schemes publish; they belong to no person.
  it.each([
    ['plain', '4111111111111111'],
    ['grouped by spaces', 'card 4111 1111 1111 1111 please'],
    ['by dashes', '5555-5555-5555-4444'],
    ['by dots', '6011.1111.1111.1117'],
    ['by no-break spaces', '4111\u00a01111\u00a01111\u00a01111'],
    ['by typographic dashes', '4111–1111–1111–1111'],
    ['by tabs, as copied from a table', '4111\t1111\t1111\t1111'],
    ['by lines', '4111\n1111\r\n1111\n1111'],
    ['by slashes', '4111/1111/1111/1111'],
    ['by two spaces', '4111  1111  1111  1111'],
    ['by dashes with spaces', '4111 - 1111 - 1111 - 1111'],
    ['by underscores', '3782_822463_10005'],
    ['15 digits', '3782 822463 10005'],
    ['13 digits', '4222222222222'],
    ['19 digits', '6304000000000000000'],
    ['followed by its expiry and code', '4111 1111 1111 1111 12 28 123'],
    ['after another number', 'table 12 4111111111111111'],
    ['with invisible characters between', '4111\u200b1111\u200b1111\u20601111'],
    ['after a phone number', '+49 151 2345 61037 4111 1111 1111 1111'],
    ['with a plus sign before it', '+4111 1111 1111 1111'],
    ['of Mastercard, old and new', '2223 0031 2200 3222'],
    ['of JCB', '3530 1113 3330 0000'],
    ['of Diners Club', '3056 930902 5904'],
    ['of UnionPay', '6200 0000 0000 0005'],
    ['of Mir', '2200 0000 0000 0004'],
    ['in full-width digits', '４１１１１１１１１１１１１１１１'],
    ['in Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١'],
    ['in Devanagari digits', '४१११११११११११११११'],
    ['in mathematical digits', '𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏'],
  ])('finds a card number, %s', (_how, text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it.each([
    ['one digit off', '4111 1111 1111 1112'],
    ['a phone number', 'call +1 (555) 010-9999'],
    ['an international phone number that passes the check', '004915123456035'],
    ['one with a plus sign', '+49 151 2345 61037'],
    ['one with slashes and brackets', 'ring +49 (0)151/2345-6103 first'],
    ['one that begins like a card', '+4111 1111 1111'],
    ['one of 15 digits that begins like a card', '+37828 2246 3100 05'],
    ['one with 00 and spaces', '00 44 7700 900 1236'],
    ['one in full-width digits', '＋４９　１５１　２３４５　６１０３７'],
    ['two of them', '+49 151 2345 61037, +49 151 2345 61037'],
    ['a local number that passes the check', '0151 2345 678935'],
    ['digits of no card scheme that pass the check', '1234567890123452'],
    ['a parcel number of another length', '510510510510515'],
    ['a long phone number', '+44 20 7946 0958'],
    ['two phone numbers', '555-010-9999, 555-010-8888'],
    ['local phone numbers', '5550123, 5550128'],
    ['seats and prices', 'seats 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11'],
    ['dates and times', '2026-11-23 19:41:05.123'],
    ['an order of many', '2 4 1 1 1 1 1'],
    ['12 digits that pass the check', '411111111116'],
    ['digits in words', 'a4b1c1d1e1f1g1h1i1j1k1l1m1n1o1p1'],
    ['nothing', ''],
  ])('accepts %s', (_what, text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });

  it('accepts every id, although one in four hundred has such digits', () => {
    for (let i = 0; i < 5_000; i += 1) {
      expect(holdsCardNumber(`see ${v7()}`)).toBe(false);
      expect(holdsCardNumber(v4().toUpperCase())).toBe(false);
    }
  });

  it('finds any number of a card scheme, however it is grouped, among any words', () => {
    const schemes = fc.constantFrom<[string, number]>(
      ['4', 13],
      ['4', 16],
      ['4', 19],
      ['51', 16],
      ['2720', 16],
      ['37', 15],
      ['36', 14],
      ['3589', 16],
      ['6011', 16],
      ['6221', 18],
      ['6759', 13],
      ['5018', 15],
      ['2204', 16],
      ['9792', 16],
    );
    const card = fc
      .tuple(
        schemes,
        fc.array(fc.nat(9), { minLength: 18, maxLength: 18 }),
        fc.constantFrom('', ' ', '-', '.'),
        fc.integer({ min: 2, max: 6 }),
      )
      .map(([[first, length], digits, between, size]) => {
        const body = [...[...first].map(Number), ...digits].slice(0, length - 1);
        return grouped(withCheckDigit(body), between, size);
      });
    const words = fc.constantFrom('', 'card: ', 'no onion, ', '🌮');
    fc.assert(
      fc.property(words, card, words, (before, number, after) => {
        expect(holdsCardNumber(`${before}${number}${after}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  // A linear search takes a fraction of a second; checking every pair of digits exceeds the timeout.
  it('stays fast on the longest note of only digits', { timeout: 20_000 }, () => {
    expect(holdsCardNumber('1 '.repeat(100_000))).toBe(false);
    expect(holdsCardNumber('1234 - '.repeat(30_000))).toBe(false);
  });
});

function withCheckDigit(digits: readonly number[]): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = digit * 2;
    return total + (place % 2 === 1 ? digit : doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

const grouped = (digits: string, between: string, size: number): string =>
  (digits.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(between);
