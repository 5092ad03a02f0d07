import { useId } from 'react';
import styles from './text-field.module.css';

type Props = { label: string; value: string; onChange(value: string): void };

/** A search field with its label above it. */
export function TextField({ label, value, onChange }: Props) {
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
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
