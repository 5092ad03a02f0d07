import { Eye } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import styles from './watching.module.css';

/** Why there is no Pass button: the house works without an expediter. */
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
