import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Problem } from '../orders/problems';

/** Describes a problem of an order in the window's language, with what to do. */
export function useProblemText(): (problem: Problem) => string {
  const intl = useIntl();
  return useCallback(
    ({ type, dish, group, choice, length, max }) => {
      const text = intl.formatMessage(
        { id: `problem.${type}` },
        {
          dish: dish ?? '',
          group: group ?? '',
          choice: choice ?? '',
          length: length ?? 0,
          max: max ?? 0,
        },
      );
      const isNamed =
        type === 'gone' ||
        type === 'few-left' ||
        type === 'few-with-others' ||
        type === 'unknown' ||
        type === 'not-now';
      return dish === undefined || isNamed ? text : `${dish}: ${text}`;
    },
    [intl],
  );
}
