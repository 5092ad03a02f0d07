import { Unplug } from 'lucide-react';
import { useIntl } from 'react-intl';
import { timeText } from '../say/time';
import { useFeedView } from '../state/hooks';
import styles from './app.module.css';

/** Says in large type that the pager is not live: it would look like a pager without pages. */
export function NotLive() {
  const intl = useIntl();
  const { connection } = useFeedView();
  if (connection.status !== 'not-live' && connection.status !== 'incompatible') return null;
  return (
    <p className={styles.notLive} role="alert">
      <Unplug aria-hidden="true" />
      {connection.status === 'not-live'
        ? intl.formatMessage({ id: 'live.missing' }, { time: timeText(intl, connection.since) })
        : intl.formatMessage({ id: 'live.incompatible' })}
    </p>
  );
}
