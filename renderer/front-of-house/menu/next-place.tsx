import { useIntl } from 'react-intl';
import { useChange, useDraft } from '../desk';
import { Segmented } from '../parts/segmented';
import { Stepper } from '../parts/stepper';
import styles from './next-place.module.css';

const COURSES = [1, 2, 3];

/** The course and seat that the next dish is for, so that nobody has to open every line. */
export function NextPlace() {
  const { next, lines, covers } = useDraft();
  const change = useChange();
  const intl = useIntl();
  const last = Math.min(9, Math.max(3, next.course, ...lines.map((line) => line.course)));
  const courses = [...COURSES, ...Array.from({ length: last - 3 }, (_, index) => index + 4)];
  return (
    <div className={styles.place}>
      <Segmented
        label={intl.formatMessage({ id: 'next.course' })}
        showLabel
        value={next.course}
        options={courses.map((course) => ({
          value: course,
          text: course,
          label: intl.formatMessage({ id: 'course.name' }, { course }),
        }))}
        onChange={(course) => change({ do: 'edit', change: { next: { ...next, course } } })}
      />
      <Stepper
        label={intl.formatMessage({ id: 'next.seat' })}
        showLabel
        value={next.seat}
        min={1}
        max={Math.min(covers ?? 99, 99)}
        optional
        onChange={(seat) => change({ do: 'edit', change: { next: { ...next, seat } } })}
      />
    </div>
  );
}
