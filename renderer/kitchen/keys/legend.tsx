import { Keyboard } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import { type KeyAction, keyLabel, keysOf, type OwnKeys } from './keys';
import styles from './legend.module.css';

/** Ordered by use: the footer has room for only the first of them. */
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

/** One row of keys for a keyboard and a bump bar, as many as fit, with a button that shows all. */
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

/** Lists each key and its action. Hides the start key at expo, and the pass key at a station. */
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
      // A long list can be scrolled by keyboard too.
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

/** Returns "↑↓", but "PgUp PgDn": labels that are words are separated by spaces. */
function printed(actions: readonly KeyAction[], own: OwnKeys): string {
  const labels = actions.map((action) => keyLabel(keysOf(action, own)[0] ?? ''));
  return labels.join(labels.some((label) => label.length > 1) ? ' ' : '');
}
