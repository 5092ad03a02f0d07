import { Maximize2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useDoor } from '../../state/hooks';
import styles from './compact.module.css';

/** A button that returns from the small window to the previous size. */
export function Expand() {
  const intl = useIntl();
  const door = useDoor();
  const label = intl.formatMessage({ id: 'tools.expand' });
  return (
    <button
      type="button"
      className={styles.expand}
      aria-label={label}
      title={label}
      onClick={() => door.desktop?.compact(false)}
    >
      <Maximize2 aria-hidden="true" />
    </button>
  );
}
