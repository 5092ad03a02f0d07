import { useIntl } from 'react-intl';
import { clockTimeText } from '../../say/time';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import ui from '../../ui/field.module.css';
import { Choices, toggled } from '../form/choices';
import { clockTimeOf } from '../kinds/clock-time';
import { AS_CATEGORY } from '../kinds/course';
import type { NameRow } from '../kinds/names';
import styles from './rows.module.css';
import { useCourseOptions, useThingOptions } from './use-options';

type Props = {
  row: NameRow;
  isWrong: boolean;
  change(part: Partial<NameRow>): void;
  leave(): void;
};

/** The course and the dayparts of a category's dishes that do not say otherwise. */
export function CategoryExtras({ row, change }: Props) {
  const say = useSay();
  const courses = useCourseOptions(say('categories.course.usual'));
  const { dayparts } = useThingOptions();
  return (
    <>
      <select
        className={`${ui.input} ${styles.runner}`}
        aria-label={say('categories.course', { name: row.name })}
        value={row.course ?? AS_CATEGORY}
        onChange={({ target }) => change({ course: target.value })}
      >
        {courses.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {dayparts.length > 0 && (
        <fieldset className={styles.extra}>
          <legend className="visually-hidden">
            {say('categories.dayparts', { name: row.name })}
          </legend>
          <span aria-hidden="true">{say('dish.dayparts')}</span>
          <Choices
            options={dayparts}
            chosen={row.dayparts ?? []}
            toggle={(id) => change({ dayparts: toggled(row.dayparts ?? [], id) })}
          />
        </fieldset>
      )}
    </>
  );
}

/** Who is paged for a zone's food. */
export function ZoneExtras({ row, change }: Props) {
  const { house } = useHouse();
  const say = useSay();
  const own = row.runner ?? '';
  const names = new Set([...house.staff.map(({ name }) => name), ...(own === '' ? [] : [own])]);
  return (
    <select
      className={`${ui.input} ${styles.runner}`}
      aria-label={say('zones.runner', { name: row.name })}
      value={own}
      onChange={(event) => change({ runner: event.target.value })}
    >
      <option value="">{say('zones.noRunner')}</option>
      {[...names].map((name) => (
        <option key={name} value={name}>
          {say('zones.run', { name })}
        </option>
      ))}
    </select>
  );
}

/** From when to when a daypart lasts, typed on either clock and read back on the house's. */
export function DaypartExtras({ row, isWrong, change, leave }: Props) {
  const intl = useIntl();
  const say = useSay();
  const [from, to] = [clockTimeOf(row.from ?? ''), clockTimeOf(row.to ?? '')];
  const time = (which: 'from' | 'to') => (
    <input
      type="text"
      autoComplete="off"
      className={`${ui.input} ${styles.price}`}
      aria-label={say(`dayparts.${which}`, { name: row.name })}
      aria-invalid={isWrong}
      placeholder="–:––"
      value={row[which] ?? ''}
      onChange={({ target }) => change({ [which]: target.value })}
      onBlur={leave}
    />
  );
  return (
    <>
      {time('from')}
      {time('to')}
      {from !== undefined && to !== undefined && (
        <p className={ui.hint}>
          {say(from < to ? 'dayparts.span' : 'dayparts.overMidnight', {
            from: clockTimeText(intl, from),
            to: clockTimeText(intl, to),
          })}
        </p>
      )}
    </>
  );
}
