import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useOnClock } from '../ui/clock';
import { dayText } from './day';
import { timeText, useWallClock } from './time';

/**
 * A moment (ms since 1970) on the house's clock, with its date unless that is today: "6:00 PM", "6:00 PM on Sat, Nov 28".
 * For what may be on another day, like a promised time.
 */
export function useWhen(): (at: number) => string {
  const intl = useIntl();
  const clock = useWallClock();
  const today = useOnClock((now) => clock.dateOf(now));
  return useCallback(
    (at) => {
      const day = clock.dateOf(at);
      const time = timeText(intl, at);
      return day === today
        ? time
        : intl.formatMessage({ id: 'common.when' }, { time, day: dayText(intl, day, 'short') });
    },
    [intl, clock, today],
  );
}

/** `useWhen` as text inside a message. */
export function When({ at }: { at: number }) {
  return useWhen()(at);
}
