import { useIntl } from 'react-intl';
import { useSinceTime } from '../../say/time';

/** Returns a text like "on shift since 6:02 PM · Patio, Bar". */
export function useOnShiftText(): (shift: { since: number; zones: string[] }) => string {
  const intl = useIntl();
  const since = useSinceTime();
  return ({ since: at, zones }) =>
    [intl.formatMessage({ id: 'who.onShift' }, { since: since(at) }), zones.join(', ')]
      .filter(Boolean)
      .join(' · ');
}
