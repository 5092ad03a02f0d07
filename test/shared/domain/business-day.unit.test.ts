import { describe, expect, it } from 'vitest';
import { businessDate } from '../../../shared/domain/business-day';
import { clockIn } from '../../../shared/domain/wall-clock';

describe('the business date', () => {
  it.each([
    ['at noon', '2026-11-23T12:00Z', 4, '2026-11-23'],
    ['after midnight, still the evening before', '2026-11-24T01:30Z', 4, '2026-11-23'],
    ['one minute before the turn', '2026-11-24T03:59Z', 4, '2026-11-23'],
    ['at the turn', '2026-11-24T04:00Z', 4, '2026-11-24'],
    ['over the turn of a year', '2027-01-01T02:00Z', 4, '2026-12-31'],
    ['with a turn at midnight', '2026-11-24T00:00Z', 0, '2026-11-24'],
  ])('%s', (_name, now, hour, date) => {
    expect(businessDate(Date.parse(now), clockIn('UTC'), hour)).toBe(date);
  });

  // A day turn at 4:00, one minute before it and exactly at it, in UTC.
  it.each([
    ['west of Greenwich', 'America/Mexico_City', '2026-11-24T10:00Z', '2026-11-24'],
    ['east of Greenwich', 'Asia/Tokyo', '2026-11-23T19:00Z', '2026-11-24'],
    ['with an offset of half an hour', 'Asia/Kolkata', '2026-11-23T22:30Z', '2026-11-24'],
    [
      'with an offset of three quarters of an hour',
      'Asia/Kathmandu',
      '2026-11-23T22:15Z',
      '2026-11-24',
    ],
    ['a day ahead', 'Pacific/Kiritimati', '2026-11-23T14:00Z', '2026-11-24'],
    ['in summer time', 'Europe/Madrid', '2026-07-24T02:00Z', '2026-07-24'],
    ['in winter time', 'Europe/Madrid', '2026-11-24T03:00Z', '2026-11-24'],
    ['in the night when the clocks go forward', 'Europe/Madrid', '2026-03-29T02:00Z', '2026-03-29'],
    ['in the night when the clocks go back', 'Europe/Madrid', '2026-10-25T03:00Z', '2026-10-25'],
    ['forward in New York', 'America/New_York', '2026-03-08T08:00Z', '2026-03-08'],
    ['back in New York', 'America/New_York', '2026-11-01T09:00Z', '2026-11-01'],
  ])('turns at four %s', (_name, zone, turn, date) => {
    const at = Date.parse(turn);
    const before = new Date(Date.parse(`${date}T00:00Z`) - 1).toISOString().slice(0, 10);
    expect(businessDate(at - 1, clockIn(zone), 4)).toBe(before);
    expect(businessDate(at, clockIn(zone), 4)).toBe(date);
  });

  it('given a turn at an hour that the clock skips, then it turns when the clock goes on', () => {
    const madrid = clockIn('Europe/Madrid');
    const skips = Date.parse('2026-03-29T01:00Z');
    expect(businessDate(skips - 1, madrid, 2)).toBe('2026-03-28');
    expect(businessDate(skips, madrid, 2)).toBe('2026-03-29');
  });
});
