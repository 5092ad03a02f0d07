import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useHubNow } from '../../feed/house';

const LONG_AGO_MS = 12 * 60 * 60 * 1000;

/** A moment as a time of the day; one of another shift with its weekday, so that it does not mislead. */
export function useSinceText(): (at: number) => string {
  const intl = useIntl();
  const now = useHubNow();
  return useCallback(
    (at) =>
      intl.formatTime(at, {
        hour: 'numeric',
        minute: '2-digit',
        ...(Math.abs(now() - at) > LONG_AGO_MS ? { weekday: 'short' } : {}),
      }),
    [intl, now],
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
