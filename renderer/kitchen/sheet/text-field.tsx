import { useId } from 'react';
import styles from './text-field.module.css';

type Props = { label: string; value: string; max?: number; onChange(value: string): void };

/** A field for a few words, with its label above it. */
export function TextField({ label, value, max, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        value={value}
        maxLength={max}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
