import { useIntl } from 'react-intl';
import { useCourseName } from '../../say/course';
import { useHouse } from '../../state/hooks';
import { Segmented } from '../../ui/segmented';

const MOST = 9;

type Props = {
  value: number;
  /** The fewest courses to offer; more if the house names more, or if a later course is in use. */
  least: number;
  onChange(course: number): void;
};

/** Chooses a course by its name in this house, or else by its number. */
export function CourseChoice({ value, least, onChange }: Props) {
  const intl = useIntl();
  const courseName = useCourseName();
  const { courses = [] } = useHouse().house.settings;
  const last = Math.min(MOST, Math.max(least, courses.length, value));
  return (
    <Segmented
      label={intl.formatMessage({ id: 'next.course' })}
      showLabel
      value={value}
      options={Array.from({ length: last }, (_, index) => index + 1).map((course) => ({
        value: course,
        text: courses[course - 1] ?? course,
        label: courseName(course),
      }))}
      onChange={onChange}
    />
  );
}
