import { VolumeX } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from '../app.module.css';

/** Shown while the last sound could not be played. */
export function Silent() {
  return (
    <p className={styles.silent} role="status">
      <VolumeX aria-hidden="true" />
      <FormattedMessage id="ring.silent" />
    </p>
  );
}
