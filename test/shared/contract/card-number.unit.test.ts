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

  it('finds any number with a valid checksum, however it is grouped, among any words', () => {
    const card = fc
      .tuple(
        fc.array(fc.nat(9), { minLength: 12, maxLength: 18 }),
        fc.constantFrom('', ' ', '-', '.'),
        fc.integer({ min: 2, max: 6 }),
      )
      .map(([digits, between, size]) => grouped(withCheckDigit(digits), between, size));
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
