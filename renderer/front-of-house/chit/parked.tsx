import { useIntl } from 'react-intl';
import type { Draft } from '../orders/draft';
import { useChange, useDrafts } from '../orders/use-drafts';
import { useDraftWhere } from '../parts/draft-where';
import styles from './parked.module.css';

/** The other half-finished orders of this window; a tap puts one back on the chit. */
export function Parked() {
  const { all, current } = useDrafts();
  const change = useChange();
  const intl = useIntl();
  const where = useDraftWhere();
  const nameOf = (draft: Draft): string =>
    draft.addTo
      ? intl.formatMessage({ id: 'chit.addTo' }, { number: draft.addTo.number })
      : where(draft);
  return (
    <ul className={styles.parked} aria-label={intl.formatMessage({ id: 'chit.parked' })}>
      {all
        .filter(({ id }) => id !== current)
        .map((draft) => (
          <li key={draft.id}>
            <button
              type="button"
              className={styles.chip}
              onClick={() => change({ type: 'open', id: draft.id })}
            >
              <bdi className={styles.name}>{nameOf(draft)}</bdi>{' '}
              <span className={styles.count}>
                {intl.formatMessage(
                  { id: 'chit.items' },
                  { count: draft.lines.reduce((sum, line) => sum + line.quantity, 0) },
                )}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
}
