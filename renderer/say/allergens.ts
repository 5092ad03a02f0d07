import { type IntlShape, useIntl } from 'react-intl';
import { allergenOf } from '../../shared/domain/allergies';
import { withinSentence } from '../../shared/views/plain-text';

/** An allergy in the reader's language. One without a code is shown as it was written. */
export function allergyText(intl: IntlShape, name: string): string {
  const code = allergenOf(name);
  return code ? intl.formatMessage({ id: `allergy.${code}` }) : withinSentence(name);
}

export function useAllergyText(): (name: string) => string {
  const intl = useIntl();
  return (name) => allergyText(intl, name);
}
