import { useState } from 'react';
import { useIntl } from 'react-intl';
import { CENTS_MAX } from '../../../shared/contract/text';
import { useMoney } from '../../say/money';
import { NumberPad } from '../parts/number-pad';
import styles from './line-options.module.css';

type Props = {
  label: string;
  value: number | undefined;
  /** True if the order cannot be sent without it. */
  isAsked: boolean;
  onChange(cents: number): void;
};

/** The price of one, on a keypad: a market price, or the price of a dish off the menu. */
export function Price({ label, value, isAsked, onChange }: Props) {
  const intl = useIntl();
  const money = useMoney();
  const [isPad, setPad] = useState(false);
  if (value !== undefined && !isPad) {
    return (
      <div className={styles.steps} data-price>
        <span className={styles.label}>{label}</span>
        <b>{money.full(value)}</b>
        <button type="button" className={styles.quiet} onClick={() => setPad(true)}>
          {intl.formatMessage({ id: 'options.editPrice' })}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.asked} data-price data-missing={isAsked}>
      <span className={styles.label}>{label}</span>
      <NumberPad
        label={label}
        min={1}
        max={CENTS_MAX}
        say={money.full}
        takesFocus={isAsked || isPad}
        onGive={(cents) => {
          setPad(false);
          onChange(cents);
        }}
      />
    </div>
  );
}
