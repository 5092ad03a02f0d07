import { CalendarClock } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { coursesToFire } from '../../../shared/domain/ticket/later';
import { isLive } from '../../../shared/domain/ticket/lines';
import type { Upcoming } from '../../../shared/views/upcoming';
import { lineText } from '../../say/dish';
import { placeName } from '../../say/place';
import { ticketName } from '../../say/ticket';
import { useWhen } from '../../say/when';
import { useAct } from '../../state/send';
import { Sheet } from '../../ui/sheet';
import styles from './upcoming.module.css';

type ButtonProps = { orders: readonly Upcoming[]; onOpen(): void };

/** How many orders for later wait, and when the next one fires. Nothing while none waits. */
export function UpcomingButton({ orders, onOpen }: ButtonProps) {
  const when = useWhen();
  const [next] = orders;
  if (!next) return null;
  return (
    <button type="button" className={styles.button} onClick={onOpen}>
      <CalendarClock aria-hidden="true" />
      <span>
        <span className={styles.word}>
          <FormattedMessage id="upcoming.title" />
        </span>{' '}
        {orders.length}
        {' · '}
        <span className={styles.word}>
          <FormattedMessage id="upcoming.next" />
        </span>{' '}
        {when(next.fireAt)}
      </span>
    </button>
  );
}

type SheetProps = { orders: readonly Upcoming[]; onClose(): void };

/** The orders for later, the first to fire on top. Each fires by itself, or now by a touch. */
export function UpcomingSheet({ orders, onClose }: SheetProps) {
  const intl = useIntl();
  const when = useWhen();
  const act = useAct();
  return (
    <Sheet title={intl.formatMessage({ id: 'upcoming.title' })} onClose={onClose}>
      {orders.length === 0 && (
        <p role="status">
          <FormattedMessage id="upcoming.empty" />
        </p>
      )}
      <ul className={styles.list}>
        {orders.map(({ ticket, fireAt }) => (
          <li key={ticket.id} className={styles.order}>
            <strong className={styles.time}>{when(ticket.promisedAt ?? fireAt)}</strong>
            <bdi className={styles.place}>{placeName(intl, ticket)}</bdi>
            <span className={styles.facts}>
              <FormattedMessage id="ticket.number" values={{ number: ticket.number }} />
              {' · '}
              <FormattedMessage id="upcoming.fires" values={{ time: when(fireAt) }} />
            </span>
            <span className={styles.items} dir="auto">
              {ticket.items.filter(isLive).map(lineText).join(', ')}
            </span>
            <button
              type="button"
              className={styles.fire}
              aria-label={intl.formatMessage(
                { id: 'upcoming.fire' },
                { name: ticketName(intl, ticket) },
              )}
              onClick={() => {
                for (const course of coursesToFire(ticket)) {
                  void act('ticket.fire-course', { ticketId: ticket.id, course });
                }
              }}
            >
              <FormattedMessage id="section.fireNow" />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
