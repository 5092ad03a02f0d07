import { Check, CircleAlert, Delete } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { PIN_MAX, PIN_MIN } from '../../shared/contract/pins';
import { SECOND_MS } from '../../shared/time';
import { useSay } from '../say/use-say';
import { useOnClock } from './clock';
import styles from './pin-pad.module.css';

type Props = {
  /** What was wrong with the last PIN. */
  problem?: string | undefined;
  /** Time (the hub's clock, milliseconds) before which no PIN is accepted. */
  retryAt?: number | undefined;
  /** Takes the focus at once: set where the pad is the only thing in the document. */
  takesFocus?: boolean;
  /** Called with one PIN at a time: no other is accepted before it resolves. */
  onGive(pin: string): Promise<void>;
  children?: ReactNode;
};

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A pad for a PIN, by touch and by keyboard. It shows the number of digits, never the digits. */
export function PinPad({ problem, retryAt = 0, takesFocus = false, onGive, children }: Props) {
  const say = useSay();
  const [pin, setPin] = useState('');
  const [isLooking, setLooking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const seconds = useOnClock((now) => Math.max(0, Math.ceil((retryAt - now) / SECOND_MS)));
  const isShut = isLooking || seconds > 0;
  const isEnough = pin.length >= PIN_MIN;

  // A dialog focuses its first field by itself, and must know which element had the focus before.
  const isNew = useRef(!takesFocus);
  useEffect(() => {
    if (!isShut && !isNew.current) input.current?.focus();
    isNew.current = false;
  }, [isShut]);

  const add = (digit: string): void => setPin((before) => (before + digit).slice(0, PIN_MAX));
  const give = async (): Promise<void> => {
    if (isShut || !isEnough) return;
    setLooking(true);
    await onGive(pin);
    setPin('');
    setLooking(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // The pad may stand inside a form of the document, which must not see its events.
    event.stopPropagation();
    void give();
  };
  // Digits are shortcuts in some windows.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
  };
  return (
    <form className={styles.pad} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div className={styles.shown}>
        <input
          ref={input}
          type="password"
          // The pad replaces the on-screen keyboard.
          inputMode="none"
          autoComplete="off"
          aria-label={say('pin.label')}
          readOnly={isShut}
          value={pin}
          onChange={(event) => setPin(event.target.value.replace(/\D/gu, '').slice(0, PIN_MAX))}
        />
        <span aria-hidden="true" className={styles.dots}>
          {Array.from({ length: Math.max(PIN_MIN, pin.length) }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots differ only in their place
            <i key={at} data-filled={at < pin.length} />
          ))}
        </span>
        <span role="status" className="visually-hidden">
          {say(isLooking ? 'pin.looking' : 'pin.digits', { count: pin.length })}
        </span>
      </div>
      {(seconds > 0 || problem !== undefined) && (
        <div className={styles.problem}>
          <CircleAlert aria-hidden="true" />
          <p role="alert">{problem ?? say('pin.tooMany')}</p>
          {/* The countdown is only visible: read out each second, it would drown everything else. */}
          {seconds > 0 && <p role="timer">{say('pin.wait', { seconds })}</p>}
        </div>
      )}
      <div className={styles.keys}>
        {DIGITS.map(key)}
        <button
          type="button"
          className={styles.key}
          aria-label={say('pin.back')}
          disabled={isShut || pin === ''}
          onPointerDown={keepFocus}
          onClick={() => setPin(pin.slice(0, -1))}
        >
          <Delete aria-hidden="true" />
        </button>
        {key('0')}
        <button
          type="submit"
          className={styles.ok}
          disabled={isShut || !isEnough}
          onPointerDown={keepFocus}
        >
          <Check aria-hidden="true" />
          {say('pin.ok')}
        </button>
      </div>
      {children}
    </form>
  );

  function key(digit: string) {
    return (
      <button
        key={digit}
        type="button"
        className={styles.key}
        disabled={isShut}
        onPointerDown={keepFocus}
        onClick={() => add(digit)}
      >
        {digit}
      </button>
    );
  }
}

/** Keeps the focus in the field, so that digits can go on from the keyboard after a touch. */
const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();
