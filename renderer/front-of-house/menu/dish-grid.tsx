import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import { remainingOf } from '../../../shared/domain/menu';
import { useMoney } from '../../say/money';
import { listText } from '../../say/number';
import { useHouse } from '../../state/hooks';
import { useDraft } from '../orders/use-drafts';
import { useSold } from '../parts/use-sold';
import { DishCard } from './dish-card';
import styles from './dish-grid.module.css';

type Props = {
  dishes: readonly MenuItem[];
  marking: boolean;
  chosen: string | undefined;
  onTap(dish: MenuItem): void;
  onHold(dish: MenuItem): void;
};

/** A grid of dishes, each with how many are left and how many are on the chit. */
export function DishGrid({ dishes, marking, chosen, onTap, onHold }: Props) {
  const state = useHouse();
  const draft = useDraft();
  const money = useMoney();
  const intl = useIntl();
  const { isSold, whenSold } = useSold();
  const counts = new Map<string, number>();
  for (const { menuItemId, quantity } of draft.lines) {
    if (menuItemId !== undefined) counts.set(menuItemId, (counts.get(menuItemId) ?? 0) + quantity);
  }
  return (
    <ul className={styles.grid}>
      {dishes.map((dish) => (
        <DishCard
          key={dish.id}
          dish={dish}
          price={
            dish.asksPrice
              ? intl.formatMessage({ id: 'dish.marketPrice' })
              : money.short(dish.price)
          }
          when={isSold(dish) ? undefined : listText(intl, whenSold(dish))}
          left={remainingOf(state, dish.id)}
          count={counts.get(dish.id) ?? 0}
          marking={marking}
          chosen={chosen === dish.id}
          onTap={onTap}
          onHold={onHold}
        />
      ))}
    </ul>
  );
}
