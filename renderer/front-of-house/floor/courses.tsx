import { Flame, Pause } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { coursesToFire } from '../../../shared/views/floor-courses';
import { useCourseName } from '../../say/course';
import { rowText } from '../../say/number';
import styles from './courses.module.css';
import reason from './reason.module.css';
import { useFire, useHold } from './use-courses';

type Props = { ticket: Ticket; onDone(): void };

/** The courses of a ticket: fires what is held, and puts on hold again what nobody has started. */
export function Courses({ ticket, onDone }: Props) {
  const intl = useIntl();
  const courseName = useCourseName();
  const fire = useFire();
  const hold = useHold();
  const courses = coursesToFire(ticket);
  const canHold = courses.filter(({ toHold }) => toHold.length > 0);
  const count = (id: 'courses.held' | 'courses.fired' | 'courses.done', of: number) =>
    of > 0 ? [intl.formatMessage({ id }, { count: of })] : [];
  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'courses.title' }, { number: ticket.number })}
      </legend>
      <ul className={styles.courses}>
        {courses.map(({ course, held, fired, done, toHold }) => (
          <li key={course} className={styles.course}>
            <span className={styles.name}>
              <b>{courseName(course)}</b>
              <span>
                {rowText(intl, [
                  ...count('courses.held', held.length),
                  ...count('courses.fired', fired.length),
                  ...count('courses.done', done.length),
                ])}
              </span>
            </span>
            {held.length > 0 && (
              <button type="button" className={reason.plain} onClick={() => fire(ticket, course)}>
                <Flame aria-hidden="true" />
                {intl.formatMessage({ id: 'floor.fire' }, { course: courseName(course) })}
              </button>
            )}
            {toHold.length > 0 && (
              <button
                type="button"
                className={reason.plain}
                onClick={() => hold(ticket, { course })}
              >
                <Pause aria-hidden="true" />
                {intl.formatMessage({ id: 'courses.hold' }, { course: courseName(course) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {courses.every(({ toHold }) => toHold.length === 0) && (
        <p>{intl.formatMessage({ id: 'courses.started' })}</p>
      )}
      <div className={reason.choices}>
        {canHold.length > 1 && (
          <button type="button" className={reason.plain} onClick={() => hold(ticket, {})}>
            <Pause aria-hidden="true" />
            {intl.formatMessage({ id: 'courses.holdAll' })}
          </button>
        )}
        <button type="button" className={reason.quiet} onClick={onDone}>
          {intl.formatMessage({ id: 'done' })}
        </button>
      </div>
    </fieldset>
  );
}
