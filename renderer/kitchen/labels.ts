import type { IntlShape } from 'react-intl';
import type { Item } from '../../shared/contract/state';
import { allergyNames } from '../../shared/domain/allergies';
import { lineWords, nameIn, type Reader } from '../../shared/views/line-words';
import { allergyText } from '../say/allergens';
import { lineText } from '../say/dish';
import { wordText } from '../say/line-word';

/**
 * Returns a text like "2 Steak burrito, NO beans, ALLERGY nuts, no salt please", with the kitchen's names in the
 * window's language. With stations that make only some choices of the line, only those.
 */
export function lineName(intl: IntlShape, item: Item, stations?: Reader['stations']): string {
  const allergy = intl.formatMessage({ id: 'common.allergy' });
  return [
    lineText({ name: nameIn(intl.locale, item), quantity: item.quantity }),
    ...lineWords(item, { kitchen: intl.locale, stations }).map((word) => wordText(intl, word)),
    ...allergyNames(item).map((name) => `${allergy} ${allergyText(intl, name)}`),
    ...(item.note === undefined ? [] : [item.note]),
  ].join(', ');
}

/** Returns "seat 2" or "seats 1, 4"; undefined without a seat. */
export const seatsText = (intl: IntlShape, seats: readonly number[]): string | undefined =>
  seats.length === 0
    ? undefined
    : intl.formatMessage({ id: 'line.seats' }, { count: seats.length, seats: seats.join(', ') });
