import { FormattedMessage, useIntl } from 'react-intl';
import { type KeyAction, keyLabel, keysOf, type OwnKeys } from './keys';
import styles from './legend.module.css';

/** The most used first, the last give way on a narrow screen. */
const ROWS: readonly (readonly [readonly KeyAction[], string])[] = [
  [['bump'], 'keys.bump'],
  [['line-up', 'line-down'], 'keys.lines'],
  [['left', 'right'], 'keys.tickets'],
  [['pass'], 'keys.pass'],
  [['start'], 'keys.start'],
  [['recall'], 'keys.recall'],
  [['page-server'], 'keys.page'],
  [['fire'], 'keys.fire'],
  [['on-the-fly'], 'keys.onTheFly'],
  [['all-day'], 'keys.allDay'],
  [['page-up', 'page-down'], 'keys.pages'],
  [['86'], 'keys.86'],
  [['stands'], 'keys.stands'],
  [['clear'], 'keys.clear'],
];

type Props = { keys: OwnKeys; digitsBump: boolean; isExpo: boolean };

/** What the keys do, for a keyboard and for a bump bar. Expo passes, a station starts. */
export function Legend({ keys, digitsBump, isExpo }: Props) {
  const intl = useIntl();
  const hidden = isExpo ? 'keys.start' : 'keys.pass';
  return (
    <ul className={styles.legend} aria-label={intl.formatMessage({ id: 'keys.label' })}>
      <li>
        <kbd>{digitsBump ? '⇧1–9' : '1–9'}</kbd> <FormattedMessage id="keys.pick" />
      </li>
      <li>
        <kbd>{digitsBump ? '1–9' : '⇧1–9'}</kbd> <FormattedMessage id="keys.markAndBump" />
      </li>
      {ROWS.filter(([, id]) => id !== hidden).map(([actions, id]) => (
        <li key={id}>
          <kbd>{printed(actions, keys)}</kbd> <FormattedMessage id={id} />
        </li>
      ))}
    </ul>
  );
}

/** "↑↓", but "PgUp PgDn": what is a word is not run into the next. */
function printed(actions: readonly KeyAction[], own: OwnKeys): string {
  const labels = actions.map((action) => keyLabel(keysOf(action, own)[0] ?? ''));
  return labels.join(labels.some((label) => label.length > 1) ? ' ' : '');
}
