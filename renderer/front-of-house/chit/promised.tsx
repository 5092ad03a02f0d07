import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { COURSES_MAX, type House } from '../../../shared/contract/house';
import { findMenuItem } from '../../../shared/domain/menu';
import { fireAtOf } from '../../../shared/domain/ticket/later';
import { DAY_MS } from '../../../shared/time';
import type { Wanted } from '../../../shared/views/kitchen-load';
import { promiseMinutes } from '../../../shared/views/quote';
import { dayText } from '../../say/day';
import { waitText } from '../../say/duration';
import { useWallClock } from '../../say/time';
import { useWhen } from '../../say/when';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import type { Draft } from '../orders/draft';
import { courseOfLine } from '../orders/order';
import { datesFrom, inMinutes, minutesUntil, onDate, PROMISE_STEP_MS } from '../orders/promise';
import styles from './promised.module.css';
import { TimeField } from './time-field';

type Props = {
  draft: Pick<Draft, 'promisedAt' | 'lines'>;
  onChange(promisedAt: number | undefined): void;
};

/** The time that the guest is promised: the kitchen's current wait, five minutes more or less, or any time. */
export function Promised({ draft, onChange }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const { promisedAt } = draft;
  const minutes = useOnClock((now) => promiseMinutes(state, wantedOf(state.house, draft), now));
  const left = useOnClock((now) => promisedAt && minutesUntil(promisedAt, now));
  const away = waitText(intl, Math.abs(left ?? 0));
  const suggested = useOnClock((now) => inMinutes(now, minutes));
  const clock = useWallClock();
  const when = useWhen();
  const today = useOnClock((now) => clock.dateOf(now));
  const [picked, pick] = useState<string>();
  const date = promisedAt === undefined ? (picked ?? today) : clock.dateOf(promisedAt);
  // A typed time is the next one to come, unless a person has picked the day.
  const write = (at: number | undefined) =>
    onChange(at === undefined || picked === undefined ? at : onDate(at, picked, clock));
  const lines = wantedOf(state.house, draft);
  const fireAt =
    promisedAt === undefined || lines.length === 0
      ? undefined
      : fireAtOf(state, lines, promisedAt, 'takeout');
  const isLater = useOnClock((now) => fireAt !== undefined && fireAt > now);
  const label = intl.formatMessage({ id: 'promised' });
  const move = (by: number) => onChange(promisedAt === undefined ? suggested : promisedAt + by);
  return (
    <fieldset className={styles.promised}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.step}
          aria-label={intl.formatMessage({ id: 'promised.sooner' })}
          onClick={() => move(-PROMISE_STEP_MS)}
        >
          <Minus aria-hidden="true" />
        </button>
        <TimeField label={label} value={promisedAt} onChange={write} />
        <select
          className={styles.day}
          aria-label={intl.formatMessage({ id: 'promised.day' })}
          value={date}
          onChange={({ target }) => {
            pick(target.value);
            if (promisedAt !== undefined) onChange(onDate(promisedAt, target.value, clock));
          }}
        >
          {[...new Set([date, ...datesFrom(today)])].sort().map((day) => (
            <option key={day} value={day}>
              {dayName(intl, day, today)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles.step}
          aria-label={intl.formatMessage({ id: 'promised.later' })}
          onClick={() => move(PROMISE_STEP_MS)}
        >
          <Plus aria-hidden="true" />
        </button>
        {promisedAt === undefined ? (
          <button type="button" className={styles.suggest} onClick={() => onChange(suggested)}>
            {intl.formatMessage({ id: 'promised.in' }, { wait: waitText(intl, minutes) })}
          </button>
        ) : (
          <>
            <output className={styles.left}>
              {(left ?? 0) < 0
                ? intl.formatMessage({ id: 'promised.ago' }, { wait: away })
                : intl.formatMessage({ id: 'due.in' }, { wait: away })}
            </output>
            <button type="button" className={styles.none} onClick={() => onChange(undefined)}>
              {intl.formatMessage({ id: 'promised.none' })}
            </button>
          </>
        )}
      </div>
      {isLater && fireAt !== undefined && (
        <p className={styles.fires}>
          {intl.formatMessage({ id: 'promised.fires' }, { time: when(fireAt) })}
        </p>
      )}
    </fieldset>
  );
}

/** "Today", "Tomorrow", "Sat, Nov 28". */
function dayName(intl: IntlShape, day: string, today: string): string {
  const ahead = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  if (ahead === 0) return intl.formatMessage({ id: 'promised.today' });
  return ahead === 1
    ? intl.formatMessage({ id: 'promised.tomorrow' })
    : dayText(intl, day, 'short');
}

/** What the lines of an order need from the kitchen. A line off the menu is made at its station in no known time. */
function wantedOf(
  { menu, settings }: House,
  { lines }: Pick<Draft, 'lines'>,
): (Wanted & { course: number })[] {
  const courses = lines.map((line) => courseOfLine(menu, line, undefined));
  const first = Math.min(...courses.filter((course) => course !== 'now'), COURSES_MAX);
  return lines.map(({ menuItemId, quantity, station }, index) => {
    const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
    const { stations = [station ?? settings.defaultStation], prepMinutes = 0 } = dish ?? {};
    const course = courses[index];
    // What goes with the first fire is in the first course.
    return { stations, prepMinutes, quantity, course: typeof course === 'number' ? course : first };
  });
}
