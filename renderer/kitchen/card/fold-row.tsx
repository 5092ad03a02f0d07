import { ChevronDown, ChevronRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import { eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import type { RailTicket } from '../../../shared/views/rail';
import { foldKey, type RailFold } from '../../../shared/views/rail-folds';
import { useCourseName } from '../../say/course';
import { quantityText } from '../../say/dish';
import { useFromHouse } from '../../state/hooks';
import { useToggleFold } from '../rail/folds';
import styles from './fold-row.module.css';
import { FireButton } from './section-head';

type Props = { card: RailTicket; fold: RailFold; isOpen: boolean };

/** Lines that need no cook now, as one row: "Mains held · 4". A touch opens it. A held course can be fired. */
export function FoldRow({ card: { ticket }, fold, isOpen }: Props) {
  const intl = useIntl();
  const courseName = useCourseName();
  const toggle = useToggleFold();
  const { kind, quantity } = fold;
  const out = useFromHouse((house) => eightySixedOn(house, ticket));
  const isOut = fold.lines.some(({ item }) => out.some((one) => one.itemId === item.itemId));
  const course = courseName(fold.course);
  const title = intl.formatMessage(
    { id: `fold.${kind}` },
    { course, count: quantityText(quantity) },
  );
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={styles.fold} data-kind={kind}>
      <button
        type="button"
        className={styles.open}
        aria-expanded={isOpen}
        aria-label={intl.formatMessage(
          { id: 'fold.of' },
          {
            title: [
              title.replaceAll('\u00a0', ' '),
              ...(isOut ? [intl.formatMessage({ id: 'line.out' })] : []),
            ].join(', '),
            number: ticket.number,
          },
        )}
        onClick={() => toggle(ticket.id, foldKey(fold))}
      >
        <Icon aria-hidden="true" size={20} />
        <span dir="auto">{title}</span>
        {isOut && <strong className={styles.out}>{intl.formatMessage({ id: 'line.out' })}</strong>}
      </button>
      {kind === 'held' && (
        <FireButton
          ticket={ticket}
          section={{ kind: 'held', course: fold.course, at: undefined, lines: fold.lines }}
          course={course}
        />
      )}
    </div>
  );
}
