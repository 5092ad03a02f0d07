import { useCallback, useMemo } from 'react';
import { type IntlConfig, type IntlShape, useIntl } from 'react-intl';
import type { Settings } from '../../shared/contract/house';
import { clockOf, type WallClock } from '../../shared/domain/wall-clock';
import { HOUR_MS } from '../../shared/time';
import { useFromHouse } from '../state/hooks';
import { useOnClock } from '../ui/clock';

type Options = Intl.DateTimeFormatOptions;
const CYCLES = { '12': 'h12', '24': 'h23' } as const;

/** The formats of a window whose house has a 12- or 24-hour clock; without a clock, the language's own. */
export const clockFormats = (clock: Settings['clock']): NonNullable<IntlConfig['formats']> =>
  clock === undefined ? {} : { time: { clock: { hourCycle: CYCLES[clock] } } };

/** A time of day on the house's clock. */
const clockTime = (intl: IntlShape): Options => ({
  hour: 'numeric',
  minute: '2-digit',
  ...intl.formats.time?.clock,
});

/** A moment (ms since 1970) as a time of day in the house's time zone and on its clock: "7:05 PM" or "19:05". */
export const timeText = (intl: IntlShape, at: number): string =>
  intl.formatTime(at, clockTime(intl));

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

/** An hour of the day, 0 to 23, on the house's clock: "8 PM" or "20:00". */
export const hourText = (intl: IntlShape, hour: number): string =>
  isClockOf12(intl)
    ? intl.formatTime(Date.UTC(2026, 0, 1, hour), {
        ...clockTime(intl),
        minute: undefined,
        timeZone: 'UTC',
      })
    : fileHour(hour);

/** An hour of the day, 0 to 23, in a file that other programs read: "08:00". */
export const fileHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A time of day without a date, like `19:30` of a daypart, on the house's clock: "7:30 PM". */
export function clockTimeText(intl: IntlShape, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = Date.UTC(2026, 0, 1, hour, minute);
  return intl.formatTime(at, { ...clockTime(intl), timeZone: 'UTC' });
}

/** True when the house, or else the reader's language, uses a 12-hour clock. */
export const isClockOf12 = (intl: IntlShape): boolean =>
  intl.formatters
    .getDateTimeFormat(intl.locale, { hour: 'numeric', ...intl.formats.time?.clock })
    .resolvedOptions().hour12 ?? false;

/** An example of a typed time of day in the reader's language: "7:30 PM". */
export const timeExample = (intl: IntlShape): string => clockTimeText(intl, '19:30');

/** A moment further away than this gets its weekday, so that it is not taken for today. */
const LONG_AGO_HOURS = 12;

/** A moment (ms since 1970) as a time of day, with its weekday if more than 12 hours away: "Tue 6:02 PM". */
export function useSinceTime(): (at: number) => string {
  const intl = useIntl();
  const hour = useOnClock((now) => Math.floor(now / HOUR_MS));
  return useCallback(
    (at) => {
      const isLongAgo = Math.abs(hour - at / HOUR_MS) > LONG_AGO_HOURS;
      return intl.formatTime(
        at,
        isLongAgo ? { ...clockTime(intl), weekday: 'short' } : clockTime(intl),
      );
    },
    [intl, hour],
  );
}
