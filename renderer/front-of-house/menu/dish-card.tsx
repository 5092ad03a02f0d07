import { Ban } from 'lucide-react';
import { memo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import styles from './dish-card.module.css';

/**
 * How long a long touch lasts. It counts when the finger leaves: anything that opened under a resting finger would be
 * touched when the finger leaves. Some systems send a context menu event instead.
 */
const HOLD_MS = 500;

type Props = {
  dish: MenuItem;
  price: string;
  /** How many may still be sold; undefined for no limit. */
  left: number | undefined;
  /** How many are on the chit. */
  count: number;
  /** In the 86 mode, a dish that is out can be tapped too. */
  marking: boolean;
  chosen: boolean;
  onTap(dish: MenuItem): void;
  /** A long touch, the other mouse button, or the menu key. */
  onHold(dish: MenuItem): void;
};

/** One dish of the menu: a tap puts it on the chit, a long touch also opens its options. */
export const DishCard = memo(function DishCard(props: Props) {
  const { dish, price, left, count, marking, chosen, onTap, onHold } = props;
  const intl = useIntl();
  const pressedAt = useRef(0);
  const isOut = left === 0;
  const leftText =
    left === undefined || isOut ? '' : intl.formatMessage({ id: 'menu.left' }, { left });
  const label = [dish.name, isOut ? intl.formatMessage({ id: 'menu.out' }) : price, leftText]
    .filter(Boolean)
    .join(', ');
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.card}
        aria-label={label}
        aria-disabled={isOut && !marking}
        aria-pressed={marking ? chosen : undefined}
        data-out={isOut}
        data-marking={marking}
        data-dish={dish.id}
        onPointerDown={(event) => {
          pressedAt.current = event.timeStamp;
        }}
        onClick={({ detail, timeStamp }) => {
          // A key's click has detail 0; its press has no duration.
          const isLong = detail > 0 && timeStamp - pressedAt.current >= HOLD_MS;
          (isLong ? onHold : onTap)(dish);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          onHold(dish);
        }}
      >
        <span className={styles.name} dir="auto">
          {dish.name}
        </span>{' '}
        {count > 0 && <span className={styles.count}>{count}</span>}
        {isOut ? (
          <span className={styles.out}>
            <Ban aria-hidden="true" />
            86
          </span>
        ) : (
          <span className={styles.price}>{price}</span>
        )}{' '}
        {leftText !== '' && <span className={styles.left}>{leftText}</span>}
      </button>
    </li>
  );
});
