import { Ban } from 'lucide-react';
import { memo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { MenuItem } from '../../../shared/contract/house';
import { quantityText } from '../../say/dish';
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
  /** When it is sold, if that is not now; it can be sold anyway. */
  when: string | undefined;
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
  const { dish, price, left, when, count, marking, chosen, onTap, onHold } = props;
  const intl = useIntl();
  const pressedAt = useRef(0);
  const isOut = left === 0;
  const leftText =
    left === undefined || isOut ? '' : intl.formatMessage({ id: 'menu.left' }, { left });
  const whenText =
    when === undefined || isOut ? '' : `${intl.formatMessage({ id: 'dish.notNow' })} · ${when}`;
  const label = [
    dish.name,
    isOut ? intl.formatMessage({ id: 'menu.out' }) : price,
    whenText,
    leftText,
  ]
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
        data-later={whenText !== ''}
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
        {count > 0 && <span className={styles.count}>{quantityText(count)}</span>}
        {isOut ? (
          <span className={styles.out}>
            <Ban aria-hidden="true" />
            86
          </span>
        ) : (
          <span className={styles.price}>{price}</span>
        )}{' '}
        {whenText !== '' && (
          <span className={styles.when} dir="auto">
            {whenText}
          </span>
        )}{' '}
        {leftText !== '' && <span className={styles.left}>{leftText}</span>}
      </button>
    </li>
  );
});
