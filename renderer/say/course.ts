import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useFromHouse } from '../state/hooks';

/** What a course is called: as the house named it ("Starters"), else by its number. */
export function useCourseName(): (course: number) => string {
  const intl = useIntl();
  const courses = useFromHouse(({ house }) => house.settings.courses);
  return useCallback(
    (course) => courses?.[course - 1] ?? intl.formatMessage({ id: 'common.course' }, { course }),
    [intl, courses],
  );
}
