import { Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { takenFor } from '../../../shared/views/floor-tables';
import { tableName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import type { Draft } from '../orders/draft';
import { useChange } from '../orders/use-drafts';
import { additionTo } from '../state';
import { AtTableText } from './at-table-text';
import styles from './taken-question.module.css';

/** Where Send leads to while the question is open. */
export const TAKEN_QUESTION = 'taken-question';

/** A taken table was chosen for a new order: add to the ticket that is there, or make a new one, each one tap. */
export function TakenQuestion({ draft }: { draft: Draft }) {
  const state = useHouse();
  const intl = useIntl();
  const change = useChange();
  const act = useAct();
  const there = takenFor(state, draft);
  if (there.length === 0) return null;
  const { table } = draft;
  const title = intl.formatMessage({ id: 'taken.title' }, { table: tableName(intl, table.trim()) });
  const isLeft = there.every(({ servedAt }) => servedAt !== undefined);
  return (
    <section id={TAKEN_QUESTION} className={styles.question} aria-label={title}>
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <ul className={styles.tickets}>
        {there.map((at) => (
          <li key={at.ticket.id} className={styles.ticket}>
            <AtTableText at={at} />
            <button
              type="button"
              className={styles.plain}
              onClick={() => change({ type: 'attach', ...additionTo(at.ticket) })}
            >
              <Plus aria-hidden="true" />
              {intl.formatMessage({ id: 'taken.add' }, { number: at.ticket.number })}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        {isLeft && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => void act('table.free', { table: table.trim() })}
          >
            {intl.formatMessage({ id: 'taken.left' })}
          </button>
        )}
        <button
          type="button"
          className={styles.plain}
          onClick={() => change({ type: 'edit', change: { apartAt: table } })}
        >
          {intl.formatMessage({ id: 'taken.new' })}
        </button>
      </div>
    </section>
  );
}
