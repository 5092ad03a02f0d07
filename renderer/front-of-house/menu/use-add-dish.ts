import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { MenuItem } from '../../../shared/contract/house';
import { groupsOf } from '../../../shared/domain/groups';
import { remainingOf } from '../../../shared/domain/menu';
import { listText } from '../../say/number';
import { useHouse } from '../../state/hooks';
import { useToast } from '../../state/toasts';
import { useLatest } from '../../ui/use-latest';
import { useChange } from '../orders/use-drafts';
import { useSeats } from '../parts/use-seats';
import { useSold } from '../parts/use-sold';
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
  const state = useHouse();
  const { isSold, whenSold } = useSold();
  const change = useChange();
  const { showLine } = useDesk();
  const toast = useToast();
  const intl = useIntl();
  const { known: seats } = useSeats();
  const latest = useLatest((dish: MenuItem): void => {
    const { id: menuItemId, name, category } = dish;
    if (remainingOf(state, menuItemId) === 0) {
      toast({ type: 'refused', text: intl.formatMessage({ id: 'problem.gone' }, { dish: name }) });
      return;
    }
    if (isSold(dish)) add(dish);
    else {
      toast({
        type: 'refused',
        text: intl.formatMessage(
          { id: 'dish.notNow.say' },
          { dish: name, when: listText(intl, whenSold(dish)) },
        ),
        undo: {
          label: intl.formatMessage({ id: 'dish.anyway' }),
          run: () => add(dish, { anyway: true }),
        },
      });
    }

    function add({ asksPrice }: MenuItem, more: { anyway?: true } = {}): void {
      const itemId = uuid();
      const mustChoose =
        asksPrice === true || groupsOf(state.house.menu, dish).some(({ min }) => min > 0);
      const line = { itemId, menuItemId, name, category, ...more };
      change({
        type: 'add-line',
        line,
        apart: thenChange || mustChoose,
        ...(seats === undefined ? {} : { seats }),
      });
      if (thenChange) showLine({ itemId, why: 'asked' });
      else if (mustChoose) showLine({ itemId, why: 'added' });
    }
  });
  // The same function always, so that a change of the order draws no dish again.
  return useCallback((dish) => latest.current(dish), [latest]);
}
