import { FormattedMessage, useIntl } from 'react-intl';
import styles from './legend.module.css';

/** Each with what is printed on the key; the most used first, the last give way on a narrow screen. */
const KEYS = [
  ['1–9', 'keys.pick'],
  ['⏎', 'keys.bump'],
  ['↑↓', 'keys.lines'],
  ['S', 'keys.start'],
  ['R', 'keys.recall'],
  ['P', 'keys.page'],
  ['F', 'keys.fire'],
  ['A', 'keys.allDay'],
  ['PgDn', 'keys.pages'],
  ['E', 'keys.86'],
  ['0', 'keys.clear'],
] as const;

/** What the keys do, for a keyboard and for a bump bar. */
export function Legend() {
  const intl = useIntl();
  return (
    <ul className={styles.legend} aria-label={intl.formatMessage({ id: 'keys.label' })}>
      {KEYS.map(([key, id]) => (
        <li key={key}>
          <kbd>{key}</kbd> <FormattedMessage id={id} />
        </li>
      ))}
    </ul>
  );
}
