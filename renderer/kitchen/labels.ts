import type { IntlShape } from 'react-intl';
import type { Item } from '../../shared/contract/state';
import { allergyNames } from '../../shared/domain/allergies';
import { type ModifierAction, modifierParts } from '../../shared/views/modifiers';
import { allergyText } from '../say/allergens';
import { lineText } from '../say/dish';

/** Returns a text like "2 Steak burrito, NO beans, ALLERGY nuts, no salt please". */
export function lineName(intl: IntlShape, item: Item): string {
  const allergy = intl.formatMessage({ id: 'common.allergy' });
  return [
    lineText(item),
    ...item.modifiers.map((modifier) => {
      const { action, word } = modifierParts(modifier);
      const prefix = actionWord(intl, action);
      return prefix === undefined ? word : `${prefix} ${word}`;
    }),
    ...allergyNames(item).map((name) => `${allergy} ${allergyText(intl, name)}`),
    ...(item.note === undefined ? [] : [item.note]),
  ].join(', ');
}

/** Returns NO, ADD or SIDE in the window's language; undefined for a plain modifier. */
export const actionWord = (intl: IntlShape, action: ModifierAction): string | undefined =>
  action === 'plain' ? undefined : intl.formatMessage({ id: `common.${action}` });

/** Returns "seat 2" or "seats 1, 4"; undefined without a seat. */
export const seatsText = (intl: IntlShape, seats: readonly number[]): string | undefined =>
  seats.length === 0
    ? undefined
    : intl.formatMessage({ id: 'line.seats' }, { count: seats.length, seats: seats.join(', ') });
