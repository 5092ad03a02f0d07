import { Ban } from 'lucide-react';
import { useIntl } from 'react-intl';
import { listText } from '../../say/number';
import { useChange } from '../orders/use-drafts';
import styles from './left-out.module.css';

/** The dishes of a repeated round that are not available, until a person dismisses the list. */
export function LeftOut({ names }: { names: readonly string[] }) {
  const intl = useIntl();
  const change = useChange();
  if (names.length === 0) return null;
  return (
    <div className={styles.left} role="alert">
      <Ban aria-hidden="true" />
      <p dir="auto">
        {intl.formatMessage({ id: 'repeat.leftOut' }, { dishes: listText(intl, names) })}
      </p>
      <button
        type="button"
        className={styles.read}
        onClick={() => change({ type: 'read-left-out' })}
      >
        {intl.formatMessage({ id: 'common.dismiss' })}
      </button>
    </div>
  );
}
