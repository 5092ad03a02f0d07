import { useIntl } from 'react-intl';
import { LANGUAGES } from '../../shared/contract/house';
import { timeText } from '../say/time';
import { useDoor, useFeedView } from '../state/hooks';
import { KeyboardChoice } from './keyboard/keyboard-choice';
import { useLanguage } from './language';
import styles from './status-corner.module.css';
import { ThemeButton } from './theme';

/**
 * Shows live or not live, and since when, in the same corner of every window, next to the language and the theme. The
 * kitchen has its theme among the settings of its screen.
 */
export function StatusCorner() {
  const { connection } = useFeedView();
  const { role } = useDoor();
  const intl = useIntl();
  const { language, choose } = useLanguage();
  const next = LANGUAGES.find((other) => other !== language) ?? language;
  const isLive = connection.status === 'live';
  const text =
    connection.status === 'not-live'
      ? intl.formatMessage({ id: 'common.notLive' }, { time: timeText(intl, connection.since) })
      : intl.formatMessage({
          id: `common.${connection.status}`,
        });
  return (
    <div className={styles.corner}>
      {role !== 'kitchen' && <ThemeButton />}
      <button
        type="button"
        className={styles.language}
        aria-label={`${intl.formatMessage({ id: 'common.language' })}: ${language.toUpperCase()}`}
        onClick={() => choose(next)}
      >
        {language.toUpperCase()}
      </button>
      <KeyboardChoice />
      <p role="status" className={styles.status} data-live={isLive}>
        <span aria-hidden="true" className={styles.dot} />
        {text}
      </p>
    </div>
  );
}
