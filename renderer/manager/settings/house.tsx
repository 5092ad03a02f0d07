import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { LANGUAGES } from '../../../shared/contract/house';
import { timeZoneOf } from '../../../shared/domain/wall-clock';
import { currencyNames } from '../../say/money';
import { hourText, timeZoneNames } from '../../say/time';
import { useSay } from '../../say/use-say';
import { useHouse, useHubNow } from '../../state/hooks';
import frame from '../form/form-frame.module.css';
import { SelectInput, TextInput } from '../form/inputs';
import { CLOCKS, houseSection } from '../kinds/settings/house';
import { SectionForm } from './section-form';

export function HouseSettings() {
  const { house } = useHouse();
  const say = useSay();
  const intl = useIntl();
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    text: hourText(intl, hour),
  }));
  const currencies = useCurrencies(house.settings.currency);
  const timeZones = useTimeZones(timeZoneOf(house.settings));
  return (
    <SectionForm section={houseSection}>
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('settings.name')} />
          <div className={frame.row}>
            <SelectInput
              form={form}
              field="language"
              label={say('settings.language')}
              hint={say('settings.language.hint')}
              options={LANGUAGES.map((value) => ({ value, text: say(`language.${value}`) }))}
            />
            <SelectInput
              form={form}
              field="currency"
              label={say('settings.currency')}
              options={currencies}
            />
          </div>
          <div className={frame.row}>
            <SelectInput
              form={form}
              field="timeZone"
              label={say('settings.timeZone')}
              hint={say('settings.timeZone.hint')}
              options={timeZones}
            />
            <SelectInput
              form={form}
              field="dayTurnHour"
              label={say('settings.dayTurn')}
              hint={say('settings.dayTurn.hint')}
              options={hours}
            />
          </div>
          <SelectInput
            form={form}
            field="clock"
            label={say('settings.clock')}
            options={CLOCKS.map((value) => ({ value, text: say(`settings.clock.${value}`) }))}
          />
        </>
      )}
    </SectionForm>
  );
}

/** The currencies to choose from, always including the house's own. */
export function useCurrencies(own: string) {
  const { locale } = useIntl();
  return useMemo(() => currencyNames(locale, own), [locale, own]);
}

/** The time zones to choose from, always including the house's own. */
export function useTimeZones(own: string) {
  const intl = useIntl();
  const hubNow = useHubNow();
  return useMemo(() => timeZoneNames(intl, own, hubNow()), [intl, own, hubNow]);
}
