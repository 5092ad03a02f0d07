import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { DishCourse } from '../../../shared/contract/house';
import { useCourseName } from '../../say/course';

/** The name of a course; "Now" for what goes with the first fire, like drinks. */
export function useCourseText(): (course: DishCourse) => string {
  const intl = useIntl();
  const courseName = useCourseName();
  return useCallback(
    (course) =>
      course === 'now' ? intl.formatMessage({ id: 'course.rightNow' }) : courseName(course),
    [intl, courseName],
  );
}
