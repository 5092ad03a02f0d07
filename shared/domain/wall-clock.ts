import type { Settings } from '../contract/house';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../time';

/** A clock in the house's time zone. Moments are milliseconds since 1970, dates are like `2026-11-23`. */
export type WallClock = {
  /** The calendar date of a moment. */
  dateOf(at: number): string;
  /** The hour of its day, 0 to 23. */
  hourOf(at: number): number;
  /** The time of its day, `19:05:07`. */
  timeOf(at: number): string;
  /**
   * The moment at which the clock shows this time on a date; hours from 24 on are on the next date. Of a time that
   * the clock shows twice, the first. A time that the clock skips moves later by the skipped span.
   */
  momentOf(date: string, hour: number, minute?: number): number;
};

/** The time zone of the computer. */
export const machineTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** True for the name of an IANA zone that this computer knows, like `America/Mexico_City`. */
export function isTimeZone(name: string): boolean {
  try {
    // Newer engines accept offsets too, but an offset does not know when the clocks change.
    return /^[A-Za-z]/u.test(name) && formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** The house's time zone, or the computer's if the house has none or the computer does not know it. */
export const timeZoneOf = ({ timeZone }: Pick<Settings, 'timeZone'>): string =>
  timeZone !== undefined && isTimeZone(timeZone) ? timeZone : machineTimeZone();

/** The clock of the house. */
export const clockOf = (settings: Pick<Settings, 'timeZone'>): WallClock =>
  clockIn(timeZoneOf(settings));

const clocks = new Map<string, WallClock>();

/** The clock of a time zone (IANA). Throws a RangeError for an unknown one. */
export function clockIn(timeZone: string): WallClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const offsetAt = offsetsOf(timeZone);
  const shown = (at: number): string => new Date(at + offsetAt(at)).toISOString();
  const clock: WallClock = {
    dateOf: (at) => shown(at).slice(0, 10),
    hourOf: (at) => Number(shown(at).slice(11, 13)),
    timeOf: (at) => shown(at).slice(11, 19),
    momentOf: (date, hour, minute = 0) => {
      const wall = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS + minute * MINUTE_MS;
      const before = offsetAt(wall - DAY_MS);
      const after = offsetAt(wall + DAY_MS);
      const isAfter = offsetAt(wall - before) !== before && offsetAt(wall - after) === after;
      return wall - (isAfter ? after : before);
    },
  };
  clocks.set(timeZone, clock);
  return clock;
}

/** Since 1972 every zone has changed its clocks at a quarter of an hour of UTC. */
const STEP_MS = 15 * MINUTE_MS;
/** The size of the cache of offsets: 40 days of steps. */
const REMEMBERED = 4096;

/** How far a zone's clock is ahead of UTC at a moment, in ms. Cached, because Intl takes microseconds. */
function offsetsOf(timeZone: string): (at: number) => number {
  const format = formatOf(timeZone);
  const offsets = new Map<number, number>();
  return (at) => {
    const step = Math.floor(at / STEP_MS);
    const known = offsets.get(step);
    if (known !== undefined) return known;
    const offset = readOffset(format.format(step * STEP_MS));
    if (offsets.size >= REMEMBERED) offsets.clear();
    offsets.set(step, offset);
    return offset;
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** `11/23/2026, GMT-06:00` ▶ -6 hours in ms. `GMT` alone is UTC. */
function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/u.exec(text) ?? [];
  const offset =
    Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS;
  return sign === '-' ? -offset : offset;
}
