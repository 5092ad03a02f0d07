import type { IntlShape } from 'react-intl';

/** Seats in a sentence: "seat 2", "seats 1, 3". */
export const seatsText = (intl: IntlShape, seats: readonly number[]): string =>
  intl.formatMessage({ id: 'common.seats' }, { count: seats.length, seats: seats.join(', ') });
