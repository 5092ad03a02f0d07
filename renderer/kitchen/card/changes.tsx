import { FormattedMessage, useIntl } from 'react-intl';
import { isUnseen, wasOwedWhenVoided } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import type { MessageId } from '../../say/message-id';
import { timeText } from '../../say/time';
import { useActions } from '../actions/actions';
import styles from './changes.module.css';

/** Shows what changed since the cooks read the ticket, until one of them marks it as seen. */
export function Changes({ card }: { card: RailTicket }) {
  const { ticket, moved } = card;
  const intl = useIntl();
  const { see } = useActions();
  const count = (id: MessageId, number: number) =>
    number > 0 ? [intl.formatMessage({ id }, { count: number })] : [];
  const { items } = ticket;
  const parts = [
    ...count(
      'changes.voided',
      items.filter((i) => wasOwedWhenVoided(i) && isUnseen(ticket, i.voided?.at)).length,
    ),
    ...count(
      'changes.added',
      items.filter((i) => i.phase !== 'voided' && isUnseen(ticket, i.addedAt)).length,
    ),
    ...(moved && isUnseen(ticket, moved.at)
      ? [intl.formatMessage({ id: 'ticket.moved' }, { time: timeText(intl, moved.at) })]
      : []),
  ];
  const text = parts.length > 0 ? parts.join(' · ') : intl.formatMessage({ id: 'changes.changed' });
  return (
    <div className={styles.block}>
      <strong>{text}</strong>
      <button
        type="button"
        className={styles.see}
        aria-label={intl.formatMessage({ id: 'changes.see' }, { number: ticket.number })}
        onClick={() => see(ticket, 'changes')}
      >
        <FormattedMessage id="changes.seen" />
      </button>
    </div>
  );
}
