import { Keyboard } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import { type KeyAction, keyLabel, keysOf, type OwnKeys } from './keys';
import styles from './legend.module.css';

/** The most used first: in the footer there is room for the first of them only. */
const ROWS: readonly (readonly [readonly KeyAction[], MessageId])[] = [
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

export type KnownKeys = { keys: OwnKeys; digitsBump: boolean; isExpo: boolean };

/** One row of keys for a keyboard and for a bump bar, as many as fit, and the way to all of them. */
export function Legend({ onAll, ...known }: KnownKeys & { onAll(): void }) {
  const intl = useIntl();
  return (
    <div className={styles.legend}>
      <KeyList {...known} className={styles.row} />
      <button
        type="button"
        className={styles.all}
        aria-label={intl.formatMessage({ id: 'keys.all' })}
        onClick={onAll}
      >
        <Keyboard aria-hidden="true" size={20} />
      </button>
    </div>
  );
}

/** What each key does. Expo passes, a station starts. */
export function KeyList({
  keys,
  digitsBump,
  isExpo,
  className,
  isScrolled = false,
}: KnownKeys & { className: string | undefined; isScrolled?: boolean }) {
  const intl = useIntl();
  const hidden = isExpo ? 'keys.start' : 'keys.pass';
  return (
    <ul
      className={className}
      aria-label={intl.formatMessage({ id: 'keys.label' })}
      // A long list is scrolled by keys too.
      tabIndex={isScrolled ? 0 : undefined}
    >
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
