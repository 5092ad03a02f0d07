import { Keyboard, KeyboardOff } from 'lucide-react';
import { useIntl } from 'react-intl';
import styles from '../status-corner.module.css';
import { KEYBOARD_MODES, useKeyboardMode } from './use-keyboard';

/** Chooses when this window brings up its keyboard: each tap is the next choice. */
export function KeyboardChoice() {
  const intl = useIntl();
  const [mode, setMode] = useKeyboardMode();
  const next = KEYBOARD_MODES[(KEYBOARD_MODES.indexOf(mode) + 1) % KEYBOARD_MODES.length] ?? 'auto';
  const Icon = mode === 'off' ? KeyboardOff : Keyboard;
  const name = intl.formatMessage({ id: `keyboard.mode.${mode}` });
  return (
    <button
      type="button"
      className={styles.keyboard}
      data-mode={mode}
      title={name}
      aria-label={name}
      onClick={() => setMode(next)}
    >
      <Icon aria-hidden="true" />
      {mode === 'auto' && <small aria-hidden="true">A</small>}
    </button>
  );
}
