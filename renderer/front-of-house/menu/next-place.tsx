import { useIntl } from 'react-intl';
import { Stepper } from '../../ui/stepper';
import { useChange, useDraft } from '../orders/use-drafts';
import { CourseChoice } from '../parts/course-choice';
import styles from './next-place.module.css';

const COURSES = 3;

/** The course and seat of the next dish, so that the line's options need not be opened for them. */
export function NextPlace() {
  const { next, lines, covers } = useDraft();
  const change = useChange();
  const intl = useIntl();
  return (
    <div className={styles.place}>
      <CourseChoice
        value={next.course}
        least={Math.max(COURSES, ...lines.map((line) => line.course))}
        onChange={(course) => change({ type: 'edit', change: { next: { ...next, course } } })}
      />
      <Stepper
        label={intl.formatMessage({ id: 'next.seat' })}
        showLabel
        value={next.seat}
        min={1}
        max={Math.min(covers ?? 99, 99)}
        optional
        onChange={(seat) => change({ type: 'edit', change: { next: { ...next, seat } } })}
      />
    </div>
  );
}
