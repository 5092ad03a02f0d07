import { Ban, PencilLine, Search, X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { isTyping, useHotkeys } from '../../ui/use-hotkeys';
import { useDesk } from '../state';
import styles from './menu-bar.module.css';

type Mode = 'order' | 'off-menu' | 'eighty-six';

type Props = {
  question: string;
  onAsk(question: string): void;
  onEnter(): void;
  mode: Mode;
  onMode(mode: Mode): void;
};

/** The search, a line that is not on the menu, and the 86 mode. */
export function MenuBar({ question, onAsk, onEnter, mode, onMode }: Props) {
  const intl = useIntl();
  const search = useRef<HTMLInputElement>(null);
  const { showLine } = useDesk();
  useHotkeys((event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event)) return;
    event.preventDefault();
    // The options of a line may be in the place of the menu.
    flushSync(() => showLine(undefined));
    search.current?.focus();
    search.current?.select();
  });
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          dir="auto"
          className={styles.input}
          aria-label={intl.formatMessage({ id: 'menu.search' })}
          placeholder={intl.formatMessage({ id: 'menu.search' })}
          aria-keyshortcuts="/"
          value={question}
          onChange={(event) => onAsk(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // The rest of the key press must not reach a choice that opens.
              event.preventDefault();
              onEnter();
              event.currentTarget.select();
            }
            if (event.key === 'Escape') onAsk('');
          }}
        />
        {question === '' ? (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={intl.formatMessage({ id: 'menu.searchClear' })}
            onClick={() => {
              onAsk('');
              search.current?.focus();
            }}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <button
        type="button"
        className={styles.mode}
        aria-pressed={mode === 'off-menu'}
        onClick={() => onMode('off-menu')}
      >
        <PencilLine aria-hidden="true" />
        <span className={styles.words}>{intl.formatMessage({ id: 'menu.offMenu' })}</span>
      </button>
      <button
        type="button"
        className={styles.mode}
        aria-pressed={mode === 'eighty-six'}
        aria-label={intl.formatMessage({ id: 'menu.eightySix' })}
        onClick={() => onMode('eighty-six')}
      >
        <Ban aria-hidden="true" />
        86
      </button>
    </div>
  );
}
