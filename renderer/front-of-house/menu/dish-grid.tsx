import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import { remainingOf } from '../../../shared/domain/menu';
import { useHouse } from '../../feed/house';
import { useDraft } from '../desk';
import { useMoney } from '../parts/money';
import { DishCard } from './dish-card';
import styles from './dish-grid.module.css';

type Props = {
  dishes: readonly MenuItem[];
  marking: boolean;
  chosen: string | undefined;
  onTap(dish: MenuItem): void;
  empty: string;
};

/** The dishes of a category or of a search. */
export function DishGrid({ dishes, marking, chosen, onTap, empty }: Props) {
  const state = useHouse();
  const draft = useDraft();
  const money = useMoney();
  const intl = useIntl();
  if (dishes.length === 0) {
    return (
      <p className={styles.empty} role="status" dir="auto">
        {empty}
      </p>
    );
  }
  const counts = new Map<string, number>();
  for (const { menuItemId, quantity } of draft.lines) {
    if (menuItemId !== undefined) counts.set(menuItemId, (counts.get(menuItemId) ?? 0) + quantity);
  }
  return (
    <ul className={styles.grid} aria-label={intl.formatMessage({ id: 'menu.dishes' })}>
      {dishes.map((dish) => (
        <DishCard
          key={dish.id}
          dish={dish}
          price={money.short(dish.price)}
          left={remainingOf(state, dish.id)}
          count={counts.get(dish.id) ?? 0}
          marking={marking}
          chosen={chosen === dish.id}
          onTap={onTap}
        />
      ))}
    </ul>
  );
}
