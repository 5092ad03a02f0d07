import { Star, Zap } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Priority as TicketPriority } from '../../../shared/contract/house';
import styles from './priority.module.css';

/** RUSH and VIP, with a shape of their own. */
export function Priority({ priority }: { priority: TicketPriority }) {
  if (priority === 'normal') return null;
  const Icon = priority === 'rush' ? Zap : Star;
  return (
    <strong className={styles.badge}>
      <Icon aria-hidden="true" size={16} fill="currentColor" />
      <FormattedMessage id={`priority.${priority}`} />
    </strong>
  );
}
