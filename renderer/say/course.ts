import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useFromHouse } from '../state/hooks';

/** The name of a course: the house's name for it ("Starters"), else "Course 2". */
export function useCourseName(): (course: number) => string {
  const intl = useIntl();
  const courses = useFromHouse(({ house }) => house.settings.courses);
  return useCallback(
    (course) => courses?.[course - 1] ?? intl.formatMessage({ id: 'common.course' }, { course }),
    [intl, courses],
  );
}
