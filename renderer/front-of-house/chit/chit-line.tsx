import { memo } from 'react';
import { useIntl } from 'react-intl';
import { remainingOf } from '../../../shared/domain/menu';
import { quantityText } from '../../say/dish';
import { listText } from '../../say/number';
import { useHouse } from '../../state/hooks';
import { resolvedOf } from '../orders/choices';
import type { DraftLine } from '../orders/draft';
import { asksPrice, missingOf } from '../orders/order';
import { LineText } from '../parts/line-text';
import { useDesk } from '../state';
import styles from './chit-line.module.css';

type Props = { line: DraftLine; isLast: boolean };

/** One line: quantity, dish, changes, seat. A tap opens its options. */
export const ChitLine = memo(function ChitLine({ line, isLast }: Props) {
  const intl = useIntl();
  const { openLine, showLine } = useDesk();
  const { itemId } = line;
  const isOpen = openLine?.itemId === itemId;
  return (
    <li data-lines={itemId}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        data-open={isOpen}
        data-last={isLast}
        data-line={itemId}
        onClick={() => showLine(isOpen ? undefined : { itemId, why: 'asked' })}
      >
        <LineBody line={line} quantity={quantityText(line.quantity)} />{' '}
        {line.seat !== undefined && (
          <span className={styles.seat}>
            <span className="visually-hidden">
              {intl.formatMessage({ id: 'seats.one' }, { seat: line.seat })}
            </span>
            <span aria-hidden="true">{line.seat}</span>
          </span>
        )}
      </button>
    </li>
  );
});

/** The quantity of a line or of several equal ones, the dish, and what the kitchen must know about it. */
export function LineBody({ line, quantity }: { line: DraftLine; quantity: string }) {
  const state = useHouse();
  const intl = useIntl();
  const { menu, stations } = state.house;
  const words = { modifiers: line.modifiers, choices: resolvedOf(menu, line) };
  const missing = missingOf(menu, line).map(({ name }) => name);
  const left = line.menuItemId === undefined ? undefined : remainingOf(state, line.menuItemId);
  const station = stations.find(({ id }) => id === line.station)?.name;
  return (
    <>
      <span className={styles.quantity}>
        {quantity}
        <span aria-hidden="true"> ×</span>
      </span>{' '}
      <span className={styles.body}>
        <span className={styles.name} dir="auto">
          {line.name}
        </span>
        {line.toGo && <b className={styles.toGo}>{intl.formatMessage({ id: 'chit.toGo' })}</b>}
        {station !== undefined && (
          <span className={styles.soft}>
            {intl.formatMessage({ id: 'chit.offMenu' }, { station })}
          </span>
        )}
        {line.anyway && (
          <span className={styles.soft}>{intl.formatMessage({ id: 'chit.anyway' })}</span>
        )}
        <LineText line={words} allergies={line.allergies} note={line.note} />
        {missing.length > 0 && (
          <span className={styles.missing}>
            {intl.formatMessage({ id: 'chit.choose' }, { groups: listText(intl, missing) })}
          </span>
        )}
        {asksPrice(menu, line) && (
          <span className={styles.missing}>{intl.formatMessage({ id: 'chit.askPrice' })}</span>
        )}
        {left !== undefined && left < line.quantity && (
          <span className={styles.out}>
            {left === 0 ? '86' : intl.formatMessage({ id: 'menu.left' }, { left })}
          </span>
        )}
      </span>
    </>
  );
}
