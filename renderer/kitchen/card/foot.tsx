import { FormattedMessage } from 'react-intl';
import styles from './foot.module.css';

/** The number of lines on this ticket that other stations make. */
export function Foot({ count }: { count: number }) {
  return (
    <p className={styles.foot}>
      <FormattedMessage id="ticket.elsewhere" values={{ count }} />
    </p>
  );
}
