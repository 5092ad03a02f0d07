import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard, PageLine } from '../../../shared/views/pages';
import { quantityText } from '../../say/dish';
import { wordText } from '../../say/line-word';
import { seatsText } from '../../say/seats';
import styles from './plates.module.css';

/** How many plates, then a row for each dish: "2 × Cod", its seats, and what tells it apart. */
export function Plates({ card: { lines, plates } }: { card: PageCard }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.plates}>
      <p className={styles.count}>
        <FormattedMessage id="card.plates" values={{ count: plates }} />
      </p>
      <ul>
        {lines.map((line) => (
          <Row key={line.itemId} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Row({ line }: { line: PageLine }) {
  const intl = useIntl();
  const { name, quantity, seats, words, isRemake, isToGo } = line;
  const small = [
    ...(isRemake ? [intl.formatMessage({ id: 'card.remake' })] : []),
    ...(isToGo ? [intl.formatMessage({ id: 'card.toGo' })] : []),
    ...words.map((word) => wordText(intl, word)),
  ];
  return (
    <li className={styles.row} dir="auto">
      <span className={styles.dish}>
        <b>{quantityText(quantity)} ×</b> <bdi>{name}</bdi>
      </span>
      {seats.length > 0 && <span className={styles.seats}>{seatsText(intl, seats)}</span>}
      {small.length > 0 && <span className={styles.requests}>{small.join(' · ')}</span>}
    </li>
  );
}
