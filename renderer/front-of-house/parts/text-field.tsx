import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { inText } from '../orders/problems';
import styles from './field.module.css';
import { useProblemText } from './problem-text';

type Props = {
  label: string;
  placeholder?: string;
  value: string;
  kind: 'name' | 'note';
  /** Several rows, for a note. */
  rows?: number;
  onChange(value: string): void;
  onEnter?(): void;
};

/** A text that a person writes. Too long or not allowed is said under it; nothing is cut away. */
export function TextField({ label, placeholder, value, kind, rows, onChange, onEnter }: Props) {
  const id = useId();
  const problemText = useProblemText();
  const problem = inText(value, kind);
  const common = {
    id,
    dir: 'auto',
    className: styles.input,
    placeholder,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? `${id}-problem` : undefined,
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
        <input {...common} type="text" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          <CircleAlert aria-hidden="true" />
          {problemText(problem)}
        </p>
      )}
    </div>
  );
}
