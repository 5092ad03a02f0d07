import { Ban } from 'lucide-react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { OutTables } from '../../../shared/views/out-tables';
import { rowText } from '../../say/number';
import { pagePlaceInSentence } from '../../say/place';
import styles from './out-notices.module.css';
import type { Out } from './use-out';

/** "Sea bass is out: Table 4, Table 6": the guests must choose another dish. */
export function OutNotices({ out: { notices, see } }: { out: Out }) {
  const intl = useIntl();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={intl.formatMessage({ id: 'out.title' })}>
      {notices.map((notice) => (
        <li key={notice.key} className={styles.notice}>
          <Ban aria-hidden="true" />
          <p dir="auto">{outText(intl, notice)}</p>
          <button type="button" onClick={() => see(notice)}>
            <FormattedMessage id="out.seen" />
          </button>
        </li>
      ))}
    </ul>
  );
}

export const outText = (intl: IntlShape, { name, tickets }: OutTables): string =>
  intl.formatMessage(
    { id: 'out.tables' },
    {
      dish: name,
      places: rowText(intl, [...new Set(tickets.map((one) => pagePlaceInSentence(intl, one)))]),
    },
  );
