import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { MenuItem } from '../../../shared/contract/house';
import { groupsOf } from '../../../shared/domain/groups';
import { useHouse } from '../../state/hooks';
import { useToast } from '../../state/toasts';
import { useChange } from '../orders/use-drafts';
import { useSeats } from '../parts/use-seats';
import { useDesk } from '../state';

type Options = {
  /** Puts the dish on its own line and opens the options, with its favourites on top. */
  thenChange?: boolean;
};

/**
 * Puts a dish on the chit, and opens its options if one must be chosen, like the flavour of a soda. Does not add a
 * dish that is 86'd, and says so.
 */
export function useAddDish({ thenChange = false }: Options = {}): (dish: MenuItem) => void {
  const { house, eightySixed } = useHouse();
  const change = useChange();
  const { showLine } = useDesk();
  const toast = useToast();
  const intl = useIntl();
  const { known: seats } = useSeats();
  return useCallback(
    (dish) => {
      if (Object.hasOwn(eightySixed, dish.id) && eightySixed[dish.id]?.remaining === 0) {
        const text = intl.formatMessage({ id: 'problem.gone' }, { dish: dish.name });
        toast({ type: 'refused', text });
        return;
      }
      const itemId = uuid();
      const { id: menuItemId, name, category } = dish;
      const mustChoose = dish.asksPrice || groupsOf(house.menu, dish).some(({ min }) => min > 0);
      const apart = thenChange || mustChoose === true;
      const line = { itemId, menuItemId, name, category };
      change({ type: 'add-line', line, apart, ...(seats === undefined ? {} : { seats }) });
      if (thenChange) showLine({ itemId, why: 'asked' });
      else if (mustChoose) showLine({ itemId, why: 'added' });
    },
    [house.menu, eightySixed, change, showLine, toast, intl, thenChange, seats],
  );
}
