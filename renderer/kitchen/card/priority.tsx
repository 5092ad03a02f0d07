import { Star, Zap } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { RailTicket } from '../../../shared/views/rail';
import type { MessageId } from '../../say/message-id';
import styles from './priority.module.css';

/** The reason why a ticket is first: RUSH, VIP, or a line on the fly, each with its own shape. */
export function Priority({ card }: { card: RailTicket }) {
  const { priority } = card.ticket;
  const hasRush = card.sections.some(({ kind }) => kind === 'on-the-fly');
  if (priority === 'normal' && !hasRush) return null;
  const Icon = priority === 'vip' ? Star : Zap;
  const id: MessageId = priority === 'normal' ? 'line.onTheFly' : `priority.${priority}`;
  return (
    <strong className={styles.badge}>
      <Icon aria-hidden="true" size={16} fill="currentColor" />
      <FormattedMessage id={id} />
    </strong>
  );
}
