import { FormattedMessage, useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import { isFound } from '../../../shared/domain/folded-text';
import { ingredientNames } from '../../../shared/domain/ingredients';
import { findOut } from '../../../shared/domain/menu';
import { useActions } from '../actions/actions';
import styles from './eighty-six.module.css';
import type { Until } from './until';

type Props = { state: HouseState; words: readonly string[]; until: Until };

/** More would push the dishes off the sheet. */
const ROWS_MAX = 12;

/**
 * Ingredients and choices that are out, and those that match the search: one that is 86'd takes every dish and choice
 * with it off sale.
 */
export function IngredientRows({ state, words, until }: Props) {
  const intl = useIntl();
  const { eightySixIngredient, restoreIngredient } = useActions();
  const shown = [...ingredientNames(state.house.menu).values()]
    .map((name) => ({ name, isOut: findOut(state, name) !== undefined }))
    .filter(({ name, isOut }) => (words.length === 0 ? isOut : isFound(words, [name])))
    .sort((a, b) => Number(b.isOut) - Number(a.isOut))
    .slice(0, ROWS_MAX);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>
        <FormattedMessage id="86.ingredients" />
      </h3>
      <ul className={styles.ingredients}>
        {shown.map(({ name, isOut }) => (
          <li key={name} className={styles.row} data-out={isOut || undefined}>
            <span className={styles.dish}>
              <bdi>{name}</bdi>{' '}
              {isOut && (
                <strong className={styles.state}>
                  <FormattedMessage id="86.out" />
                </strong>
              )}
            </span>
            <button
              type="button"
              className={isOut ? styles.back : styles.out}
              aria-label={intl.formatMessage(
                { id: isOut ? '86.restoreIngredient' : '86.ingredient' },
                { name },
              )}
              onClick={() => (isOut ? restoreIngredient(name) : eightySixIngredient(name, until))}
            >
              {isOut ? <FormattedMessage id="86.restore" /> : '86'}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
