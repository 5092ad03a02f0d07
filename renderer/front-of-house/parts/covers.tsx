import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import styles from './covers.module.css';
import { NumberPad } from './number-pad';

/** Numbers of guests that take one tap. */
const QUICK = 10;
const COVERS_MAX = 500;

type Props = {
  label: string;
  value: number | undefined;
  onChange(covers: number | undefined): void;
};

/** How many guests: one tap for up to ten, digits for more. Another tap on the number takes it back. */
export function Covers({ label, value, onChange }: Props) {
  const intl = useIntl();
  const [isPad, setPad] = useState(false);
  const isMany = value !== undefined && value > QUICK;
  return (
    <fieldset className={styles.covers}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        {Array.from({ length: QUICK }, (_, index) => index + 1).map((count) => (
          <button
            key={count}
            type="button"
            className={styles.count}
            aria-label={intl.formatMessage({ id: 'common.covers' }, { count })}
            aria-pressed={count === value}
            onClick={() => onChange(count === value ? undefined : count)}
          >
            {count}
          </button>
        ))}
        <button
          type="button"
          className={styles.count}
          aria-label={intl.formatMessage({ id: 'covers.more' })}
          aria-pressed={isMany}
          aria-expanded={isPad}
          onClick={() => setPad(!isPad)}
        >
          {isMany ? value : <Ellipsis aria-hidden="true" />}
        </button>
      </div>
      {isPad && (
        <NumberPad
          label={label}
          min={1}
          max={COVERS_MAX}
          takesFocus
          onGive={(count) => {
            setPad(false);
            onChange(count);
          }}
        />
      )}
    </fieldset>
  );
}
