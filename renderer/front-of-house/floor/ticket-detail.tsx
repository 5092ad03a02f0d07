import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import { dayText } from '../../say/day';
import { useMoney } from '../../say/money';
import { usePlaceName } from '../../say/place';
import { useTime } from '../../say/time';
import { takeFocus } from '../../ui/take-focus';
import { AllergyBand } from '../parts/allergy-band';
import { longOf } from '../parts/long';
import styles from './ticket-detail.module.css';
import { TicketLines } from './ticket-lines';

type Props = {
  ticket: Ticket;
  /** The day of a ticket that was found in the book. */
  day?: string | undefined;
  onClose(): void;
  children?: ReactNode;
};

/** One ticket, open or closed, in place of the chit; `children` are its actions. */
export function TicketDetail({ ticket, day, onClose, children }: Props) {
  const intl = useIntl();
  const where = usePlaceName();
  const money = useMoney();
  const { id, closed } = ticket;
  const live = ticket.items.filter(isLive);
  const total = live.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const time = useTime();
  const facts = [
    ticket.server,
    ticket.table === undefined ? undefined : ticket.guest,
    ticket.covers === undefined
      ? undefined
      : intl.formatMessage({ id: 'common.covers' }, { count: ticket.covers }),
    ticket.orderType === 'dine-in'
      ? undefined
      : intl.formatMessage({ id: `type.${ticket.orderType}` }),
    ticket.promisedAt === undefined
      ? undefined
      : intl.formatMessage({ id: 'promised.for' }, { time: time(ticket.promisedAt) }),
    day === undefined ? undefined : dayText(intl, day, 'short'),
    intl.formatMessage({ id: 'detail.placed' }, { time: time(ticket.placedAt) }),
  ].filter((fact) => fact !== undefined);
  return (
    <section
      className={styles.detail}
      aria-label={intl.formatMessage({ id: 'ticket.number' }, { number: ticket.number })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <h2
          key={id}
          ref={takeFocus}
          tabIndex={-1}
          className={styles.title}
          dir="auto"
          data-long={longOf(where(ticket))}
        >
          {where(ticket)} <span className={styles.number}>{ticket.number}</span>
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={intl.formatMessage({ id: 'detail.close' })}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
        <p className={styles.facts}>
          {ticket.priority !== 'normal' && (
            <b className={styles.priority}>
              {intl.formatMessage({ id: `priority.${ticket.priority}` })}
            </b>
          )}
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
        {closed && (
          <p className={styles.closed}>
            {intl.formatMessage({ id: `closed.${closed.as}` }, { time: time(closed.at) })}
          </p>
        )}
        {ticket.note !== undefined && (
          <p className={styles.note} dir="auto">
            {ticket.note}
          </p>
        )}
      </header>
      <AllergyBand lines={live} />
      <TicketLines ticket={ticket} />
      <p className={styles.total}>
        <span>{intl.formatMessage({ id: 'detail.total' })}</span>
        <b>{money.full(total)}</b>
      </p>
      {children}
    </section>
  );
}
