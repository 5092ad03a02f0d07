import { FormattedMessage, useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import { offeredIngredients, type Until } from '../../../shared/views/eighty-six';
import { useActions } from '../actions/actions';
import styles from './eighty-six.module.css';

type Props = { state: HouseState; words: readonly string[]; until: Until };

/**
 * Ingredients and choices that are out, and those that match the search: one that is 86'd takes every dish and choice
 * with it off sale.
 */
export function IngredientRows({ state, words, until }: Props) {
  const intl = useIntl();
  const { eightySixIngredient, restoreIngredient } = useActions();
  const shown = offeredIngredients(state, words);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <FormattedMessage id="86.ingredients" />
      </h3>
      <ul className={styles.ingredients}>
        {shown.map(({ name, out }) => (
          <li key={name} className={styles.row} data-out={out ? true : undefined}>
            <span className={styles.dish}>
              <bdi>{name}</bdi>{' '}
              {out && (
                <strong className={styles.state}>
                  <FormattedMessage id="86.out" />
                </strong>
              )}
            </span>
            <button
              type="button"
              className={out ? styles.back : styles.out}
              aria-label={intl.formatMessage(
                { id: out ? '86.restoreIngredient' : '86.ingredient' },
                { name },
              )}
              onClick={() => (out ? restoreIngredient(name) : eightySixIngredient(name, until))}
            >
              {out ? <FormattedMessage id="86.restore" /> : '86'}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
