import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { QUANTITY_MAX, QUANTITY_STEP } from '../../../shared/contract/commands';
import type { MenuItem } from '../../../shared/contract/house';
import { quantityText } from '../../say/dish';
import { Stepper } from '../../ui/stepper';
import { NumberPad } from '../parts/number-pad';
import styles from './line-options.module.css';

const PARTS = {
  halves: [0.5],
  quarters: [0.25, 0.5, 0.75],
} as const;

type Props = { dish: MenuItem | undefined; value: number; onChange(quantity: number): void };

/** How many: one more or less, or any number on a keypad, with halves and quarters where the dish allows them. */
export function Quantity({ dish, value, onChange }: Props) {
  const intl = useIntl();
  const [isPad, setPad] = useState(false);
  const label = intl.formatMessage({ id: 'options.quantity' });
  const parts: readonly number[] = dish?.portions ? PARTS[dish.portions] : [];
  return (
    <div className={styles.quantity}>
      <div className={styles.steps}>
        <Stepper
          label={label}
          showLabel
          value={value}
          min={1}
          max={QUANTITY_MAX}
          say={quantityText}
          onChange={(next) => onChange(next ?? 1)}
        />
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            className={styles.part}
            aria-pressed={value === part}
            onClick={() => onChange(value === part ? 1 : part)}
          >
            {quantityText(part)}
          </button>
        ))}
        <button
          type="button"
          className={styles.more}
          aria-label={intl.formatMessage({ id: 'options.more' })}
          aria-expanded={isPad}
          onClick={() => setPad(!isPad)}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      </div>
      {isPad && (
        <NumberPad
          label={label}
          min={parts.length > 0 ? QUANTITY_STEP : 1}
          max={QUANTITY_MAX}
          parts={parts.map((part) => ({ value: part, text: quantityText(part) }))}
          say={quantityText}
          takesFocus
          onGive={(quantity) => {
            onChange(quantity);
            setPad(false);
          }}
        />
      )}
    </div>
  );
}
