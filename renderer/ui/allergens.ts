import { type IntlShape, useIntl } from 'react-intl';
import { LANGUAGES } from '../../shared/contract/house';
import { withinSentence } from '../../shared/views/plain-text';
import { commonWords } from './words';

/** The nine that the law of most guests names, and that kitchens ask for. */
export const ALLERGENS = [
  'nuts',
  'peanuts',
  'dairy',
  'egg',
  'gluten',
  'soy',
  'fish',
  'shellfish',
  'sesame',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The common allergen that a text names, whichever language it was written in. */
export const allergenOf = (text: string): Allergen | undefined =>
  ALLERGENS.find((id) => LANGUAGES.some((each) => same(commonWords[each][`allergy.${id}`], text)));

/** How a common allergen is written on a ticket, in whatever language its writer reads. */
export const writtenAllergen = (id: Allergen): string => commonWords.en[`allergy.${id}`];

/** Says an allergy in the reader's language; one that is not common is said as it was written. */
export function allergyText(intl: IntlShape, text: string): string {
  const known = allergenOf(text);
  return known ? intl.formatMessage({ id: `allergy.${known}` }) : withinSentence(text);
}

export function useAllergyText(): (text: string) => string {
  const intl = useIntl();
  return (text) => allergyText(intl, text);
}
