import { Eye } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from './watching.module.css';

/** Explains why there is no Pass button: expo is off in the settings. */
export function Watching() {
  return (
    <aside>
      <p className={styles.strip} role="note">
        <Eye aria-hidden="true" />
        <FormattedMessage id="expo.off" />
      </p>
    </aside>
  );
}
