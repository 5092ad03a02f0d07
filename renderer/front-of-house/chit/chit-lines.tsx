import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DishCourse } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { quantityText } from '../../say/dish';
import { useHouse } from '../../state/hooks';
import { type ChitCourse, chitCourses } from '../orders/chit-courses';
import { type Draft, lastLine } from '../orders/draft';
import { useCourseText } from '../parts/use-course-text';
import styles from './chit-lines.module.css';
import { ChitRow } from './chit-row';

type Props = { draft: Draft; ticket: Ticket | undefined };

/**
 * The lines by course: what is fired with Send, and the courses that are held until a person fires them. The last dish
 * is always in sight; courses far from it fold to one row on a long chit.
 */
export function ChitLines({ draft, ticket }: Props) {
  const intl = useIntl();
  const { menu } = useHouse().house;
  /** Far courses that a person opened. */
  const [opened, setOpened] = useState<readonly DishCourse[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const last = lastLine(draft);
  const itemId = last?.itemId;
  useEffect(() => {
    // Another one of the same dish, or a change of it, is news too.
    const row = last && box.current?.querySelector(`[data-lines~="${last.itemId}"]`);
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [last]);
  if (draft.lines.length === 0) {
    return (
      <p className={styles.empty}>
        {intl.formatMessage({ id: draft.addTo ? 'chit.empty.add' : 'chit.empty' })}
      </p>
    );
  }
  return (
    <div className={styles.lines} ref={box}>
      {chitCourses(menu, draft, ticket).map((of) => (
        <Course
          key={of.course}
          of={of}
          isFolded={of.isFar && !opened.includes(of.course)}
          last={itemId}
          onToggle={(isOpen) =>
            setOpened(isOpen ? [...opened, of.course] : opened.filter((each) => each !== of.course))
          }
        />
      ))}
    </div>
  );
}

type CourseProps = {
  of: ChitCourse;
  isFolded: boolean;
  last: string | undefined;
  onToggle(isOpen: boolean): void;
};

function Course({ of, isFolded, last, onToggle }: CourseProps) {
  const intl = useIntl();
  const courseText = useCourseText();
  const { course, held, rows, quantity, isFar } = of;
  const name = courseText(course);
  const title =
    course === 'now'
      ? intl.formatMessage({ id: 'course.rightNow.what' })
      : intl.formatMessage({ id: held ? 'course.hold' : 'course.now' }, { course: name });
  const count = intl.formatMessage({ id: 'chit.dishes' }, { count: quantity });
  const hasSeats = rows.some(({ seats }) => seats.length > 0);
  return (
    <section aria-label={name} className={styles.course}>
      <h3 className={styles.heading}>
        {isFar ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            onClick={() => onToggle(isFolded)}
          >
            <ChevronRight aria-hidden="true" />
            <span>{title}</span> <span className={styles.count}>{count}</span>
          </button>
        ) : (
          <span>{title}</span>
        )}
        {hasSeats && !isFolded && <span>{intl.formatMessage({ id: 'next.seat' })}</span>}
      </h3>
      {!isFolded && (
        <ul>
          {rows.map((row) => (
            <ChitRow
              key={row.lines[0].itemId}
              row={row}
              isLast={row.lines.some(({ itemId }) => itemId === last)}
              quantity={quantityText(row.quantity)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
