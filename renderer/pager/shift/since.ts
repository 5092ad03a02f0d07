import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useOnClock } from '../../ui/clock';

const HOUR_MS = 60 * 60 * 1000;
const LONG_AGO_HOURS = 12;

/** A moment as a time of the day; one of another shift with its weekday, so that it does not mislead. */
export function useSinceText(): (at: number) => string {
  const intl = useIntl();
  const hour = useOnClock((now) => Math.floor(now / HOUR_MS));
  return useCallback(
    (at) =>
      intl.formatTime(at, {
        hour: 'numeric',
        minute: '2-digit',
        ...(Math.abs(hour - at / HOUR_MS) > LONG_AGO_HOURS ? { weekday: 'short' } : {}),
      }),
    [intl, hour],
  );
}

/** "on shift since 6:02 PM · Patio, Bar". */
export function useOnShiftText(): (shift: { since: number; zones: string[] }) => string {
  const intl = useIntl();
  const since = useSinceText();
  return ({ since: at, zones }) =>
    [intl.formatMessage({ id: 'who.onShift' }, { since: since(at) }), zones.join(', ')]
      .filter(Boolean)
      .join(' · ');
}
