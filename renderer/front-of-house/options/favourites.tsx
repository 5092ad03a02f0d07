import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import { modifierParts } from '../../../shared/domain/request-words';
import { favouriteModifiers } from '../../../shared/views/favourites';
import { useHouse } from '../../state/hooks';
import { isChosen, toggled } from './choices';
import styles from './modifiers.module.css';

type Props = {
  dish: MenuItem;
  modifiers: readonly string[];
  onChange(modifiers: string[]): void;
};

/**
 * The modifiers that guests chose most with this dish today. The list does not change while it is open, so nothing
 * jumps under a finger.
 */
export function Favourites({ dish, modifiers, onChange }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const [favourites] = useState(() => favouriteModifiers(state, dish.id));
  if (favourites.length === 0) return null;
  const groups = state.house.menu.modifierGroups.filter(({ id }) =>
    dish.modifierGroups.includes(id),
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{intl.formatMessage({ id: 'favourites' })}</legend>
      <div className={styles.choices}>
        {favourites.map((text) => {
          const { action, word } = modifierParts(text);
          const next = toggled(modifiers, groups, text);
          return (
            <button
              key={text}
              type="button"
              className={styles.choice}
              aria-pressed={isChosen(modifiers, text)}
              disabled={next === undefined}
              onClick={() => next && onChange(next)}
            >
              {action !== 'plain' && <b>{intl.formatMessage({ id: `common.${action}` })}</b>}
              <bdi>{word}</bdi>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
