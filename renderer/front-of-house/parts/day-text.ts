import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A business day, written `2026-11-24`, as people say it in the window's language. */
export function useDayText(): (day: string) => string {
  const intl = useIntl();
  return useCallback(
    (day) =>
      intl.formatDate(`${day}T12:00:00Z`, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      }),
    [intl],
  );
}
