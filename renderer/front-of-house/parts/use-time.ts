import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A time of the day, as people say it in the window's language. */
export function useTime(): (at: number) => string {
  const intl = useIntl();
  return useCallback((at) => intl.formatTime(at, { hour: 'numeric', minute: '2-digit' }), [intl]);
}
