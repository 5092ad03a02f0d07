import { useIntl } from 'react-intl';
import { durationText } from '../../say/duration';
import { useOnClock } from '../../ui/clock';

/** The time until the hub fires the line, by the hub's clock. Only this text is drawn each second. */
export function FiresIn({ at }: { at: number }) {
  const intl = useIntl();
  const left = useOnClock((now) => durationText(at - now + 999));
  return intl.formatMessage({ id: 'line.firesIn' }, { left });
}
