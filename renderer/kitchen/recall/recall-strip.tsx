import { Check, Undo2 } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Bumped } from '../../../shared/views/recall';
import { placeName } from '../../say/place';
import { ticketName } from '../../say/ticket';
import { useActions } from '../actions/actions';
import styles from './recall-strip.module.css';

type Props = { bumped: readonly Bumped[]; onAll(): void };

/** The last bumped tickets: one touch recalls what is on the pass, with its age; what was served asks first. */
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
            {bumped.map(({ ticket, onPass }) => (
              <li key={ticket.id}>
                <button
                  type="button"
                  className={styles.ticket}
                  data-served={!onPass || undefined}
                  aria-label={intl.formatMessage(
                    { id: onPass ? 'recall.ticket' : 'recall.again' },
                    { name: ticketName(intl, ticket) },
                  )}
                  onClick={() => recallTicket(ticket)}
                >
                  <strong>
                    <bdi>{placeName(intl, ticket)}</bdi>
                  </strong>{' '}
                  <FormattedMessage id="ticket.number" values={{ number: ticket.number }} />
                  {!onPass && <Check aria-hidden="true" size={16} />}
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
