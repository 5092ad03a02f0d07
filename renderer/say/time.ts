import { useCallback, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { clockOf, type WallClock } from '../../shared/domain/wall-clock';
import { HOUR_MS } from '../../shared/time';
import { useFromHouse } from '../state/hooks';
import { useOnClock } from '../ui/clock';

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** A moment (ms since 1970) as a time of day in the house's time zone: "7:05 PM". */
export const timeText = (intl: IntlShape, at: number): string => intl.formatTime(at, CLOCK);

/** `timeText` for a component, bound to the window's language. */
export function useTime(): (at: number) => string {
  const intl = useIntl();
  return useCallback((at) => timeText(intl, at), [intl]);
}

/** The house's clock, for times that a person types. */
export function useWallClock(): WallClock {
  const timeZone = useFromHouse(({ house }) => house.settings.timeZone);
  return useMemo(() => clockOf({ timeZone }), [timeZone]);
}

/**
 * All time zones that the JavaScript engine knows, and always `own`. `value` is the IANA name, `text` adds
 * the offset from UTC at `now`: "America/Mexico City · GMT-6".
 */
export const timeZoneNames = (
  intl: IntlShape,
  own: string,
  now: number,
): { value: string; text: string }[] =>
  [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort().map((value) => {
    const parts = new Intl.DateTimeFormat(intl.locale, {
      timeZone: value,
      timeZoneName: 'shortOffset',
    }).formatToParts(now);
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value;
    return { value, text: `${value.replaceAll('_', ' ')} · ${offset}` };
  });

/** A moment (ms since 1970) on a 24-hour clock, as in a day report: "19:05". */
export const time24Text = (intl: IntlShape, at: number): string =>
  intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An hour of the day, 0 to 23, as the heading of a report's column: "08:00". */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** True when the reader's language uses a 12-hour clock. */
export const isClockOf12 = (intl: IntlShape): boolean =>
  intl.formatters.getDateTimeFormat(intl.locale, { hour: 'numeric' }).resolvedOptions().hour12 ??
  false;

/** An example of a typed time of day in the reader's language: "7:30 PM". */
export const timeExample = (intl: IntlShape): string =>
  intl.formatTime(Date.UTC(2026, 0, 1, 19, 30), { ...CLOCK, timeZone: 'UTC' });

/** A moment further away than this gets its weekday, so that it is not taken for today. */
const LONG_AGO_HOURS = 12;

/** A moment (ms since 1970) as a time of day, with its weekday if more than 12 hours away: "Tue 6:02 PM". */
export function useSinceTime(): (at: number) => string {
  const intl = useIntl();
  const hour = useOnClock((now) => Math.floor(now / HOUR_MS));
  return useCallback(
    (at) => {
      const isLongAgo = Math.abs(hour - at / HOUR_MS) > LONG_AGO_HOURS;
      return intl.formatTime(at, isLongAgo ? { ...CLOCK, weekday: 'short' } : CLOCK);
    },
    [intl, hour],
  );
}
