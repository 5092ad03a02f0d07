import { expect, it } from 'vitest';
import { durationText, medianText, waitText } from '../../../renderer/say/duration';
import { intlOf } from '../intl';

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [59_999, '0:59'],
  [761_000, '12:41'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [36_061_000, '10:01:01'],
  [-5_000, '0:00'],
])('%d ms is %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

it('shows a dash for the median of no times', () => {
  expect(medianText({ count: 0 }, 0)).toBe('–');
  expect(medianText({ count: 2 }, 61_000)).toBe('1:01');
});

it.each([
  [-3, '0 min', '0 min'],
  [12, '12 min', '12 min'],
  [60, '1 h', '1 h'],
  [1268, '21 h 8 min', '21 h 8 min'],
  [2879, '47 h 59 min', '47 h 59 min'],
  [2880, '2 days', '2 días'],
  [129_600, '90 days', '90 días'],
])('says a wait of %d minutes as %s, and in Spanish as %s', (minutes, english, spanish) => {
  expect(waitText(intlOf('en'), minutes)).toBe(english);
  expect(waitText(intlOf('es'), minutes)).toBe(spanish);
});
