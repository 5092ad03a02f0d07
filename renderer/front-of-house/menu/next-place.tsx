import { CopyPlus, IterationCw } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import { lastLine, seatAfter } from '../orders/draft';
import { useChange, useDraft } from '../orders/use-drafts';
import { CourseChoice } from '../parts/course-choice';
import { SeatRow } from '../parts/seat-row';
import { useSeats } from '../parts/use-seats';
import styles from './next-place.module.css';

const COURSES = 3;

/**
 * Where the next dish goes: its seat, and a course in place of its own. It stands below the dishes, so that nobody
 * takes a course for a category.
 */
export function NextPlace() {
  const draft = useDraft();
  const { next, override, lines } = draft;
  const change = useChange();
  const intl = useIntl();
  const { known, shown } = useSeats();
  const last = lastLine(draft);
  const seats = known === undefined ? {} : { seats: known };
  const edit = (to: Partial<typeof next>) =>
    change({ type: 'edit', change: { next: { ...next, ...to } } });
  const isSeated = draft.orderType === 'dine-in';
  return (
    <div className={styles.place}>
      {isSeated && (
        <SeatRow
          label={intl.formatMessage({ id: 'seats.row' })}
          value={next.seat}
          count={shown}
          onChange={(seat) => edit({ seat })}
        />
      )}
      <div className={styles.row}>
        {isSeated && (
          <button
            type="button"
            className={styles.goesOn}
            aria-pressed={next.goesOn === true}
            onClick={() =>
              edit(next.goesOn ? { goesOn: false } : { goesOn: true, seat: next.seat ?? 1 })
            }
          >
            <IterationCw aria-hidden="true" />
            {intl.formatMessage({ id: 'seats.goesOn' })}
          </button>
        )}
        {isSeated && last?.seat !== undefined && (
          <button
            type="button"
            className={styles.ditto}
            onClick={() => change({ type: 'ditto', itemId: uuid(), ...seats })}
          >
            <CopyPlus aria-hidden="true" />
            {intl.formatMessage({ id: 'seats.ditto' }, { seat: seatAfter(last.seat, known) })}
          </button>
        )}
        <div className={styles.course} data-changed={override !== undefined}>
          <span className={styles.label} aria-hidden="true">
            {intl.formatMessage({ id: 'next.course' })}
          </span>
          <CourseChoice
            label={intl.formatMessage({ id: 'override.next' })}
            value={override?.course}
            own={intl.formatMessage({ id: 'override.byDish' })}
            least={Math.max(COURSES, ...lines.map(({ course }) => course ?? 1))}
            onChange={(course) =>
              change({
                type: 'edit',
                change: { override: course === undefined ? undefined : { course } },
              })
            }
          />
        </div>
      </div>
    </div>
  );
}
