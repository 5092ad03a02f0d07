import { BellOff } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useSinceTime } from '../../say/time';
import styles from './quiet.module.css';
import type { Quiet } from './use-quiet';

/** Shown while do not disturb is on, with a button that turns it off. */
export function QuietBar({ quiet, onOff }: { quiet: Quiet; onOff(): void }) {
  const time = useSinceTime();
  return (
    <div className={styles.bar} role="status">
      <BellOff aria-hidden="true" />
      <p>
        <FormattedMessage
          id="quiet.on"
          values={{ since: time(quiet.since), until: time(quiet.until) }}
        />
      </p>
      <button type="button" onClick={onOff}>
        <FormattedMessage id="quiet.off" />
      </button>
    </div>
  );
}
