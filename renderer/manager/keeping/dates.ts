import type { IntlShape } from 'react-intl';

/** A business day in words. It is a date without a clock: noon is in it everywhere. */
export const dayText = (intl: IntlShape, date: string): string =>
  intl.formatDate(`${date}T12:00`, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
