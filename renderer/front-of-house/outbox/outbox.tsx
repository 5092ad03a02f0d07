import { useIntl } from 'react-intl';
import { isSent } from '../../../shared/client/outbox-entries';
import { useOutbox } from '../state';
import styles from './outbox.module.css';
import { OutboxEntry } from './outbox-entry';

/**
 * The outcome of orders. What was sent floats over the chit for some seconds; an unsent order stays until a person
 * decides. `isShort`: only unsent orders with their
 * actions, for use next to another ticket.
 */
export function Outbox({ isShort = false }: { isShort?: boolean }) {
  const entries = useOutbox();
  const intl = useIntl();
  if (entries.length === 0) return null;
  const waiting = entries.filter((entry) => !isSent(entry));
  const sent = isShort ? [] : entries.filter(isSent);
  return (
    <>
      {sent.length > 0 && (
        <ul className={styles.sent} aria-label={intl.formatMessage({ id: 'outbox.done' })}>
          {sent.map((entry) => (
            <OutboxEntry key={entry.command.id} entry={entry} isShort={isShort} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <ul className={styles.outbox} aria-label={intl.formatMessage({ id: 'outbox' })}>
          {waiting.map((entry) => (
            <OutboxEntry key={entry.command.id} entry={entry} isShort={isShort} />
          ))}
        </ul>
      )}
    </>
  );
}
