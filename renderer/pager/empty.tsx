import { BellRing, Unplug } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useFeedView } from '../state/hooks';
import styles from './app.module.css';

/** Says that nothing waits, and what will appear. While not live it does not claim that. */
export function Empty() {
  const { connection } = useFeedView();
  const isLive = connection.status === 'live';
  const id = isLive ? 'list.empty' : 'list.empty.notLive';
  return (
    <section className={styles.empty}>
      {isLive ? <BellRing aria-hidden="true" /> : <Unplug aria-hidden="true" />}
      <h2>
        <FormattedMessage id={id} />
      </h2>
      <p>
        <FormattedMessage id={`${id}.what`} />
      </p>
    </section>
  );
}
