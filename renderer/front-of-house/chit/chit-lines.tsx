import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { useCourseName } from '../../say/course';
import type { Draft } from '../orders/draft';
import { coursesOf } from '../orders/order';
import { ChitLine } from './chit-line';
import styles from './chit-lines.module.css';

type Props = { draft: Draft; ticket: Ticket | undefined };

/**
 * The lines by course: the course that is fired with Send, and the courses that are held until a person fires them.
 */
export function ChitLines({ draft, ticket }: Props) {
  const intl = useIntl();
  const courseName = useCourseName();
  if (draft.lines.length === 0) {
    return (
      <p className={styles.empty}>
        {intl.formatMessage({ id: draft.addTo ? 'chit.empty.add' : 'chit.empty' })}
      </p>
    );
  }
  return (
    <div className={styles.lines}>
      {coursesOf(draft, ticket).map(({ course, held, lines }) => (
        <section key={course} aria-label={courseName(course)} className={styles.course}>
          <h3 className={styles.heading}>
            <span>
              {intl.formatMessage(
                { id: held ? 'course.hold' : 'course.now' },
                { course: courseName(course) },
              )}
            </span>
            {lines.some(({ seat }) => seat !== undefined) && (
              <span>{intl.formatMessage({ id: 'next.seat' })}</span>
            )}
          </h3>
          <ul>
            {lines.map((line) => (
              <ChitLine key={line.itemId} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
