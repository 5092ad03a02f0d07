import type { IntlShape } from 'react-intl';

const LENGTHS = {
  /** "Tue, Nov 24", for a day of this year. */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "Tue, Nov 24, 2026". */
  withYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** "Tuesday, November 24, 2026", for a title. */
  full: { dateStyle: 'full' },
} as const;

/**
 * A business day (`day` is `2026-11-24`) in the reader's language. A business day is a date without a
 * time, so it is formatted as noon UTC in UTC, independent of the house's time zone.
 */
export const dayText = (intl: IntlShape, day: string, length: keyof typeof LENGTHS): string =>
  intl.formatDate(`${day}T12:00:00Z`, { ...LENGTHS[length], timeZone: 'UTC' });
