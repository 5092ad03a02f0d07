import { VolumeX } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from '../app.module.css';

/** Said for as long as the last sound could not be played. */
export function Silent() {
  return (
    <p className={styles.silent} role="status">
      <VolumeX aria-hidden="true" />
      <FormattedMessage id="ring.silent" />
    </p>
  );
}
