import { memo } from 'react';
import { useIntl } from 'react-intl';
import { lineCents } from '../../../shared/domain/line';
import { isLive } from '../../../shared/domain/ticket/lines';
import { dayText } from '../../say/day';
import { useMoney } from '../../say/money';
import { usePlaceName } from '../../say/place';
import { useTime } from '../../say/time';
import { useWhen } from '../../say/when';
import type { Found } from './find';
import styles from './found-row.module.css';

type Props = { found: Found; isSelected: boolean; onSelect(found: Found): void };

/** One ticket that was found. */
export const FoundRow = memo(function FoundRow({ found, isSelected, onSelect }: Props) {
  const { ticket, day } = found;
  const intl = useIntl();
  const where = usePlaceName();
  const money = useMoney();
  const time = useTime();
  const when = useWhen();
  const cents = ticket.items.filter(isLive).reduce((sum, item) => sum + lineCents(item), 0);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={isSelected}
        onClick={() => onSelect(found)}
      >
        <span className={styles.number}>
          {intl.formatMessage({ id: 'ticket.short' }, { number: ticket.number })}
        </span>{' '}
        <span className={styles.body}>
          <b dir="auto">{where(ticket)}</b>{' '}
          <span>
            {ticket.table !== undefined && ticket.guest !== undefined && (
              <>
                <bdi>{ticket.guest}</bdi> ·{' '}
              </>
            )}
            <bdi>{ticket.server}</bdi>
            {ticket.promisedAt !== undefined &&
              ` · ${intl.formatMessage({ id: 'promised.for' }, { time: when(ticket.promisedAt) })}`}
            {day !== undefined && ` · ${dayText(intl, day, 'short')}`}
          </span>
        </span>{' '}
        <span className={styles.end}>
          <span>
            {ticket.closed
              ? intl.formatMessage(
                  { id: `closed.${ticket.closed.as}` },
                  { time: time(ticket.closed.at) },
                )
              : intl.formatMessage({ id: 'find.open' })}
          </span>
          <span>{money.full(cents)}</span>
        </span>
      </button>
    </li>
  );
});
