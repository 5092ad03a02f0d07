import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { lineCents } from '../../../shared/domain/line';
import { isLive } from '../../../shared/domain/ticket/lines';
import { billsOf } from '../../../shared/views/bills';
import { ticketsAt } from '../../../shared/views/floor-tables';
import { dayText } from '../../say/day';
import { useMoney } from '../../say/money';
import { usePlaceName } from '../../say/place';
import { useTime } from '../../say/time';
import { useWhen } from '../../say/when';
import { useHouse } from '../../state/hooks';
import { takeFocus } from '../../ui/take-focus';
import { AllergyBand } from '../parts/allergy-band';
import { longOf } from '../parts/long';
import { Changed } from './changed';
import { OutBand } from './out-mark';
import styles from './ticket-detail.module.css';
import { TicketHistory } from './ticket-history';
import { TicketLines } from './ticket-lines';

type Props = {
  ticket: Ticket;
  /** The day of a ticket that was found in the book. */
  day?: string | undefined;
  onClose(): void;
  /** Shows another ticket of the same table. */
  onShow?: ((ticketId: string) => void) | undefined;
  children?: ReactNode;
};

/** One ticket, open or closed, in place of the chit; `children` are its actions. */
export function TicketDetail({ ticket, day, onClose, onShow, children }: Props) {
  const intl = useIntl();
  const where = usePlaceName();
  const money = useMoney();
  const { id, closed } = ticket;
  const live = ticket.items.filter(isLive);
  const total = live.reduce((sum, item) => sum + lineCents(item), 0);
  const bills = billsOf(ticket);
  const time = useTime();
  const when = useWhen();
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
      : intl.formatMessage({ id: 'promised.for' }, { time: when(ticket.promisedAt) }),
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
          {where(ticket)}{' '}
          <span className={styles.number}>
            {intl.formatMessage({ id: 'ticket.short' }, { number: ticket.number })}
          </span>
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
        <TicketChanges ticket={ticket} />
        {onShow && <Siblings ticket={ticket} onShow={onShow} />}
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
      <OutBand ticket={ticket} />
      <TicketLines ticket={ticket} isPast={day !== undefined}>
        <TicketHistory ticket={ticket} />
      </TicketLines>
      {bills.length > 1 && (
        <ol className={styles.bills} aria-label={intl.formatMessage({ id: 'bill.bills' })}>
          {bills.map((cents, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bill is its place in the list
            <li key={index}>
              {intl.formatMessage({ id: 'bill.number' }, { number: index + 1 })}{' '}
              <b>{money.full(cents)}</b>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.total}>
        <span>{intl.formatMessage({ id: 'detail.total' })}</span>
        <b>{money.full(total)}</b>
      </p>
      {children}
    </section>
  );
}

/** What was changed about a sent ticket since a cook last saw it, each as old ▶ new. */
function TicketChanges({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const when = useWhen();
  const { was } = ticket.changed ?? {};
  if (!was) return null;
  const none = intl.formatMessage({ id: 'changed.none' });
  const covers = (count: number | null | undefined) =>
    count === null || count === undefined
      ? none
      : intl.formatMessage({ id: 'common.covers' }, { count });
  const promise = (at: number | null | undefined) =>
    at === null || at === undefined
      ? intl.formatMessage({ id: 'promised.none' })
      : intl.formatMessage({ id: 'promised.for' }, { time: when(at) });
  return (
    <>
      {was.orderType !== undefined && (
        <Changed
          was={intl.formatMessage({ id: `type.${was.orderType}` })}
          now={intl.formatMessage({ id: `type.${ticket.orderType}` })}
        />
      )}
      {was.guest !== undefined && <Changed was={was.guest ?? none} now={ticket.guest ?? none} />}
      {was.covers !== undefined && <Changed was={covers(was.covers)} now={covers(ticket.covers)} />}
      {was.note !== undefined && <Changed was={was.note ?? none} now={ticket.note ?? none} />}
      {was.promisedAt !== undefined && (
        <Changed was={promise(was.promisedAt)} now={promise(ticket.promisedAt)} />
      )}
    </>
  );
}

type SiblingsProps = { ticket: Ticket; onShow(ticketId: string): void };

/** The tickets of one table, if there are several: one tap from each to the others. */
function Siblings({ ticket, onShow }: SiblingsProps) {
  const state = useHouse();
  const intl = useIntl();
  const where = usePlaceName();
  const there = ticket.table === undefined ? [] : ticketsAt(state, ticket.table);
  if (!there.some((at) => at.ticket.id === ticket.id) || there.length < 2) return null;
  return (
    <nav
      className={styles.siblings}
      aria-label={intl.formatMessage({ id: 'siblings' }, { where: where(ticket) })}
    >
      {there.map(({ ticket: { id, number, guest } }) => (
        <button
          key={id}
          type="button"
          className={styles.sibling}
          aria-current={id === ticket.id}
          onClick={() => onShow(id)}
        >
          {intl.formatMessage({ id: 'ticket.short' }, { number })}
          {guest !== undefined && <bdi>{guest}</bdi>}
        </button>
      ))}
    </nav>
  );
}
