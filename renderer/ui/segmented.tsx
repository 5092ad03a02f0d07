import { type ReactNode, useId } from 'react';
import styles from './segmented.module.css';

type Props<T extends string | number> = {
  label: string;
  /** Shows the label before the choices; otherwise only screen readers get it. */
  showLabel?: boolean;
  value: T | undefined;
  options: readonly { value: T; text: ReactNode; label?: string }[];
  onChange(value: T): void;
};

/** A choice of one: radio buttons that look like one piece and keep the keys of radio buttons. */
export function Segmented<T extends string | number>(props: Props<T>) {
  const { label, showLabel = false, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={showLabel ? styles.legend : 'visually-hidden'}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={option.value === value}
              aria-label={option.label}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.text}>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
