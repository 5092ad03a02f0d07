import { describe, expect, it } from 'vitest';
import { businessDate } from '../../../shared/domain/business-day';

const at = (...[year, month, day, hour, minute]: [number, number, number, number, number]) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe('the business date', () => {
  it.each([
    ['at noon', at(2026, 11, 23, 12, 0), 4, '2026-11-23'],
    ['after midnight, still the evening before', at(2026, 11, 24, 1, 30), 4, '2026-11-23'],
    ['one minute before the turn', at(2026, 11, 24, 3, 59), 4, '2026-11-23'],
    ['at the turn', at(2026, 11, 24, 4, 0), 4, '2026-11-24'],
    ['over the turn of a year', at(2027, 1, 1, 2, 0), 4, '2026-12-31'],
    ['with a turn at midnight', at(2026, 11, 24, 0, 0), 0, '2026-11-24'],
  ])('%s', (_name, now, hour, date) => {
    expect(businessDate(now, hour)).toBe(date);
  });
});
