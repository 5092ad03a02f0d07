import { useState } from 'react';
import { useIntl } from 'react-intl';
import { isClockOf12, timeExample, useTime, useWallClock } from '../../say/time';
import { useHubNow } from '../../state/hooks';
import { momentOf } from '../orders/promise';
import styles from './promised.module.css';

type Props = { label: string; value: number | undefined; onChange(at: number | undefined): void };

/**
 * A time of day, read and written in the window's language, because the browser's own field uses the computer's.
 * Every keystroke counts. Text that is not a time shows a problem and promises nothing.
 */
export function TimeField({ label, value, onChange }: Props) {
  const intl = useIntl();
  const time = useTime();
  const hubNow = useHubNow();
  const clock = useWallClock();
  const [typed, setTyped] = useState<{ text: string; is: number | undefined }>();
  // False if a button changed the promise after the text was typed.
  const isTyped = typed !== undefined && typed.is === value;
  const text = isTyped ? typed.text : value === undefined ? '' : time(value);
  const isWrong = isTyped && typed.is === undefined && typed.text.trim() !== '';
  function write(next: string): void {
    const is = momentOf(next, hubNow(), clock, isClockOf12(intl));
    setTyped({ text: next, is });
    onChange(is);
  }

  return (
    <>
      <input
        type="text"
        autoComplete="off"
        className={styles.time}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'promised-wrong' : undefined}
        value={text}
        placeholder="–:––"
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => write(target.value)}
        onBlur={() => {
          if (!isWrong) setTyped(undefined);
        }}
      />
      {isWrong && (
        <p id="promised-wrong" role="alert" className={styles.wrong}>
          {intl.formatMessage({ id: 'promised.wrong' }, { example: timeExample(intl) })}
        </p>
      )}
    </>
  );
}
