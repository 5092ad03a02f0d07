import { Minus, Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { House } from '../../../shared/contract/house';
import { findMenuItem } from '../../../shared/domain/menu';
import type { Wanted } from '../../../shared/views/kitchen-load';
import { promiseMinutes } from '../../../shared/views/quote';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import type { Draft } from '../orders/draft';
import { inMinutes, minutesUntil, PROMISE_STEP_MS } from '../orders/promise';
import styles from './promised.module.css';
import { TimeField } from './time-field';

type Props = {
  draft: Pick<Draft, 'promisedAt' | 'lines'>;
  onChange(promisedAt: number | undefined): void;
};

/** The time that the guest is promised: the kitchen's current wait, five minutes more or less, or any time. */
export function Promised({ draft, onChange }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const { promisedAt } = draft;
  const minutes = useOnClock((now) => promiseMinutes(state, wantedOf(state.house, draft), now));
  const left = useOnClock((now) => promisedAt && minutesUntil(promisedAt, now));
  const suggested = useOnClock((now) => inMinutes(now, minutes));
  const label = intl.formatMessage({ id: 'promised' });
  const move = (by: number) => onChange(promisedAt === undefined ? suggested : promisedAt + by);
  return (
    <fieldset className={styles.promised}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.step}
          aria-label={intl.formatMessage({ id: 'promised.sooner' })}
          onClick={() => move(-PROMISE_STEP_MS)}
        >
          <Minus aria-hidden="true" />
        </button>
        <TimeField label={label} value={promisedAt} onChange={onChange} />
        <button
          type="button"
          className={styles.step}
          aria-label={intl.formatMessage({ id: 'promised.later' })}
          onClick={() => move(PROMISE_STEP_MS)}
        >
          <Plus aria-hidden="true" />
        </button>
        {promisedAt === undefined ? (
          <button type="button" className={styles.suggest} onClick={() => onChange(suggested)}>
            {intl.formatMessage({ id: 'promised.in' }, { minutes })}
          </button>
        ) : (
          <>
            <output className={styles.left}>
              {intl.formatMessage(
                { id: (left ?? 0) < 0 ? 'promised.ago' : 'promised.left' },
                { minutes: Math.abs(left ?? 0) },
              )}
            </output>
            <button type="button" className={styles.none} onClick={() => onChange(undefined)}>
              {intl.formatMessage({ id: 'promised.none' })}
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}

/** What the lines of an order need from the kitchen. A line off the menu is made at its station in no known time. */
const wantedOf = ({ menu, settings }: House, { lines }: Pick<Draft, 'lines'>): Wanted[] =>
  lines.map(({ menuItemId, quantity, station }) => {
    const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
    const { stations = [station ?? settings.defaultStation], prepMinutes = 0 } = dish ?? {};
    return { stations, prepMinutes, quantity };
  });
