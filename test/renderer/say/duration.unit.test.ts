import { expect, it } from 'vitest';
import { durationText, medianText } from '../../../renderer/say/duration';

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
