import { FormattedMessage } from 'react-intl';
import styles from './foot.module.css';

/** What other stations make of the same ticket. */
export function Foot({ count }: { count: number }) {
  return (
    <p className={styles.foot}>
      <FormattedMessage id="ticket.elsewhere" values={{ count }} />
    </p>
  );
}
