import { FormattedMessage, useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import type { Until } from '../../../shared/views/eighty-six';
import { useActions } from '../actions/actions';
import styles from './eighty-six.module.css';

type Props = {
  dish: MenuItem;
  remaining: number | undefined;
  /** It has a count of its own, and is not out only because of what it is made of. */
  hasCount: boolean;
  until: Until;
  isCounting: boolean;
  count(isCounting: boolean): void;
};

/** The counts that a cook can see at a glance. */
const LEFT = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20] as const;

/** One dish and its state: one touch marks it out, two touches set a count. */
export function DishRow({ dish, remaining, hasCount, until, isCounting, count }: Props) {
  const intl = useIntl();
  const { eightySix, restore } = useActions();
  const { name } = dish;
  const isOut = remaining === 0;
  const stateText =
    remaining !== undefined &&
    intl.formatMessage({ id: isOut ? '86.out' : '86.left' }, { count: remaining });
  return (
    <li className={styles.row} data-out={isOut || undefined}>
      <button
        type="button"
        className={styles.dish}
        aria-expanded={isCounting}
        aria-label={intl.formatMessage(
          { id: '86.count.dish' },
          { dish: stateText ? `${name} ${stateText}` : name },
        )}
        onClick={() => count(!isCounting)}
      >
        <bdi>{name}</bdi> {stateText && <strong className={styles.state}>{stateText}</strong>}
      </button>
      {hasCount && (
        <button
          type="button"
          className={styles.back}
          aria-label={intl.formatMessage({ id: '86.restoreDish' }, { dish: name })}
          onClick={() => restore(dish)}
        >
          <FormattedMessage id="86.restore" />
        </button>
      )}
      {!isOut && (
        <button
          type="button"
          className={styles.out}
          aria-label={intl.formatMessage({ id: '86.dish' }, { dish: name })}
          onClick={() => eightySix(dish, 0, until)}
        >
          86
        </button>
      )}
      {isCounting && (
        <fieldset className={styles.counts}>
          <legend>
            <FormattedMessage id="86.sell" />
          </legend>
          {LEFT.map((left) => (
            <button
              key={left}
              type="button"
              aria-label={intl.formatMessage({ id: '86.setLeft' }, { dish: name, count: left })}
              aria-pressed={remaining === left}
              onClick={() => {
                eightySix(dish, left, until);
                count(false);
              }}
            >
              {left}
            </button>
          ))}
        </fieldset>
      )}
    </li>
  );
}
