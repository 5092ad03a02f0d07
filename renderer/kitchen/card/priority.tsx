import { Pin, Star, Zap } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { RailTicket } from '../../../shared/views/rail';
import type { MessageId } from '../../say/message-id';
import styles from './priority.module.css';

/** The reasons why a ticket is first: PINNED, RUSH, VIP, or a line on the fly, each with its own shape. */
export function Priority({ card }: { card: RailTicket }) {
  const { priority, pinnedAt } = card.ticket;
  const hasRush = card.sections.some(({ kind }) => kind === 'on-the-fly');
  const Icon = priority === 'vip' ? Star : Zap;
  const id: MessageId = priority === 'normal' ? 'line.onTheFly' : `priority.${priority}`;
  return (
    <>
      {pinnedAt !== undefined && (
        <strong className={styles.badge}>
          <Pin aria-hidden="true" size={16} fill="currentColor" />
          <FormattedMessage id="ticket.pinned" />
        </strong>
      )}
      {(priority !== 'normal' || hasRush) && (
        <strong className={styles.badge}>
          <Icon aria-hidden="true" size={16} fill="currentColor" />
          <FormattedMessage id={id} />
        </strong>
      )}
    </>
  );
}
