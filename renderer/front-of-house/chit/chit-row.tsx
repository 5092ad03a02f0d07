import { useState } from 'react';
import { useIntl } from 'react-intl';
import { rowText } from '../../say/number';
import type { ChitRow as Row } from '../orders/chit-courses';
import { useDesk } from '../state';
import { ChitLine, LineBody } from './chit-line';
import styles from './chit-line.module.css';

type Props = { row: Row; isLast: boolean; quantity: string };

/** Equal dishes of several guests as one row, `3 Octopus` with seats 1, 4, 7. A tap shows each of them. */
export function ChitRow({ row, isLast, quantity }: Props) {
  const intl = useIntl();
  const { openLine } = useDesk();
  const [isApart, setApart] = useState(false);
  const { lines, seats } = row;
  const [first] = lines;
  if (lines.length === 1) return <ChitLine line={first} isLast={isLast} />;
  const isOpen = isApart || lines.some(({ itemId }) => itemId === openLine?.itemId);
  return (
    <li data-lines={lines.map(({ itemId }) => itemId).join(' ')}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        data-last={isLast}
        onClick={() => setApart(!isOpen)}
      >
        <LineBody line={first} quantity={quantity} />{' '}
        <span className={styles.seats}>
          <span className="visually-hidden">
            {intl.formatMessage(
              { id: 'chit.seats' },
              { count: seats.length, seats: rowText(intl, seats.map(String)) },
            )}
          </span>
          <span aria-hidden="true">{rowText(intl, seats.map(String))}</span>
        </span>
      </button>
      {isOpen && (
        <ul className={styles.apart}>
          {lines.map((line) => (
            <ChitLine key={line.itemId} line={line} isLast={false} />
          ))}
        </ul>
      )}
    </li>
  );
}
