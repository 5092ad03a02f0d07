import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import { countOf, remainingOf } from '../../../shared/domain/menu';
import type { Until } from '../../../shared/views/eighty-six';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { DishRow } from './dish-row';
import styles from './eighty-six.module.css';
import { IngredientRows } from './ingredient-rows';
import { UntilChoice } from './until';

type Props = { state: HouseState; onClose(): void };

/** The most rows drawn; two letters of a name find a dish among thousands. */
const ROWS_MAX = 80;

/** The menu with the dishes that are out on top: mark out, set a count, or put back on sale. */
export function EightySixSheet({ state, onClose }: Props) {
  const intl = useIntl();
  const [query, setQuery] = useState('');
  const [counting, setCounting] = useState<string>();
  const [until, setUntil] = useState<Until>('day-turn');
  const words = wordsOf(query);
  const found = search(state, words);
  return (
    <Sheet title={intl.formatMessage({ id: '86.open' })} onClose={onClose}>
      <TextField
        type="search"
        isLarge
        label={intl.formatMessage({ id: '86.search' })}
        value={query}
        onChange={setQuery}
      />
      <UntilChoice value={until} onChange={setUntil} />
      <IngredientRows state={state} words={words} until={until} />
      {found.length === 0 && (
        <p role="status">
          <FormattedMessage id="86.none" />
        </p>
      )}
      <ul className={styles.list}>
        {found.slice(0, ROWS_MAX).map((dish) => (
          <DishRow
            key={dish.id}
            dish={dish}
            remaining={remainingOf(state, dish.id)}
            hasCount={countOf(state, dish.id) !== undefined}
            until={until}
            isCounting={counting === dish.id}
            count={(isCounting) => setCounting(isCounting ? dish.id : undefined)}
          />
        ))}
        {found.length > ROWS_MAX && (
          <li className={styles.narrow}>
            <FormattedMessage id="86.narrow" values={{ count: found.length - ROWS_MAX }} />
          </li>
        )}
      </ul>
    </Sheet>
  );
}

/** Returns dishes whose name has every word of the query, by the guests' name or the kitchen's; those that are out come first. */
function search(state: HouseState, words: readonly string[]): MenuItem[] {
  const isOut = ({ id }: MenuItem) => remainingOf(state, id) !== undefined;
  return state.house.menu.items
    .filter(({ name, kitchenName }) => isFound(words, [name, ...Object.values(kitchenName ?? {})]))
    .sort((a, b) => Number(isOut(b)) - Number(isOut(a)));
}
