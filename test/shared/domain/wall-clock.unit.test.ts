import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockIn,
  clockOf,
  isTimeZone,
  machineTimeZone,
  timeZoneOf,
} from '../../../shared/domain/wall-clock';

const iso = (at: number): string => new Date(at).toISOString().replace(':00.000Z', 'Z');

describe('the clock on the wall', () => {
  it.each([
    ['UTC', '2026-11-23', '19:05:07', 19],
    ['America/Mexico_City', '2026-11-23', '13:05:07', 13],
    ['Asia/Kolkata', '2026-11-24', '00:35:07', 0],
    ['America/St_Johns', '2026-11-23', '15:35:07', 15],
    ['Pacific/Chatham', '2026-11-24', '08:50:07', 8],
  ])('in %s shows its date and time', (zone, date, time, hour) => {
    const at = Date.parse('2026-11-23T19:05:07.000Z');
    const clock = clockIn(zone);
    expect([clock.dateOf(at), clock.timeOf(at), clock.hourOf(at)]).toEqual([date, time, hour]);
  });

  it.each([
    ['America/Mexico_City', '2026-11-23', 4, 0, '2026-11-23T10:00Z'],
    ['Asia/Kathmandu', '2026-11-23', 19, 30, '2026-11-23T13:45Z'],
    ['Europe/Madrid', '2026-11-23', 28, 0, '2026-11-24T03:00Z'],
    // On a day when the clocks change, a business day has 23 or 25 hours.
    ['Europe/Madrid', '2026-03-28', 28, 0, '2026-03-29T02:00Z'],
    ['Europe/Madrid', '2026-10-24', 28, 0, '2026-10-25T03:00Z'],
    // A local time that exists twice means the first; a skipped one means an hour later.
    ['Europe/Madrid', '2026-10-25', 2, 30, '2026-10-25T00:30Z'],
    ['Europe/Madrid', '2026-03-29', 2, 30, '2026-03-29T01:30Z'],
    ['America/New_York', '2026-11-01', 1, 30, '2026-11-01T05:30Z'],
    ['America/New_York', '2026-03-08', 2, 30, '2026-03-08T07:30Z'],
    // Midnight itself is skipped.
    ['Africa/Cairo', '2026-04-24', 0, 0, '2026-04-23T22:00Z'],
    // Lord Howe moves its clocks by half an hour.
    ['Australia/Lord_Howe', '2026-10-04', 2, 10, '2026-10-03T15:40Z'],
  ])('in %s has the moment of %s %i:%i', (zone, date, hour, minute, expected) => {
    expect(iso(clockIn(zone).momentOf(date, hour, minute))).toBe(expected);
  });

  it('given any moment in any zone, then its local time converts back to a moment with the same local time', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, moment) => {
        const clock = clockIn(zone);
        const at = Math.floor(moment / 60_000) * 60_000;
        const [hour = 0, minute = 0] = clock.timeOf(at).split(':').map(Number);
        const again = clock.momentOf(clock.dateOf(at), hour, minute);
        expect([clock.dateOf(again), clock.timeOf(again)]).toEqual([
          clock.dateOf(at),
          clock.timeOf(at),
        ]);
        // Compare with Intl of the engine.
        const engine = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        const [day, month, year] = clock.dateOf(at).split('-').reverse();
        expect(engine.format(at)).toBe(`${day}/${month}/${year}, ${clock.timeOf(at)}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a time zone', () => {
  it('is one that the engine knows', () => {
    for (const zone of ['UTC', 'America/Mexico_City', 'Asia/Kolkata']) {
      expect(isTimeZone(zone), zone).toBe(true);
    }
    for (const zone of ['', 'Mars/Olympus', 'America', '+02:00', 'Mexico City', '__proto__']) {
      expect(isTimeZone(zone), zone).toBe(false);
    }
  });

  it("falls back to the computer's where the house has none, or an unknown one", () => {
    expect(timeZoneOf({})).toBe(machineTimeZone());
    expect(timeZoneOf({ timeZone: 'Mars/Olympus' })).toBe(machineTimeZone());
    expect(timeZoneOf({ timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
    expect(clockOf({ timeZone: 'Asia/Tokyo' })).toBe(clockIn('Asia/Tokyo'));
  });
});
