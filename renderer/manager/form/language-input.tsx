import { useIntl } from 'react-intl';
import { LANGUAGES, type Language } from '../../../shared/contract/house';
import { useHouse } from '../../state/hooks';
import type { Form } from '../kinds/kind';
import { AS_HOUSE } from '../kinds/places';
import type { FieldOf } from './field';
import { SelectInput } from './inputs';
import type { FormState } from './use-form';

type Props<F extends Form> = {
  form: FormState<F>;
  field: FieldOf<F, string>;
  label: string;
  hint?: string;
};

/** Chooses a language, or the house's. */
export function LanguageInput<F extends Form>(props: Props<F>) {
  const { house } = useHouse();
  const intl = useIntl();
  const nameOf = (language: Language) => intl.formatMessage({ id: `language.${language}` });
  const usual = intl.formatMessage(
    { id: 'language.house' },
    { language: nameOf(house.settings.language) },
  );
  return (
    <SelectInput
      {...props}
      options={[
        { value: AS_HOUSE, text: usual },
        ...LANGUAGES.map((value) => ({ value, text: nameOf(value) })),
      ]}
    />
  );
}
