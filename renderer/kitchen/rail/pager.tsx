import { ChevronLeft, ChevronRight } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import styles from './pager.module.css';

type Props = {
  page: number;
  pages: number;
  before: number;
  after: number;
  turnTo(page: number): void;
};

/** Shows which screen of the rail this is, and how many tickets wait on the others. */
export function Pager({ page, pages, before, after, turnTo }: Props) {
  const intl = useIntl();
  return (
    <nav className={styles.pager} aria-label={intl.formatMessage({ id: 'rail.label' })}>
      <button
        type="button"
        className={styles.turn}
        disabled={page === 0}
        aria-label={intl.formatMessage({ id: 'rail.previous' })}
        onClick={() => turnTo(page - 1)}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      <span className={styles.place}>
        <FormattedMessage id="rail.page" values={{ page: page + 1, pages }} />
      </span>
      <button
        type="button"
        className={styles.turn}
        disabled={page >= pages - 1}
        aria-label={intl.formatMessage({ id: 'rail.next' })}
        onClick={() => turnTo(page + 1)}
      >
        <ChevronRight aria-hidden="true" />
      </button>
      {before > 0 && (
        <span className={styles.before}>
          <FormattedMessage id="rail.before" values={{ count: before }} />
        </span>
      )}
      <strong className={styles.waiting} data-some={after > 0}>
        {after > 0 ? (
          <FormattedMessage id="rail.waiting" values={{ count: after }} />
        ) : (
          // No other ticket waits, but a long one continues on the next screen: this is not the end of the
          // rail.
          <FormattedMessage id={page < pages - 1 ? 'rail.continues' : 'rail.lastPage'} />
        )}
      </strong>
    </nav>
  );
}
