import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './stepper.module.css';

type Props = {
  label: string;
  showLabel?: boolean;
  value: number | undefined;
  min: number;
  max: number;
  /** Allows no value: a step below `min` clears it. */
  optional?: boolean;
  /** Shown when there is no value. */
  none?: ReactNode;
  /** How a value reads; absent: as it is. */
  say?(value: number): string;
  onChange(value: number | undefined): void;
};

/** A small number with a button for one less and one for one more. */
export function Stepper(props: Props) {
  const {
    label,
    showLabel = false,
    value,
    min,
    max,
    optional = false,
    none,
    say = String,
    onChange,
  } = props;
  const intl = useIntl();
  const less = value === undefined || value <= min ? undefined : value - 1;
  const canLess = less !== undefined || (optional && value !== undefined);
  const more = value === undefined ? min : Math.min(max, value + 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every engine
    <div role="group" aria-label={label} className={styles.stepper}>
      {showLabel && (
        <span aria-hidden="true" className={styles.label}>
          {label}
        </span>
      )}
      <button
        type="button"
        aria-label={intl.formatMessage({ id: 'step.less' }, { label })}
        disabled={!canLess}
        onClick={() => onChange(less)}
      >
        <Minus aria-hidden="true" />
      </button>
      <output className={styles.value} aria-label={label}>
        {value === undefined ? (none ?? '–') : say(value)}
      </output>
      <button
        type="button"
        aria-label={intl.formatMessage({ id: 'step.more' }, { label })}
        disabled={more === value}
        onClick={() => onChange(more)}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
