import { Undo2 } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Bumped } from '../../../shared/views/recall';
import { placeName } from '../../say/place';
import { ticketName } from '../../say/ticket';
import { useActions } from '../actions/actions';
import styles from './recall-strip.module.css';

type Props = { bumped: readonly Bumped[]; onAll(): void };

/** The last bumped tickets: one touch recalls a ticket, and its age goes on. */
export function RecallStrip({ bumped, onAll }: Props) {
  const intl = useIntl();
  const { recallTicket } = useActions();
  return (
    <section className={styles.strip} aria-label={intl.formatMessage({ id: 'recall.title' })}>
      <h2 className={styles.title}>
        <Undo2 aria-hidden="true" size={20} />
        <span>
          <FormattedMessage id="recall.title" />
        </span>
      </h2>
      {bumped.length === 0 ? (
        <p className={styles.empty}>
          <FormattedMessage id="recall.empty" />
        </p>
      ) : (
        <>
          <ul className={styles.list}>
            {bumped.map(({ ticket }) => (
              <li key={ticket.id}>
                <button
                  type="button"
                  className={styles.ticket}
                  aria-label={intl.formatMessage(
                    { id: 'recall.ticket' },
                    { name: ticketName(intl, ticket) },
                  )}
                  onClick={() => recallTicket(ticket)}
                >
                  <strong>{ticket.number}</strong> <bdi>{placeName(intl, ticket)}</bdi>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className={styles.all} onClick={onAll}>
            <FormattedMessage id="recall.all" />
          </button>
        </>
      )}
    </section>
  );
}
