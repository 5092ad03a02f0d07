import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { ticketHistory } from '../../../shared/views/ticket-history';
import { dishText } from '../../say/dish';
import { rowText } from '../../say/number';
import { useTime } from '../../say/time';
import styles from './ticket-history.module.css';

/** What happened to a ticket and when, folded until a person asks. */
export function TicketHistory({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const time = useTime();
  return (
    <details>
      <summary className={styles.summary}>{intl.formatMessage({ id: 'history' })}</summary>
      <ol className={styles.moments}>
        {ticketHistory(ticket).map(({ at, what, who, dishes }) => (
          <li key={`${at} ${what} ${who ?? ''}`} className={styles.moment}>
            <time>{time(at)}</time>
            <span>
              <b>{intl.formatMessage({ id: `history.${what}` }, { who: who ?? '' })}</b>{' '}
              <bdi>{rowText(intl, dishes.map(dishText))}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
