import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import styles from './reason.module.css';

type Props = {
  label: string;
  /** The common reasons, each one tap. */
  reasons: readonly string[];
  /** The name of the button that takes a written reason. */
  give: string;
  /** Questions before the reasons, like how many. */
  children?: ReactNode;
  onGive(reason: string): void;
  onCancel(): void;
};

/** Asks for a reason: a common reason is one tap, any other can be written. */
export function Reason({ label, reasons, give, children, onGive, onCancel }: Props) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const canGive = words.trim() !== '' && inText(words, 'note') === undefined;
  return (
    <fieldset className={styles.reason}>
      <legend className={styles.legend} dir="auto">
        {label}
      </legend>
      {children}
      <div className={styles.choices}>
        {reasons.map((text) => (
          <button key={text} type="button" className={styles.plain} onClick={() => onGive(text)}>
            {text}
          </button>
        ))}
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
          {give}
        </button>
        <button type="button" className={styles.quiet} onClick={onCancel}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </fieldset>
  );
}
