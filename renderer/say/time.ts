import { useCallback, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { clockOf, type WallClock } from '../../shared/domain/wall-clock';
import { HOUR_MS } from '../../shared/time';
import { useFromHouse } from '../state/hooks';
import { useOnClock } from '../ui/clock';

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** A moment (ms since 1970) as a time of the day in the house's zone: "7:05 PM". */
export const timeText = (intl: IntlShape, at: number): string => intl.formatTime(at, CLOCK);

/** The same for a component, bound to the window's language. */
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
 * Every time zone that the engine knows, and `own` in any case: its IANA name, and the name with how far
 * it is from UTC now: "America/Mexico City · GMT-6".
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

/** A moment on a clock of 24 hours, as the hours of a day report are written: "19:05". */
export const time24Text = (intl: IntlShape, at: number): string =>
  intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An hour of the day, 0 to 23, as a report's columns are headed: "08:00". */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Whether the reader's clock has twelve hours. */
export const isClockOf12 = (intl: IntlShape): boolean =>
  intl.formatters.getDateTimeFormat(intl.locale, { hour: 'numeric' }).resolvedOptions().hour12 ??
  false;

/** How a time of the day is written here, shown as the example where one is typed: half past seven. */
export const timeExample = (intl: IntlShape): string =>
  intl.formatTime(Date.UTC(2026, 0, 1, 19, 30), { ...CLOCK, timeZone: 'UTC' });

/** From so long ago on a moment is said with its weekday, so that it does not pass for today. */
const LONG_AGO_HOURS = 12;

/** A moment as a time of the day, with its weekday when it lies in another shift: "Tue 6:02 PM". */
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
