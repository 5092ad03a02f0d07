import { Pause } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { HeldTicket } from '../../../shared/views/held';
import { useCourseName } from '../../say/course';
import { quantityText } from '../../say/dish';
import { placeName } from '../../say/place';
import styles from './held-strip.module.css';

type Props = { held: readonly HeldTicket[]; onOpen(): void };

/** Tables between courses: what is held of tickets that are on no rail now. A touch shows the dishes. */
export function HeldStrip({ held, onOpen }: Props) {
  const intl = useIntl();
  const courseName = useCourseName();
  if (held.length === 0) return null;
  const dishes = held
    .flatMap(({ courses }) => courses)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <section className={styles.strip} aria-label={intl.formatMessage({ id: 'held.title' })}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <Pause aria-hidden="true" size={20} />
        <FormattedMessage id="held.count" values={{ dishes: quantityText(dishes) }} />
      </button>
      <ul className={styles.list}>
        {held.map(({ ticket, courses }) => (
          <li key={ticket.id} className={styles.ticket} dir="auto">
            <strong>{placeName(intl, ticket)}</strong>
            {courses.map(({ course, quantity }) => (
              <span key={course}>
                {' · '}
                <FormattedMessage
                  id="fold.held"
                  values={{ course: courseName(course), count: quantityText(quantity) }}
                />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
