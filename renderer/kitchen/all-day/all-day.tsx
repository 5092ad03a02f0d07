import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { AllDay } from '../../../shared/views/all-day';
import styles from './all-day.module.css';

type Props = {
  totals: readonly AllDay[];
  isFolded: boolean;
  fold(isFolded: boolean): void;
  lit: string | undefined;
  light(key: string | undefined): void;
};

/** What is owed of each dish on all tickets together; a touch shows on which. */
export function AllDayColumn({ totals, isFolded, fold, lit, light }: Props) {
  const intl = useIntl();
  if (isFolded) {
    return (
      <aside className={styles.folded} aria-label={intl.formatMessage({ id: 'allDay.title' })}>
        <button
          type="button"
          className={styles.fold}
          aria-label={intl.formatMessage({ id: 'allDay.unfold' })}
          onClick={() => fold(false)}
        >
          <PanelLeftOpen aria-hidden="true" />
        </button>
      </aside>
    );
  }
  return (
    <aside className={styles.column} aria-labelledby="all-day">
      <div className={styles.head}>
        <h2 id="all-day">
          <FormattedMessage id="allDay.title" />
        </h2>
        <button
          type="button"
          className={styles.fold}
          aria-label={intl.formatMessage({ id: 'allDay.fold' })}
          onClick={() => fold(true)}
        >
          <PanelLeftClose aria-hidden="true" />
        </button>
      </div>
      {totals.length === 0 && (
        <p className={styles.empty}>
          <FormattedMessage id="allDay.empty" />
        </p>
      )}
      <ul className={styles.list}>
        {totals.map(({ key, name, quantity, started }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.total}
              aria-pressed={lit === key}
              onClick={() => light(lit === key ? undefined : key)}
            >
              <strong>{quantity}</strong>
              <span>
                <bdi>{name}</bdi>
                {started > 0 && (
                  <small>
                    <FormattedMessage id="allDay.started" values={{ count: started }} />
                  </small>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
