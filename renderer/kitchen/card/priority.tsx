import { Pin, Star, Zap } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { RailTicket } from '../../../shared/views/rail';
import styles from './priority.module.css';

/**
 * The reasons why a ticket is first: PINNED, RUSH or VIP, each with its own shape. What is on the fly stands with its
 * lines.
 */
export function Priority({ card }: { card: RailTicket }) {
  const { priority, pinnedAt } = card.ticket;
  const Icon = priority === 'vip' ? Star : Zap;
  return (
    <>
      {pinnedAt !== undefined && (
        <strong className={styles.badge}>
          <Pin aria-hidden="true" size={16} fill="currentColor" />
          <FormattedMessage id="ticket.pinned" />
        </strong>
      )}
      {priority !== 'normal' && (
        <strong className={styles.badge}>
          <Icon aria-hidden="true" size={16} fill="currentColor" />
          <FormattedMessage id={`priority.${priority}`} />
        </strong>
      )}
    </>
  );
}
