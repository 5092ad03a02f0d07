import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Problem } from '../orders/problems';

/** What is wrong with an order, and what to do, in the window's language. */
export function useProblemText(): (problem: Problem) => string {
  const intl = useIntl();
  return useCallback(
    ({ type, dish, length, max }) => {
      const text = intl.formatMessage(
        { id: `problem.${type}` },
        { dish: dish ?? '', length: length ?? 0, max: max ?? 0 },
      );
      const isNamed = type === 'gone' || type === 'few-left' || type === 'unknown';
      return dish === undefined || isNamed ? text : `${dish}: ${text}`;
    },
    [intl],
  );
}
