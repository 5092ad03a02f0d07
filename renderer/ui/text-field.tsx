import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import styles from './field.module.css';

type Props = {
  label: string;
  value: string;
  placeholder?: string | undefined;
  type?: 'text' | 'search';
  /** The number of rows, for a note. */
  rows?: number | undefined;
  /** The most characters that the field accepts. */
  max?: number;
  /** Larger type, to read and touch from a step away. */
  isLarge?: boolean;
  /** What is wrong with the value, shown under the field. */
  problem?: string | undefined;
  onChange(value: string): void;
  onEnter?: (() => void) | undefined;
};

/** A text field with its label above and its problem below. */
export function TextField(props: Props) {
  const { label, value, placeholder, type = 'text', rows, max, isLarge = false } = props;
  const { problem, onChange, onEnter } = props;
  const id = useId();
  const common = {
    id,
    dir: 'auto',
    className: styles.input,
    'data-large': isLarge,
    placeholder,
    value,
    maxLength: max,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !onEnter) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...common}
          type={type}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          <CircleAlert aria-hidden="true" />
          {problem}
        </p>
      )}
    </div>
  );
}
