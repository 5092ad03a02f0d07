import { FormattedMessage, useIntl } from 'react-intl';
import { type KeyAction, keyLabel, keysOf, type OwnKeys } from './keys';
import styles from './legend.module.css';

/** The most used first, the last give way on a narrow screen. */
const ROWS: readonly (readonly [readonly KeyAction[], string])[] = [
  [['bump'], 'keys.bump'],
  [['line-up', 'line-down'], 'keys.lines'],
  [['pass'], 'keys.pass'],
  [['start'], 'keys.start'],
  [['recall'], 'keys.recall'],
  [['page-server'], 'keys.page'],
  [['fire'], 'keys.fire'],
  [['all-day'], 'keys.allDay'],
  [['page-down'], 'keys.pages'],
  [['86'], 'keys.86'],
  [['clear'], 'keys.clear'],
];

type Props = { keys: OwnKeys; isExpo: boolean };

/** What the keys do, for a keyboard and for a bump bar. Expo passes, a station starts. */
export function Legend({ keys, isExpo }: Props) {
  const intl = useIntl();
  const hidden = isExpo ? 'keys.start' : 'keys.pass';
  return (
    <ul className={styles.legend} aria-label={intl.formatMessage({ id: 'keys.label' })}>
      <li>
        <kbd>1–9</kbd> <FormattedMessage id="keys.pick" />
      </li>
      {ROWS.filter(([, id]) => id !== hidden).map(([actions, id]) => (
        <li key={id}>
          <kbd>{actions.map((action) => keyLabel(keysOf(action, keys)[0] ?? '')).join('')}</kbd>{' '}
          <FormattedMessage id={id} />
        </li>
      ))}
    </ul>
  );
}
