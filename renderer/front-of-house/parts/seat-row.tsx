import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { SEATS_MAX } from '../../../shared/contract/house';
import styles from './seat-row.module.css';

type Props = {
  label: string;
  value: number | undefined;
  /** How many seats to offer. */
  count: number;
  onChange(seat: number | undefined): void;
};

/** The seats of a table in a row: a tap chooses one, another tap on it none. */
export function SeatRow({ label, value, count, onChange }: Props) {
  const intl = useIntl();
  const shown = Math.min(SEATS_MAX, Math.max(count, value ?? 0));
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // On a narrow screen the row moves sideways.
    const chosen = value === undefined ? null : row.current?.querySelector('[aria-pressed="true"]');
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [value]);
  return (
    <fieldset className={styles.row} ref={row}>
      <legend className="visually-hidden">{label}</legend>
      <span className={styles.label} aria-hidden="true">
        {intl.formatMessage({ id: 'next.seat' })}
      </span>
      {Array.from({ length: shown }, (_, index) => index + 1).map((seat) => (
        <button
          key={seat}
          type="button"
          className={styles.seat}
          aria-label={intl.formatMessage({ id: 'seats.one' }, { seat })}
          aria-pressed={seat === value}
          onClick={() => onChange(seat === value ? undefined : seat)}
        >
          {seat}
        </button>
      ))}
      {shown < SEATS_MAX && (
        <button
          type="button"
          className={styles.more}
          aria-label={intl.formatMessage({ id: 'seats.more' })}
          onClick={() => onChange(shown + 1)}
        >
          <Plus aria-hidden="true" />
        </button>
      )}
    </fieldset>
  );
}
