import { memo } from 'react';
import { useIntl } from 'react-intl';
import { remainingOf } from '../../../shared/domain/menu';
import { listText } from '../../say/number';
import { useHouse } from '../../state/hooks';
import type { DraftLine } from '../orders/draft';
import { choicesOfLine, missingChoices } from '../orders/order';
import { LineText } from '../parts/line-text';
import { useDesk } from '../state';
import styles from './chit-line.module.css';

/** One line: quantity, dish, changes, seat. A tap opens its options. */
export const ChitLine = memo(function ChitLine({ line }: { line: DraftLine }) {
  const state = useHouse();
  const intl = useIntl();
  const { openLine, showLine } = useDesk();
  const isOpen = openLine === line.itemId;
  const words = { modifiers: line.modifiers, choices: choicesOfLine(state.house.menu, line) };
  const missing = missingChoices(state.house.menu, line);
  const left = line.menuItemId === undefined ? undefined : remainingOf(state, line.menuItemId);
  const station = state.house.stations.find(({ id }) => id === line.station)?.name;
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        data-open={isOpen}
        onClick={() => showLine(isOpen ? undefined : line.itemId)}
      >
        <span className={styles.quantity}>{line.quantity}</span>{' '}
        <span className={styles.body}>
          <span className={styles.name} dir="auto">
            {line.name}
          </span>
          {station !== undefined && (
            <span className={styles.soft}>
              {intl.formatMessage({ id: 'chit.offMenu' }, { station })}
            </span>
          )}
          <LineText line={words} allergies={line.allergies} note={line.note} />
          {missing.length > 0 && (
            <span className={styles.missing}>
              {intl.formatMessage({ id: 'chit.choose' }, { groups: listText(intl, missing) })}
            </span>
          )}
          {left !== undefined && left < line.quantity && (
            <span className={styles.out}>
              {left === 0 ? '86' : intl.formatMessage({ id: 'menu.left' }, { left })}
            </span>
          )}
        </span>
        {line.seat !== undefined && (
          <span className={styles.seat}>
            <span className="visually-hidden">{intl.formatMessage({ id: 'next.seat' })} </span>
            {line.seat}
          </span>
        )}
      </button>
    </li>
  );
});
