import { useIntl } from 'react-intl';
import { useCourseName } from '../../say/course';
import { useHouse } from '../../state/hooks';
import { Segmented } from '../../ui/segmented';

const MOST = 9;
/** Stands for the dish's own course, which is no number. */
const OWN = 0;

type Props = {
  label: string;
  /** The course that a person chose; undefined for the dish's own. */
  value: number | undefined;
  /** How the dish's own course reads; undefined if it cannot be chosen. */
  own: string | undefined;
  /** The fewest courses to offer; more if the house names more, or if a later course is in use. */
  least: number;
  onChange(course: number | undefined): void;
};

/** The course of a dish as the menu says, or another one by its name in this house, or else by its number. */
export function CourseChoice({ label, value, own, least, onChange }: Props) {
  const courseName = useCourseName();
  const intl = useIntl();
  const { courses = [] } = useHouse().house.settings;
  const last = Math.min(MOST, Math.max(least, courses.length, value ?? OWN));
  return (
    <Segmented
      label={label}
      value={value ?? OWN}
      options={[
        ...(own === undefined
          ? []
          : [
              {
                value: OWN,
                text: own,
                label: `${intl.formatMessage({ id: 'next.course' })}: ${own}`,
              },
            ]),
        ...Array.from({ length: last }, (_, index) => index + 1).map((course) => ({
          value: course,
          text: courses[course - 1] ?? course,
          label: courseName(course),
        })),
      ]}
      onChange={(course) => onChange(course === OWN ? undefined : course)}
    />
  );
}
