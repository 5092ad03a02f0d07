import { useIntl } from 'react-intl';
import { useOutbox } from '../desk';
import { isSent } from '../orders/outbox';
import styles from './outbox.module.css';
import { OutboxEntry } from './outbox-entry';

/** What became of the orders that were sent; what is not sent stays until somebody decides. */
export function Outbox() {
  const entries = useOutbox();
  const intl = useIntl();
  if (entries.length === 0) return null;
  const waiting = entries.filter((entry) => !isSent(entry));
  const sent = entries.filter(isSent);
  return (
    <ul className={styles.outbox} aria-label={intl.formatMessage({ id: 'outbox' })}>
      {[...waiting, ...sent].map((entry) => (
        <OutboxEntry key={entry.command.id} entry={entry} />
      ))}
    </ul>
  );
}
