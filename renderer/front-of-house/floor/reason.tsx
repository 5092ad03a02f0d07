import { useState } from 'react';
import { useIntl } from 'react-intl';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import styles from './reason.module.css';

const COMMON = ['changed-mind', 'mistake', 'out', 'slow', 'left', 'duplicate'] as const;

type Props = { label: string; onGive(reason: string): void; onCancel(): void };

/** Asks for the reason of a void: a common reason is one tap, any other can be written. */
export function Reason({ label, onGive, onCancel }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const canGive = words.trim() !== '' && inText(words, 'note') === undefined;
  return (
    <fieldset className={styles.reason}>
      <legend className={styles.legend} dir="auto">
        {label}
      </legend>
      <div className={styles.choices}>
        {COMMON.map((id) => {
          const text = intl.formatMessage({ id: `reason.${id}` });
          return (
            <button key={id} type="button" className={styles.plain} onClick={() => onGive(text)}>
              {text}
            </button>
          );
        })}
      </div>
      <OrderText
        label={intl.formatMessage({ id: 'reason.other' })}
        kind="note"
        value={words}
        onChange={setWords}
        onEnter={() => canGive && onGive(words.trim())}
      />
      <div className={styles.choices}>
        <button
          type="button"
          className={styles.primary}
          disabled={!canGive}
          onClick={() => onGive(words.trim())}
        >
          {intl.formatMessage({ id: 'reason.give' })}
        </button>
        <button type="button" className={styles.quiet} onClick={onCancel}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </fieldset>
  );
}
