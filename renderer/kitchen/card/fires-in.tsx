import { useIntl } from 'react-intl';
import { durationText } from '../../say/duration';
import { useOnClock } from '../../ui/clock';

/** How long until the house fires it, by the hub's clock; nothing but this text is drawn each second. */
export function FiresIn({ at }: { at: number }) {
  const intl = useIntl();
  const left = useOnClock((now) => durationText(at - now + 999));
  return intl.formatMessage({ id: 'line.firesIn' }, { left });
}
