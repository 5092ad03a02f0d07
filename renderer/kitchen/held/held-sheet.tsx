import { useIntl } from 'react-intl';
import type { HeldTicket } from '../../../shared/views/held';
import type { RailSection } from '../../../shared/views/rail-lines';
import { useCourseName } from '../../say/course';
import { placeName } from '../../say/place';
import { Sheet } from '../../ui/sheet';
import { useActions } from '../actions/actions';
import { lineName, seatsText } from '../labels';
import styles from './held-sheet.module.css';

type Props = { held: readonly HeldTicket[]; onClose(): void };

/** Lists the held dishes of tables that are between courses; each course can be fired. */
export function HeldSheet({ held, onClose }: Props) {
  const intl = useIntl();
  const { fire } = useActions();
  const courseName = useCourseName();
  return (
    <Sheet title={intl.formatMessage({ id: 'held.title' })} onClose={onClose}>
      <ul className={styles.list}>
        {held.flatMap(({ ticket, courses }) =>
          courses.map(({ course, lines }) => (
            <li key={`${ticket.id} ${course}`} className={styles.ticket}>
              <div className={styles.head}>
                <h3 dir="auto">{placeName(intl, ticket)}</h3>
                <span>
                  {intl.formatMessage({ id: 'ticket.number' }, { number: ticket.number })}
                </span>
                <button
                  type="button"
                  className={styles.fire}
                  aria-label={intl.formatMessage(
                    { id: 'section.fireCourse' },
                    { course: courseName(course), number: ticket.number },
                  )}
                  onClick={() => fire(ticket, waiting(course))}
                >
                  {intl.formatMessage({ id: 'section.fire' })}
                </button>
              </div>
              <ul>
                {lines.map((item) => {
                  const seat = seatsText(intl, item.seat === undefined ? [] : [item.seat]);
                  return (
                    <li key={item.itemId} dir="auto">
                      {lineName(intl, item)} {seat !== undefined && <small>{seat}</small>}
                    </li>
                  );
                })}
              </ul>
            </li>
          )),
        )}
      </ul>
    </Sheet>
  );
}

const waiting = (course: number): RailSection => ({
  kind: 'held',
  course,
  at: undefined,
  lines: [],
});
