import { Unplug } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { timeText } from '../../say/time';
import { useFeedView } from '../../state/hooks';
import styles from './not-live.module.css';

/** Covers the rail while it may be out of date: a screen that looks normal in an outage misleads. */
export function NotLive() {
  const { connection } = useFeedView();
  const intl = useIntl();
  if (connection.status === 'live') return null;
  return (
    <p className={styles.strip} role="alert">
      <Unplug aria-hidden="true" />
      {connection.status === 'not-live' ? (
        <FormattedMessage
          id="kitchen.notLive"
          values={{ time: timeText(intl, connection.since) }}
        />
      ) : (
        <FormattedMessage id="kitchen.connecting" />
      )}
    </p>
  );
}
