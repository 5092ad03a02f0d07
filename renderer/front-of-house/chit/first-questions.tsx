import { useIntl } from 'react-intl';
import type { Draft } from '../orders/draft';
import { useChange } from '../orders/use-drafts';
import { Covers } from '../parts/covers';
import styles from './order-details.module.css';

/** What a new order does not know yet, in the place of its lines: at a table, how many guests there are. */
export function FirstQuestions({ draft }: { draft: Draft }) {
  const intl = useIntl();
  const change = useChange();
  return (
    <div className={styles.details}>
      {draft.orderType === 'dine-in' && (
        <Covers
          label={intl.formatMessage({ id: 'covers.how' })}
          value={draft.covers}
          onChange={(covers) => change({ type: 'edit', change: { covers } })}
        />
      )}
      <p className={styles.hint}>{intl.formatMessage({ id: 'chit.empty' })}</p>
    </div>
  );
}
