import { Check, Delete } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { takeFocus } from '../../ui/take-focus';
import styles from './number-pad.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Props = {
  label: string;
  /** The least and the most that may be given. */
  min: number;
  max: number;
  /** Parts of one to add to the digits, like a half. */
  parts?: readonly { value: number; text: string }[];
  /** How the number reads; absent: as it is. */
  say?(value: number): string;
  /** Takes the focus when it opens, so that digits can be typed at once. */
  takesFocus?: boolean;
  /** Each number on the way. */
  onChange?(value: number): void;
  /** The number, with OK; absent: there is no OK, and `onChange` says it all. */
  onGive?(value: number): void;
};

/** A keypad for a number, by touch and by keyboard. */
export function NumberPad(props: Props) {
  const { label, min, max, parts = [], say = String, takesFocus = false } = props;
  const { onChange, onGive } = props;
  const intl = useIntl();
  const [digits, setDigits] = useState('');
  const [part, setPart] = useState(0);
  const value = Number(digits || '0') + part;
  const canGive = value >= min && value <= max;
  const put = (nextDigits: string, nextPart: number): void => {
    const next = Number(nextDigits || '0') + nextPart;
    if (next > max) return;
    setDigits(nextDigits);
    setPart(nextPart);
    onChange?.(next);
  };
  const add = (digit: string) => put(digits + digit, part);
  const back = () => (part > 0 ? put(digits, 0) : put(digits.slice(0, -1), 0));
  const give = () => canGive && onGive?.(value);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/u.test(event.key)) add(event.key);
    else if (event.key === 'Backspace') back();
    // On a key of the pad, Enter presses that key.
    else if (event.key === 'Enter' && event.target === event.currentTarget) give();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus
    <div
      role="group"
      aria-label={label}
      tabIndex={-1}
      ref={takesFocus ? takeFocus : undefined}
      className={styles.pad}
      onKeyDown={onKeyDown}
    >
      <output className={styles.value} aria-label={label} data-empty={value === 0}>
        {say(value)}
      </output>
      {DIGITS.map(key)}
      <button
        type="button"
        className={styles.key}
        aria-label={intl.formatMessage({ id: 'pad.back' })}
        disabled={value === 0}
        onClick={back}
      >
        <Delete aria-hidden="true" />
      </button>
      {key('0')}
      {onGive && (
        <button type="button" className={styles.ok} disabled={!canGive} onClick={give}>
          <Check aria-hidden="true" />
          {intl.formatMessage({ id: 'pad.ok' })}
        </button>
      )}
      {parts.map(({ value: of, text }) => (
        <button
          key={of}
          type="button"
          className={styles.key}
          aria-pressed={part === of}
          onClick={() => put(digits, part === of ? 0 : of)}
        >
          {text}
        </button>
      ))}
    </div>
  );

  function key(digit: string) {
    return (
      <button key={digit} type="button" className={styles.key} onClick={() => add(digit)}>
        {digit}
      </button>
    );
  }
}
